package org.musubi.matcher.reach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Vacancy;

/**
 * Whom a vacancy reaches, and whom it could reach.
 *
 * @param eligible how many may be on its shortlist
 * @param excesses of each whom only a cap keeps out, what the worker would pay above the binding cap, in the settlement
 *     currency, least first
 * @param lifts what each change would bring, in the order of {@link Changes}
 */
public record Reach(Vacancy vacancy, int eligible, List<BigDecimal> excesses, List<Lift> lifts) {
    /**
     * What one change would bring.
     *
     * @param people how many are not eligible and would be
     */
    public record Lift(Change change, int people) {}

    public Reach {
        excesses = excesses.stream().sorted().toList();
        lifts = List.copyOf(lifts);
    }

    /** How many live candidates only a cap keeps out. */
    public int heldBack() {
        return excesses.size();
    }

    /** The least and the most excess, and the one in the middle, of two the lower; empty when nobody is held back. */
    public Optional<Spread> heldBackBy() {
        int last = excesses.size() - 1;
        return excesses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spread(excesses.get(0), excesses.get(last / 2), excesses.get(last)));
    }

    /** Three amounts in the settlement currency. */
    public record Spread(BigDecimal least, BigDecimal median, BigDecimal most) {}
}
