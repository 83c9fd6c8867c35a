CREATE OR REPLACE TABLE place AS
SELECT vacancy.*, class.class, 0 AS lowest, true AS open
FROM vacancy JOIN class USING (cell, region, required)
WHERE vacancy.vacancy IN (SELECT vacancy FROM term);

CREATE OR REPLACE TABLE found (vacancy INTEGER, candidate INTEGER, score INTEGER, headroom INTEGER, origin INTEGER, rule INTEGER);
