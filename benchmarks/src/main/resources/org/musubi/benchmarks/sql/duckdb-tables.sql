-- What each table holds is said where its rows are made: CandidateRows, VacancyRows, CostPackages, Lots.
CREATE TABLE wish (
    candidate INTEGER, cell INTEGER, region INTEGER, japanese INTEGER, points INTEGER, experience INTEGER,
    ready INTEGER, wage INTEGER, qualifications INTEGER, needs INTEGER, origin INTEGER, package INTEGER);

CREATE TABLE vacancy (
    vacancy INTEGER, cell INTEGER, region INTEGER, required INTEGER, experience INTEGER,
    start_on INTEGER, wage INTEGER, qualifications INTEGER, offers INTEGER, size INTEGER);

CREATE TABLE term (
    vacancy INTEGER, origin INTEGER,
    cap1 INTEGER, counted1 INTEGER, rule1 INTEGER,
    cap2 INTEGER, counted2 INTEGER, rule2 INTEGER);

CREATE TABLE paid (package INTEGER, counted INTEGER, yen INTEGER);

-- the upper and the lower 32 bits of the XXH64 of the id
CREATE TABLE candidate_hash (candidate INTEGER, high UBIGINT, low UBIGINT);

CREATE TABLE vacancy_hash (vacancy INTEGER, high UBIGINT, low UBIGINT);

CREATE MACRO low32(x) AS x & 4294967295::UBIGINT;

-- The product modulo 2^64 from products of halves, none of which is too large.
CREATE MACRO times(a, b) AS
    low32((low32(a) * low32(b) >> 32) + low32((a >> 32) * low32(b)) + low32(low32(a) * (b >> 32))) * 4294967296::UBIGINT
    + low32(low32(a) * low32(b));

CREATE MACRO cost_points(cap, headroom) AS CASE WHEN cap = 0 THEN 200 ELSE 200::BIGINT * headroom // cap END;

CREATE MACRO language_points(japanese, required) AS 100 * least(3, japanese - required);
