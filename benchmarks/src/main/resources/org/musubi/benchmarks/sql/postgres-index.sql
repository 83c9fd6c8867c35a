CREATE INDEX ON term (vacancy, origin);
ANALYZE term;

-- A vacancy in one row: caps and counted sets stand at the place of the origin in an array, so that what a candidate
-- meets there is found without a join. Without a second cap for any origin the second arrays are null. Vacancies that
-- may take nobody in are left out. Arrays are stored plain, for they are read far too often to be unpacked each time.
CREATE TABLE job (
    LIKE vacancy, high bigint NOT NULL, low bigint NOT NULL,
    cap1 int[] NOT NULL, counted1 smallint[] NOT NULL, cap2 int[], counted2 smallint[]);

ALTER TABLE job
    ALTER COLUMN cap1 SET STORAGE PLAIN, ALTER COLUMN counted1 SET STORAGE PLAIN,
    ALTER COLUMN cap2 SET STORAGE PLAIN, ALTER COLUMN counted2 SET STORAGE PLAIN;

INSERT INTO job
SELECT
    vacancy.*, vacancy_hash.high, vacancy_hash.low, caps.cap1, caps.counted1,
    CASE WHEN caps.twice THEN caps.cap2 END, CASE WHEN caps.twice THEN caps.counted2 END
FROM vacancy
JOIN vacancy_hash USING (vacancy)
CROSS JOIN LATERAL (
    SELECT
        count(term.vacancy) AS origins, bool_or(cap2 < 2147483647) AS twice,
        array_agg(cap1 ORDER BY each) AS cap1, array_agg(counted1 ORDER BY each) AS counted1,
        array_agg(cap2 ORDER BY each) AS cap2, array_agg(counted2 ORDER BY each) AS counted2
    FROM generate_series(1, ${origins}) AS each
    LEFT JOIN term ON term.vacancy = vacancy.vacancy AND term.origin = each
) AS caps
WHERE caps.origins > 0;

ALTER TABLE job ADD PRIMARY KEY (vacancy);

-- What a worker pays of a package, at the place of each counted set.
CREATE TABLE package (package int NOT NULL, yen int[] NOT NULL);

ALTER TABLE package ALTER COLUMN yen SET STORAGE PLAIN;

INSERT INTO package
SELECT one.package, array_agg(paid.yen ORDER BY each)
FROM (SELECT DISTINCT package FROM paid) AS one
CROSS JOIN generate_series(1, ${counted}) AS each
LEFT JOIN paid ON paid.package = one.package AND paid.counted = each
GROUP BY one.package;

ALTER TABLE package ADD PRIMARY KEY (package);
ALTER TABLE candidate_hash ADD PRIMARY KEY (candidate);
CREATE INDEX wish_search ON wish (cell, region, japanese, points DESC);
CREATE INDEX wish_candidate ON wish (candidate);

-- For each class of vacancies, which look for the same people, how far down to look for a start: the points, all but
-- those of cost, that the best 64, 512 and 4096 of the class have.
CREATE TABLE reach AS
WITH class AS (SELECT DISTINCT cell, region, required FROM job),
band AS (SELECT cell, region, japanese, points / 10 * 10 AS points, count(*) AS people FROM wish GROUP BY 1, 2, 3, 4),
queue AS (
    SELECT
        class.*, band.points + 100 * least(3, band.japanese - class.required) AS points,
        sum(people) OVER (
            PARTITION BY class.cell, class.region, class.required
            ORDER BY band.points + 100 * least(3, band.japanese - class.required) DESC
            RANGE UNBOUNDED PRECEDING EXCLUDE GROUP) AS before
    FROM class
    JOIN band
        ON band.cell = class.cell AND (band.region = class.region OR band.region = 0)
        AND band.japanese >= class.required
)
SELECT
    cell, region, required,
    min(points) FILTER (WHERE coalesce(before, 0) < 64)::int AS first,
    min(points) FILTER (WHERE coalesce(before, 0) < 512)::int AS second,
    min(points) FILTER (WHERE coalesce(before, 0) < 4096)::int AS third
FROM queue
GROUP BY cell, region, required;

ALTER TABLE reach ADD PRIMARY KEY (cell, region, required);

-- The best candidates of each vacancy.
CREATE TABLE kept (
    vacancy int NOT NULL, candidate int NOT NULL, score smallint NOT NULL, rule smallint NOT NULL,
    lot bigint NOT NULL, headroom int NOT NULL, origin smallint NOT NULL);

-- Each vacancy where it can be found by a candidate who may enter its list: everybody who is not kept ranks below
-- the floor, which is -1 where everybody eligible is kept.
CREATE TABLE place (
    vacancy int NOT NULL, cell smallint NOT NULL, region smallint NOT NULL, required smallint NOT NULL,
    floor smallint NOT NULL, floor_lot bigint NOT NULL) WITH (fillfactor = 70);

CREATE VIEW shortlist AS
SELECT
    ranked.vacancy, ranked.rank, ranked.candidate, ranked.score,
    CASE ranked.rule WHEN 1 THEN term.cap1 ELSE term.cap2 END - ranked.headroom AS worker_paid,
    CASE ranked.rule WHEN 1 THEN term.cap1 ELSE term.cap2 END AS cap,
    CASE ranked.rule WHEN 1 THEN term.rule1 ELSE term.rule2 END AS cap_rule
FROM (
    SELECT kept.*, row_number() OVER (PARTITION BY vacancy ORDER BY score DESC, lot DESC) AS rank
    FROM kept
) AS ranked
JOIN job USING (vacancy)
JOIN term ON term.vacancy = ranked.vacancy AND term.origin = ranked.origin
WHERE ranked.rank <= job.size;
