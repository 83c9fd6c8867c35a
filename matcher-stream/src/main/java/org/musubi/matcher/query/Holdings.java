package org.musubi.matcher.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/** The records that one matcher holds: the candidates of its shards, and all others. Each call sees them as they are then. */
public interface Holdings {
    /** How many shards there are here. */
    int shards();

    /** How many shards there are in all. */
    int ofShards();

    /** The vacancy of an id. */
    Optional<Vacancy> vacancy(String vacancyId);

    /** The employer of an id. */
    Optional<Employer> employer(String employerId);

    /** The candidate of an id, if there is one in these shards. */
    Optional<Candidate> candidate(String candidateId);

    /** The candidates of these shards, to be closed. */
    Stream<Candidate> candidates();

    /** Every reference record but employers, of whom there may be as many as vacancies. */
    List<ReferenceRecord> policy();
}
