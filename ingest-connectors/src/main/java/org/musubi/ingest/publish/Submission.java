package org.musubi.ingest.publish;

import java.util.Objects;
import org.musubi.ingest.feed.Terms;
import org.musubi.schemas.topics.RecordKind;

/**
 * What a publisher hands in at a time: a file, or a batch of another transport.
 *
 * @param name of the file or batch, unique within the feed
 * @param kind what it holds
 * @param bytes its size
 * @param sha256 hash of its bytes, in lower-case hexadecimal
 * @param terms how it is to be published
 */
public record Submission(String name, RecordKind kind, long bytes, String sha256, Terms terms) {
    public Submission {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(terms, "terms");
    }
}
