-- The people of this round's bands, for each class some of whose vacancies still look.
CREATE OR REPLACE TEMP TABLE pool AS
WITH looking AS (SELECT class, min(lowest) AS lowest FROM place WHERE open GROUP BY class),
reach AS (
    SELECT band.*
    FROM band JOIN looking ON looking.class = band.class AND band.points + 9 + 200 >= looking.lowest
    WHERE band.round = ${round}
)
SELECT
    reach.class, wish.candidate, wish.points % 10 + reach.points AS points,
    wish.experience, wish.ready, wish.wage, wish.qualifications, wish.needs, wish.origin, wish.package
FROM wish
JOIN reach
    ON reach.cell = wish.cell AND reach.region = wish.region AND reach.japanese = wish.japanese
    AND reach.tens = wish.points // 10;

-- Those that are eligible and not known to be too low.
INSERT INTO found
WITH fit AS (
    SELECT
        place.vacancy, place.lowest, pool.candidate, pool.origin, pool.package,
        pool.points - 20 * bit_count(pool.needs & ~place.offers) AS points
    FROM pool
    JOIN place ON place.class = pool.class AND pool.points + 200 >= place.lowest
    WHERE place.open
        AND pool.ready <= place.start_on
        AND pool.wage <= place.wage
        AND pool.experience >= place.experience
        AND pool.qualifications & place.qualifications = place.qualifications
),
assessed AS (
    SELECT
        fit.*, term.cap1, term.rule1, term.cap2, term.rule2,
        term.cap1 - first.yen AS headroom1, term.cap2 - second.yen AS headroom2
    FROM fit
    JOIN term ON term.vacancy = fit.vacancy AND term.origin = fit.origin
    JOIN paid AS first ON first.package = fit.package AND first.counted = term.counted1
    JOIN paid AS second ON second.package = fit.package AND second.counted = term.counted2
    WHERE term.cap1 >= first.yen AND term.cap2 >= second.yen
),
bound AS (
    SELECT
        vacancy, lowest, candidate, origin, points, least(headroom1, headroom2) AS headroom,
        CASE WHEN headroom1 <= headroom2 THEN cap1 ELSE cap2 END AS cap,
        CASE WHEN headroom1 <= headroom2 THEN 1 ELSE 2 END AS rule
    FROM assessed
)
SELECT vacancy, candidate, points + cost_points(cap, headroom) AS score, headroom, origin, rule
FROM bound
WHERE points + cost_points(cap, headroom) >= lowest;

-- Who still looks: those whose last place may yet go to somebody of the bands to come.
CREATE OR REPLACE TABLE place AS
WITH last AS (
    SELECT place.vacancy, max(found.score, ${largest})[any_value(place.size)] AS score
    FROM found JOIN place USING (vacancy)
    WHERE place.open
    GROUP BY place.vacancy
),
rest AS (SELECT class, max(points) + 9 + 200 AS most FROM band WHERE round > ${round} GROUP BY class)
SELECT
    place.* REPLACE (
        coalesce(last.score, place.lowest) AS lowest,
        place.open AND coalesce(rest.most >= coalesce(last.score, 0), false) AS open)
FROM place
LEFT JOIN last USING (vacancy)
LEFT JOIN rest USING (class);
