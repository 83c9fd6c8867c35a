package org.musubi.ingest.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.schemas.topics.RecordKind;

/**
 * How pages are read.
 *
 * @param format what turns them into records
 * @param kind what they hold
 * @param version changes when the same page would be read in another way, so that it has to be fetched again
 */
record Reading(Format format, RecordKind kind, String version) {
    /** Canonical JSON Lines. */
    static Reading canonical(RecordKind kind) {
        return new Reading(new CanonicalFormat(), kind, "canonical " + kind.label());
    }

    /**
     * By a mapping.
     *
     * @throws UnusableMappingException if anything is wrong with it
     * @throws IOException if it cannot be read
     */
    static Reading mapped(Path mapping, Optional<Path> secrets) throws IOException, UnusableMappingException {
        MappedFormat format = MappedFormat.load(mapping, secrets);
        return new Reading(
                format, format.mapping().kind(), Bodies.sum(List.of(mapping)).sha256());
    }

    /** Whether there is no record at all in a page. */
    boolean isEmpty(Path page) throws IOException {
        try (Items items = format.open(kind, page, Place.START)) {
            return items.next().isEmpty();
        }
    }

    /** Whether a poll gives everything there is, so that nothing at all is news as well. */
    boolean isOfSnapshots() {
        return format.terms().updates() instanceof Updates.Snapshot;
    }

    Items open(List<Path> pages) {
        return new PageItems(format, kind, pages);
    }
}
