package org.musubi.dashboard.state;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.wire.SingleObjects;

/** The newest shortlist of a vacancy. Its entries are kept in Avro, which takes a third of the room of their objects. */
public final class Listing {
    private static final Serde<Shortlist> PACKING = SingleObjects.serde(Shortlist.class);

    private final Shortlist facts;
    private final byte[] packed;
    private final int filled;
    private final int best;
    private final Set<String> origins;

    private Listing(Shortlist facts, byte[] packed, int filled, int best, Set<String> origins) {
        this.facts = facts;
        this.packed = packed;
        this.filled = filled;
        this.best = best;
        this.origins = origins;
    }

    static Listing of(Shortlist shortlist, Interner interner) {
        List<ShortlistEntry> entries = shortlist.getEntries();
        return new Listing(
                factsOf(shortlist, interner),
                PACKING.serializer().serialize("shortlists", shortlist),
                entries.size(),
                entries.isEmpty() ? -1 : entries.get(0).getScore(),
                entries.stream().map(entry -> interner.of(entry.getOrigin())).collect(Collectors.toUnmodifiableSet()));
    }

    /** The shortlist without its entries. */
    public Shortlist facts() {
        return facts;
    }

    /** How many candidates are on it. */
    public int filled() {
        return filled;
    }

    /** The score of its first candidate. */
    public OptionalInt best() {
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The shortlist with its entries. */
    public Shortlist whole() {
        return PACKING.deserializer().deserialize("shortlists", packed);
    }

    /** Whether a candidate of that country of origin is on it. */
    public boolean holds(String origin) {
        return origins.contains(origin);
    }

    private static Shortlist factsOf(Shortlist list, Interner interner) {
        return new Shortlist(
                interner.of(list.getVacancyId()),
                interner.of(list.getEmployerId()),
                interner.of(list.getDestination()),
                interner.of(list.getRegion()),
                interner.of(list.getStatus()),
                interner.of(list.getField()),
                list.getOpenings(),
                list.getSize(),
                list.getMonthlyWage(),
                list.getAsOf(),
                List.of());
    }
}
