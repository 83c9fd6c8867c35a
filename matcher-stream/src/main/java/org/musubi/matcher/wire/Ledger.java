package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the merge keeps of one vacancy. Statements stay in the bytes in which they came, so that an answer is taken without
 * reading the others.
 *
 * @param published the shortlist as last published; empty: none is
 * @param answers the latest of each shard that has answered, the newest last
 * @param departures why candidates left their shard's answer since the shortlist was last looked at: code by candidate
 */
public record Ledger(Optional<ByteBuffer> published, List<Latest> answers, Map<String, String> departures) {
    /** Nothing is known of the vacancy. */
    public static final Ledger EMPTY = new Ledger(Optional.empty(), List.of(), Map.of());

    public Ledger {
        answers = List.copyOf(answers);
        departures = Map.copyOf(departures);
    }

    /**
     * What one shard said last.
     *
     * @param asOf the date on which the shard evaluated the rules
     * @param statement as {@link StatementWriter} writes it; not to be changed
     */
    public record Latest(int shard, LocalDate asOf, ByteBuffer statement) {}

    /** With a newer answer in the place of the shard's earlier one. */
    public Ledger with(ShardMessage.Answered answered) {
        var latest = new ArrayList<Latest>(answers.size() + 1);
        for (Latest earlier : answers) {
            if (earlier.shard() != answered.shard()) {
                latest.add(earlier);
            }
        }
        latest.add(new Latest(answered.shard(), answered.asOf(), answered.statement()));
        return new Ledger(published, latest, both(departures, answered.departures()));
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return published.isEmpty() && answers.isEmpty();
    }

    /** The date of the newest answer. */
    public LocalDate asOf() {
        return answers.get(answers.size() - 1).asOf();
    }

    private static Map<String, String> both(Map<String, String> earlier, Map<String, String> later) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return earlier.isEmpty() ? later : earlier;
        }
        var both = new HashMap<>(earlier);
        both.putAll(later);
        return both;
    }
}
