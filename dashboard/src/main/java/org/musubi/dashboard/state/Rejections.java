package org.musubi.dashboard.state;

import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;

/** The newest refused lines, by where they stand in their topic. */
public final class Rejections {
    /** How many are kept. */
    public static final int KEPT = 100_000;

    private final ConcurrentNavigableMap<Long, FeedRejection> byOffset = new ConcurrentSkipListMap<>();
    private final Interner interner;
    private int count;

    Rejections(Interner interner) {
        this.interner = interner;
    }

    /** All that came before the given place, newest first. */
    public Stream<Placed> before(long offset) {
        return byOffset.headMap(offset, false).descendingMap().entrySet().stream()
                .map(entry -> new Placed(entry.getKey(), entry.getValue()));
    }

    void take(long offset, FeedRejection rejection) {
        if (byOffset.put(offset, interned(rejection)) == null && ++count > KEPT) {
            byOffset.pollFirstEntry();
            count--;
        }
    }

    /** The same words stand in thousands of refusals. */
    private FeedRejection interned(FeedRejection one) {
        List<RefusalReason> reasons = one.getReasons().stream()
                .map(reason -> new RefusalReason(
                        interned(reason.getField()),
                        interner.of(reason.getCode()),
                        interner.of(reason.getMessage()),
                        interned(reason.getColumn())))
                .toList();
        return new FeedRejection(
                interner.of(one.getFeed()),
                interner.of(one.getFile()),
                one.getLine(),
                interner.of(one.getKind()),
                one.getKey(),
                reasons);
    }

    private String interned(String nullable) {
        return nullable == null ? null : interner.of(nullable);
    }

    /**
     * A refused line and its place.
     *
     * @param place grows from one to the next
     */
    public record Placed(long place, FeedRejection rejection) {}
}
