-- The lot matters only among those who are good enough by score: MurmurHash3's finaliser over the two hashes.
CREATE OR REPLACE TABLE shortlist AS
WITH drawn AS (
    SELECT
        found.*, place.size,
        xor(candidate_hash.high, vacancy_hash.high) * 4294967296::UBIGINT
            + xor(candidate_hash.low, vacancy_hash.low) AS draw
    FROM found
    JOIN place ON place.vacancy = found.vacancy AND found.score >= place.lowest
    JOIN candidate_hash ON candidate_hash.candidate = found.candidate
    JOIN vacancy_hash ON vacancy_hash.vacancy = found.vacancy
),
once AS (SELECT *, times(xor(draw, draw >> 33), 18397679294719823053::UBIGINT) AS mixed FROM drawn),
twice AS (SELECT *, times(xor(mixed, mixed >> 33), 14181476777654086739::UBIGINT) AS remixed FROM once),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY vacancy ORDER BY score DESC, xor(remixed, remixed >> 33) DESC) AS rank
    FROM twice
)
SELECT
    ranked.vacancy, ranked.rank, ranked.candidate, ranked.score,
    CASE WHEN ranked.rule = 1 THEN term.cap1 ELSE term.cap2 END - ranked.headroom AS worker_paid,
    CASE WHEN ranked.rule = 1 THEN term.cap1 ELSE term.cap2 END AS cap,
    CASE WHEN ranked.rule = 1 THEN term.rule1 ELSE term.rule2 END AS cap_rule
FROM ranked
JOIN term ON term.vacancy = ranked.vacancy AND term.origin = ranked.origin
WHERE ranked.rank <= ranked.size;
