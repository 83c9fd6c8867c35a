-- What is needed to keep the lists right from now on: where each list ends, and how a candidate finds it.
CREATE INDEX kept_vacancy ON kept (vacancy);
CREATE INDEX kept_candidate ON kept (candidate);

INSERT INTO place
SELECT job.vacancy, job.cell, job.region, job.required, last.floor, last.floor_lot
FROM job
CROSS JOIN LATERAL (
    SELECT
        CASE WHEN count(*) < job.size + ${spare} THEN -1 ELSE min(score) END AS floor,
        coalesce((array_agg(lot ORDER BY score, lot))[1], 0) AS floor_lot
    FROM kept
    WHERE kept.vacancy = job.vacancy
) AS last;

ALTER TABLE place ADD PRIMARY KEY (vacancy);
CREATE INDEX place_anywhere ON place (cell, required, floor);
CREATE INDEX place_region ON place (cell, region, required, floor);
ANALYZE kept;
ANALYZE place;

-- The lists that candidates enter, as they now are.
CREATE FUNCTION entries(changed int[])
RETURNS TABLE (
    vacancy int, candidate int, score int, rule int, lot bigint, headroom int, origin smallint)
LANGUAGE sql STABLE AS $$
    WITH near AS (
        SELECT w.*, p.vacancy, p.floor, p.floor_lot, w.points + 100 * least(3, w.japanese - level) AS most
        FROM wish w
        CROSS JOIN generate_series(0, w.japanese) AS level
        CROSS JOIN LATERAL (
            SELECT *
            FROM place
            WHERE place.cell = w.cell AND place.required = level
                AND place.floor <= w.points + 100 * least(3, w.japanese - level) + 200
            OFFSET 0
        ) AS p
        WHERE w.candidate = ANY (changed) AND w.region = 0
        UNION ALL
        SELECT w.*, p.vacancy, p.floor, p.floor_lot, w.points + 100 * least(3, w.japanese - level)
        FROM wish w
        CROSS JOIN generate_series(0, w.japanese) AS level
        CROSS JOIN LATERAL (
            SELECT *
            FROM place
            WHERE place.cell = w.cell AND place.region = w.region AND place.required = level
                AND place.floor <= w.points + 100 * least(3, w.japanese - level) + 200
            OFFSET 0
        ) AS p
        WHERE w.candidate = ANY (changed) AND w.region <> 0
    ),
    assessed AS (
        SELECT
            w.vacancy, w.candidate, w.floor, w.floor_lot, v.high, v.low, w.origin,
            w.most - ('{0,20,20,40,20,40,40,60}'::int[])[1 + (w.needs & ~v.offers)] AS points,
            v.cap1[w.origin] AS cap1, v.cap1[w.origin] - p.yen[v.counted1[w.origin]] AS headroom1,
            v.cap2[w.origin] AS cap2,
            CASE WHEN v.cap2 IS NULL THEN 2147483647 ELSE v.cap2[w.origin] - p.yen[v.counted2[w.origin]] END AS headroom2
        FROM near w
        JOIN package p ON p.package = w.package
        JOIN job v ON v.vacancy = w.vacancy
        WHERE w.ready <= v.start_on
            AND w.wage <= v.wage
            AND w.experience >= v.experience
            AND w.qualifications & v.qualifications = v.qualifications
            AND v.cap1[w.origin] IS NOT NULL
        OFFSET 0
    ),
    scored AS (
        SELECT
            *,
            points + CASE WHEN headroom1 <= headroom2 THEN cost_points(cap1, headroom1) ELSE cost_points(cap2, headroom2) END
                AS score
        FROM assessed
        WHERE headroom1 >= 0 AND headroom2 >= 0
        OFFSET 0
    ),
    drawn AS (
        SELECT s.*, lot(s.high # h.high, s.low # h.low) AS lot
        FROM scored s
        JOIN candidate_hash h USING (candidate)
        WHERE s.score >= s.floor
        OFFSET 0
    )
    SELECT
        vacancy, candidate, score, CASE WHEN headroom1 <= headroom2 THEN 1 ELSE 2 END, lot,
        least(headroom1, headroom2), origin
    FROM drawn
    WHERE score > floor OR lot > floor_lot
$$;

-- Takes candidates in the place of what they were: their wishes, a row of ${width} numbers each, and the sums of packages
-- that are new.
CREATE FUNCTION take(changed int[], wishes int[], sums int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    touched int[];
    entered int[];
    short int[];
BEGIN
    INSERT INTO package
    SELECT one.package, array_agg(one.yen ORDER BY each)
    FROM (
        SELECT known.package, each, paid.yen
        FROM (SELECT DISTINCT sums[3 * n + 1] AS package FROM generate_series(0, cardinality(sums) / 3 - 1) AS n) AS known
        CROSS JOIN generate_series(1, ${counted}) AS each
        LEFT JOIN (
            SELECT sums[3 * n + 1] AS package, sums[3 * n + 2] AS counted, sums[3 * n + 3] AS yen
            FROM generate_series(0, cardinality(sums) / 3 - 1) AS n
        ) AS paid ON paid.package = known.package AND paid.counted = each
    ) AS one
    GROUP BY one.package;

    DELETE FROM wish WHERE candidate = ANY (changed);
    INSERT INTO wish
    SELECT
        wishes[n + 1], wishes[n + 2], wishes[n + 3], wishes[n + 4], wishes[n + 5], wishes[n + 6],
        wishes[n + 7], wishes[n + 8], wishes[n + 9], wishes[n + 10], wishes[n + 11], wishes[n + 12]
    FROM generate_series(0, cardinality(wishes) - 1, ${width}) AS n;

    WITH gone AS (DELETE FROM kept WHERE candidate = ANY (changed) RETURNING vacancy)
    SELECT coalesce(array_agg(DISTINCT vacancy), '{}') INTO touched FROM gone;
    WITH come AS (INSERT INTO kept SELECT * FROM entries(changed) RETURNING vacancy)
    SELECT coalesce(array_agg(DISTINCT vacancy), '{}') INTO entered FROM come;

    -- lists that have grown to twice their spare places lose the last
    IF entered <> '{}' THEN
        WITH long AS (
            SELECT kept.vacancy, job.size
            FROM kept JOIN job USING (vacancy)
            WHERE kept.vacancy = ANY (entered)
            GROUP BY kept.vacancy, job.size
            HAVING count(*) > job.size + 2 * ${spare}
        ),
        ranked AS (
            SELECT kept.ctid AS row, kept.vacancy, kept.score, kept.lot, long.size + ${spare} AS most,
                row_number() OVER (PARTITION BY vacancy ORDER BY score DESC, lot DESC) AS rank
            FROM kept JOIN long USING (vacancy)
        ),
        lowered AS (
            UPDATE place SET floor = ranked.score, floor_lot = ranked.lot
            FROM ranked
            WHERE ranked.rank = ranked.most AND place.vacancy = ranked.vacancy
        )
        DELETE FROM kept USING ranked WHERE kept.ctid = ranked.row AND ranked.rank > ranked.most;
    END IF;

    -- lists that are too short although there may be others are made anew
    IF touched <> '{}' THEN
        SELECT coalesce(array_agg(job.vacancy), '{}') INTO short
        FROM job JOIN place USING (vacancy)
        WHERE job.vacancy = ANY (touched) AND place.floor >= 0
            AND job.size > (SELECT count(*) FROM kept WHERE kept.vacancy = job.vacancy);
    END IF;
    IF short <> '{}' THEN
        DELETE FROM kept WHERE vacancy = ANY (short);
        INSERT INTO kept SELECT * FROM best(short, ${spare});
        UPDATE place
        SET
            floor = CASE WHEN last.kept < job.size + ${spare} THEN -1 ELSE last.score END,
            floor_lot = coalesce(last.lot, 0)
        FROM job
        CROSS JOIN LATERAL (
            SELECT count(*) AS kept, min(score) AS score, (array_agg(lot ORDER BY score, lot))[1] AS lot
            FROM kept WHERE kept.vacancy = job.vacancy
        ) AS last
        WHERE place.vacancy = job.vacancy AND job.vacancy = ANY (short);
    END IF;
END
$$;
