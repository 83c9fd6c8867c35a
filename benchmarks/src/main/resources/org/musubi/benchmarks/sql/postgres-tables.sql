-- What each table holds is said where its rows are made: CandidateRows, VacancyRows, CostPackages, Lots.
-- All are ordinary tables with a write-ahead log, for what is kept up to date must outlive a crash. A commit does not
-- wait for the disk (synchronous_commit = off), as a Kafka broker does not before it acknowledges: both may lose the
-- last moment with the machine, neither is left inconsistent.
CREATE TABLE wish (
    candidate int NOT NULL, cell smallint NOT NULL, region smallint NOT NULL, japanese smallint NOT NULL,
    points smallint NOT NULL, experience int NOT NULL, ready int NOT NULL, wage int NOT NULL,
    qualifications int NOT NULL, needs smallint NOT NULL, origin smallint NOT NULL, package int NOT NULL);

CREATE TABLE vacancy (
    vacancy int NOT NULL, cell smallint NOT NULL, region smallint NOT NULL, required smallint NOT NULL,
    experience int NOT NULL, start_on int NOT NULL, wage int NOT NULL, qualifications int NOT NULL,
    offers smallint NOT NULL, size smallint NOT NULL);

CREATE TABLE term (
    vacancy int NOT NULL, origin smallint NOT NULL,
    cap1 int NOT NULL, counted1 smallint NOT NULL, rule1 smallint NOT NULL,
    cap2 int NOT NULL, counted2 smallint NOT NULL, rule2 smallint NOT NULL);

CREATE TABLE paid (package int NOT NULL, counted smallint NOT NULL, yen int NOT NULL);

-- the upper and the lower 32 bits of the XXH64 of the id
CREATE TABLE candidate_hash (candidate int NOT NULL, high bigint NOT NULL, low bigint NOT NULL);

CREATE TABLE vacancy_hash (vacancy int NOT NULL, high bigint NOT NULL, low bigint NOT NULL);
