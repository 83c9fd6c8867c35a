-- A slice of the vacancies joined with everybody. Who is not among the best by score needs no lot.
INSERT INTO found
WITH fit AS (
    SELECT
        vacancy.vacancy, vacancy.size, wish.candidate, wish.origin, wish.package,
        wish.points + language_points(wish.japanese, vacancy.required)
            - 20 * bit_count(wish.needs & ~vacancy.offers) AS points
    FROM wish
    JOIN (
        SELECT *, unnest([region, 0]) AS wished
        FROM vacancy
        WHERE vacancy >= ${from} AND vacancy < ${to}
    ) AS vacancy ON vacancy.cell = wish.cell AND vacancy.wished = wish.region
    WHERE wish.japanese >= vacancy.required
        AND wish.ready <= vacancy.start_on
        AND wish.wage <= vacancy.wage
        AND wish.experience >= vacancy.experience
        AND wish.qualifications & vacancy.qualifications = vacancy.qualifications
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
        vacancy, size, candidate, origin, points, least(headroom1, headroom2) AS headroom,
        CASE WHEN headroom1 <= headroom2 THEN cap1 ELSE cap2 END AS cap,
        CASE WHEN headroom1 <= headroom2 THEN 1 ELSE 2 END AS rule
    FROM assessed
),
scored AS (SELECT *, points + cost_points(cap, headroom) AS score FROM bound)
SELECT vacancy, candidate, score, headroom, origin, rule
FROM scored
QUALIFY rank() OVER (PARTITION BY vacancy ORDER BY score DESC) <= size;
