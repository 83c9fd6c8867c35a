package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Cap;
import org.musubi.matcher.rules.Terms;

/** What an open vacancy lets people of any origin pay. */
final class CostOffer {
    private final CostTerms terms;
    private final long[] caps;

    private CostOffer(CostTerms terms, long[] caps) {
        this.terms = terms;
        this.caps = caps;
    }

    static CostOffer of(Terms terms, CostTerms costTerms) {
        return new CostOffer(
                costTerms, terms.caps().stream().mapToLong(CostOffer::cap).toArray());
    }

    /** What it has in common with others. */
    CostTerms terms() {
        return terms;
    }

    /** The caps in minor units of the settlement currency, in the order of the rules; {@link Ledger#UNKNOWN} without a rate. */
    long[] caps() {
        return caps;
    }

    /** Whether the caps are small enough to compute points from. */
    boolean fits() {
        return Arrays.stream(caps).allMatch(cap -> cap < Ledger.TOO_MUCH);
    }

    CostLimits limitsFor(int origin) {
        return terms.limitsFor(origin, caps);
    }

    private static long cap(Cap cap) {
        return cap.limit().map(Ledger::minorUnits).orElse(Ledger.UNKNOWN);
    }
}
