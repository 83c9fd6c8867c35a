package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a vacancy lets people of one origin pay: for each cap rule that covers them the cap, in minor units of the settlement
 * currency, and the categories that count against it.
 */
final class CostLimits {
    /** The excess of nobody: a rate is missing. */
    static final long NOT_KNOWN = Long.MIN_VALUE;

    private final Ledger ledger;
    private final int[] counted;
    private final long[] caps;

    /**
     * Limits, by rule.
     *
     * @param ledger of the settlement currency
     * @param counted the categories that count, as a mask
     */
    CostLimits(Ledger ledger, int[] counted, long[] caps) {
        this.ledger = ledger;
        this.counted = counted;
        this.caps = caps;
    }

    /** Whether they can be assessed at all: some rule covers the origin, and no cap lacks a rate. */
    boolean areKnown() {
        return caps.length > 0 && IntStream.range(0, caps.length).noneMatch(rule -> caps[rule] == Ledger.UNKNOWN);
    }

    /** By how much a cost package exceeds the cap of the binding rule; 0 or less when it does not. */
    long excess(int costs) {
        long most = NOT_KNOWN;
        for (int rule = 0; rule < caps.length; rule++) {
            long paid = ledger.paid(costs, counted[rule]);
            if (paid == Ledger.UNKNOWN) {
                return NOT_KNOWN;
            }
            most = Math.max(most, paid - caps[rule]);
        }
        return most;
    }

    /** Whether nobody could exceed these by more than the others, so that the others say nothing more. */
    boolean areAtLeastAsGoodAs(CostLimits others) {
        return ledger == others.ledger
                && caps.length == others.caps.length
                && IntStream.range(0, caps.length)
                        .allMatch(rule ->
                                caps[rule] >= others.caps[rule] && (counted[rule] & ~others.counted[rule]) == 0);
    }

    /** The settlement currency, ISO 4217. */
    String currency() {
        return ledger.currency();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostLimits limits
                && ledger == limits.ledger
                && Arrays.equals(counted, limits.counted)
                && Arrays.equals(caps, limits.caps);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counted) + Arrays.hashCode(caps);
    }
}
