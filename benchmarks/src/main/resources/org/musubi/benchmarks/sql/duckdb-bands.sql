-- The index of the banded form. A class is what vacancies have in common that look for the same people; a band is a
-- tenth part of a hundred points, all but those of cost, and a round is a number of bands: the first holds the
-- best few dozens of people of the class, each later one eight times as many as all before.
CREATE TABLE class AS
SELECT row_number() OVER () AS class, *
FROM (SELECT DISTINCT cell, region, required FROM vacancy);

CREATE TABLE band AS
WITH place AS (
    SELECT cell, region, japanese, points // 10 AS tens, count(*) AS people
    FROM wish
    GROUP BY ALL
),
reach AS (
    SELECT
        class.class, place.cell, place.region, place.japanese, place.tens, place.people,
        10 * place.tens + language_points(place.japanese, class.required) AS points
    FROM class JOIN place ON place.cell = class.cell AND place.region = class.region AND place.japanese >= class.required
    UNION ALL
    SELECT
        class.class, place.cell, place.region, place.japanese, place.tens, place.people,
        10 * place.tens + language_points(place.japanese, class.required) AS points
    FROM class JOIN place ON place.cell = class.cell AND place.region = 0 AND place.japanese >= class.required
),
queue AS (
    SELECT
        *,
        sum(people) OVER (PARTITION BY class ORDER BY points DESC RANGE UNBOUNDED PRECEDING)
            - sum(people) OVER (PARTITION BY class, points) AS before
    FROM reach
)
SELECT
    class, cell, region, japanese, tens, points,
    CASE WHEN before < 64 THEN 0 WHEN before < 512 THEN 1 WHEN before < 4096 THEN 2 ELSE 3 END AS round
FROM queue;
