package org.musubi.ingest.feed;

import java.math.BigDecimal;

/** How one file of a feed follows another. */
public sealed interface Updates {
    /** A file says what is new; what it does not name stays as it was. */
    record Delta() implements Updates {}

    /**
     * A file holds everything that its publisher has: what the feed has in the topics and the newest file lacks is withdrawn.
     *
     * @param withdrawAtMost share of the feed's records, from 0 to 1, that one file may withdraw by leaving them out; where more
     *     are missing nothing is withdrawn until somebody lets it through
     */
    record Snapshot(BigDecimal withdrawAtMost) implements Updates {
        public Snapshot {
            if (withdrawAtMost.signum() < 0 || withdrawAtMost.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("not a share from 0 to 1: " + withdrawAtMost);
            }
        }
    }
}
