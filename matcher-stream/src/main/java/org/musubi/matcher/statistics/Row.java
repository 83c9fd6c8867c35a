package org.musubi.matcher.statistics;

import java.time.LocalDate;
import java.util.List;
import org.musubi.matcher.rules.Money;

/**
 * A line of what one source counts. The lines of all sources under one heading add up; an empty one says that there is nothing
 * under its heading any more.
 */
public sealed interface Row {
    /** What tells it from the other rows of its source. */
    String heading();

    boolean isEmpty();

    /** Live candidates. */
    record People(Seekers group, long people) implements Row {
        @Override
        public String heading() {
            return String.join("/", "people", group.origin(), group.status(), group.field());
        }

        @Override
        public boolean isEmpty() {
            return people == 0;
        }
    }

    /** Who is counted together; with {@link Cell#ALL} each person once, however many statuses or fields they seek. */
    record Seekers(String origin, String status, String field) {}

    /** Open vacancies. */
    record Vacancies(Offers group, long vacancies, long openings) implements Row {
        @Override
        public String heading() {
            return Row.heading("vacancies", group.site(), String.join("+", group.acceptedOrigins()));
        }

        @Override
        public boolean isEmpty() {
            return vacancies == 0;
        }
    }

    /**
     * Which vacancies are counted together.
     *
     * @param acceptedOrigins in alphabetical order; empty: every origin
     */
    record Offers(Site site, List<String> acceptedOrigins) {
        public Offers {
            acceptedOrigins = List.copyOf(acceptedOrigins);
        }
    }

    /** Entries on shortlists. */
    record Pairs(Placed group, Costs costs) implements Row {
        @Override
        public String heading() {
            return Row.heading("pairs", group.site(), group.origin() + "/" + group.currency());
        }

        @Override
        public boolean isEmpty() {
            return costs.pairs() == 0;
        }
    }

    /** Which entries are counted together: by where the vacancy is, and where the candidate comes from. */
    record Placed(Site site, String origin, String currency) {}

    /**
     * Live candidates whom the costs alone hold back.
     *
     * @param cell without {@link Cell#ALL}
     * @param excess the least by which they exceed a cap, summed up by settlement currency and sorted by it
     */
    record HeldBackPeople(Cell cell, long people, List<Money> excess) implements Row {
        public HeldBackPeople {
            excess = List.copyOf(excess);
        }

        @Override
        public String heading() {
            return "held-back/" + cell.key();
        }

        @Override
        public boolean isEmpty() {
            return people == 0;
        }
    }

    /** The date on which the source evaluates everything; never empty. */
    record Evaluated(LocalDate asOf) implements Row {
        @Override
        public String heading() {
            return "evaluated";
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private static String heading(String kind, Site site, String rest) {
        return String.join("/", kind, site.destination(), site.region(), site.status(), site.field(), rest);
    }
}
