-- The lot of a pair from the halves of the two hashes, xored: MurmurHash3's finaliser. PostgreSQL has no unsigned or
-- wrapping numbers, so 64 bits are two halves, and factors are cut into 16 bits. The result orders as the unsigned lot.
CREATE FUNCTION lot(high bigint, low bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    h bigint := high;
    l bigint := low # (high >> 1);
    s bigint;
BEGIN
    s := l * 36045 + ((l * 60757 & 65535) << 16);
    h := ((s >> 32) + (l * 60757 >> 16) + h * 36045 + ((h * 60757 & 65535) << 16)
        + l * 45015 + ((l * 65361 & 65535) << 16)) & 4294967295;
    l := (s & 4294967295) # (h >> 1);
    s := l * 60499 + ((l * 6789 & 65535) << 16);
    h := ((s >> 32) + (l * 6789 >> 16) + h * 60499 + ((h * 6789 & 65535) << 16)
        + l * 47614 + ((l * 50382 & 65535) << 16)) & 4294967295;
    RETURN ((h - 2147483648) << 32) + ((s & 4294967295) # (h >> 1));
END
$$;

-- The points for what is left of a cap.
CREATE FUNCTION cost_points(cap int, headroom int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN cap = 0 THEN 200 ELSE (200 * headroom::bigint / cap)::int END
$$;

-- Everybody eligible for a vacancy who has so many points or more with the full points of cost. The subqueries with
-- OFFSET 0 are evaluated as they stand: level by level an index is read from the best down to where the points end.
CREATE FUNCTION eligible(
    cell smallint, region smallint, required smallint, experience int, start_on int, wage int, qualifications int,
    offers smallint, cap1 int[], counted1 smallint[], cap2 int[], counted2 smallint[], reach int)
RETURNS TABLE (candidate int, score int, rule int, headroom int, origin smallint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT
        candidate,
        points + CASE
            WHEN headroom1 <= headroom2 THEN cost_points(limit1, headroom1)
            ELSE cost_points(limit2, headroom2)
        END,
        CASE WHEN headroom1 <= headroom2 THEN 1 ELSE 2 END,
        least(headroom1, headroom2),
        origin
    FROM (
        SELECT
            near.candidate, near.origin,
            near.points + 100 * least(3, level - $3)
                - ('{0,20,20,40,20,40,40,60}'::int[])[1 + (near.needs & ~$8)] AS points,
            $9[near.origin] AS limit1, $9[near.origin] - package.yen[$10[near.origin]] AS headroom1,
            $11[near.origin] AS limit2,
            CASE WHEN $11 IS NULL THEN 2147483647 ELSE $11[near.origin] - package.yen[$12[near.origin]] END AS headroom2
        FROM generate_series($3, 7) AS level
        CROSS JOIN LATERAL (
            SELECT *
            FROM wish
            WHERE wish.cell = $1 AND wish.region = ANY (ARRAY[$2, 0::smallint]) AND wish.japanese = level
                AND wish.points >= $13 - 200 - 100 * least(3, level - $3)
                AND wish.ready <= $5
                AND wish.wage <= $6
                AND wish.experience >= $4
                AND wish.qualifications & $7 = $7
                AND $9[wish.origin] IS NOT NULL
            OFFSET 0
        ) AS near
        JOIN package USING (package)
        OFFSET 0
    ) AS assessed
    WHERE headroom1 >= 0 AND headroom2 >= 0
$$;

-- The best of each vacancy, as many as its size and some more. First the last place among those who have most points
-- but for cost, of whom a few may be enough; then everybody who could reach it with the full points of cost.
CREATE FUNCTION best(vacancies int[], more int)
RETURNS TABLE (vacancy int, candidate int, score int, rule int, lot bigint, headroom int, origin smallint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT v.vacancy, its.*
    FROM job v
    JOIN reach r USING (cell, region, required)
    CROSS JOIN LATERAL (
        SELECT coalesce(
            (
                SELECT score
                FROM eligible(
                    v.cell, v.region, v.required, v.experience, v.start_on, v.wage, v.qualifications,
                    v.offers, v.cap1, v.counted1, v.cap2, v.counted2, r.first + 200)
                ORDER BY score DESC OFFSET v.size + $2 - 1 LIMIT 1
            ),
            (
                SELECT score
                FROM eligible(
                    v.cell, v.region, v.required, v.experience, v.start_on, v.wage, v.qualifications,
                    v.offers, v.cap1, v.counted1, v.cap2, v.counted2, r.second + 200)
                ORDER BY score DESC OFFSET v.size + $2 - 1 LIMIT 1
            ),
            (
                SELECT score
                FROM eligible(
                    v.cell, v.region, v.required, v.experience, v.start_on, v.wage, v.qualifications,
                    v.offers, v.cap1, v.counted1, v.cap2, v.counted2, r.third + 200)
                ORDER BY score DESC OFFSET v.size + $2 - 1 LIMIT 1
            ),
            0) AS score
        OFFSET 0
    ) AS last
    CROSS JOIN LATERAL (
        SELECT e.candidate, e.score, e.rule, lot(v.high # h.high, v.low # h.low) AS lot, e.headroom, e.origin
        FROM (
            SELECT *
            FROM eligible(
                v.cell, v.region, v.required, v.experience, v.start_on, v.wage, v.qualifications,
                v.offers, v.cap1, v.counted1, v.cap2, v.counted2, last.score) AS e
            WHERE e.score >= last.score
            OFFSET 0
        ) AS e
        JOIN candidate_hash h USING (candidate)
        ORDER BY 2 DESC, 4 DESC
        LIMIT v.size + $2
    ) AS its
    WHERE v.vacancy = ANY ($1)
$$;
