package org.musubi.matcher.index;

import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;

/**
 * Where the full records of the candidates in an index are kept. The index itself keeps figures only, and looks a record up in
 * the rare cases in which these are not enough. A record must be in the archive before it is put into the index, and out of it
 * before it is removed.
 */
public interface Archive {
    /** The candidate of an id. */
    Optional<Candidate> find(String candidateId);

    /** All candidates; to be closed. */
    Stream<Candidate> all();
}
