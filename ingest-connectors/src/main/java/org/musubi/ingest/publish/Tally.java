package org.musubi.ingest.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.feed.Counts;

/**
 * How far the publishing of one submission has come. A transport keeps it in its source offset.
 *
 * @param counts the lines so far
 * @param missing records withdrawn because the snapshot lacks them
 * @param held records that it lacks and that stay nevertheless
 * @param before records that the feed had in the topics when the submission began; 0 where nobody needs to know
 */
public record Tally(Counts counts, long missing, long held, long before) {
    public Tally {
        Objects.requireNonNull(counts, "counts");
    }

    static Tally start(long before) {
        return new Tally(Counts.NONE, 0, 0, before);
    }

    Tally with(Counts now) {
        return new Tally(now, missing, held, before);
    }

    Tally plusMissing() {
        return new Tally(counts, missing + 1, held, before);
    }

    Tally holding(long records) {
        return new Tally(counts, missing, records, before);
    }

    /** To be kept in an offset; there is room for more beside it. */
    public Map<String, Object> toOffset() {
        var offset = new HashMap<String, Object>();
        offset.put("taken", counts.taken());
        offset.put("unchanged", counts.unchanged());
        offset.put("withdrawn", counts.withdrawn());
        offset.put("refused", counts.refused());
        offset.put("missing", missing);
        offset.put("held", held);
        offset.put("before", before);
        return offset;
    }

    /** Reads an offset back; nothing where there is none of ours in it. */
    public static Optional<Tally> ofOffset(Map<String, Object> offset) {
        try {
            var counts = new Counts(
                    number(offset, "taken"),
                    number(offset, "unchanged"),
                    number(offset, "withdrawn"),
                    number(offset, "refused"));
            return Optional.of(
                    new Tally(counts, number(offset, "missing"), number(offset, "held"), number(offset, "before")));
        } catch (ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, Object> offset, String name) {
        return ((Number) offset.get(name)).longValue();
    }
}
