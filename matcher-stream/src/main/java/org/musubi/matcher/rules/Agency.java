package org.musubi.matcher.rules;

import java.util.List;

/** A sending organisation licensed in a country of origin. */
public record Agency(String agencyId, String origin, Span licence, List<Span> suspensions) implements ReferenceRecord {
    public Agency {
        suspensions = List.copyOf(suspensions);
    }

    @Override
    public String key() {
        return agencyId;
    }

    /** An agency's standing is a matter of its candidates, whatever the vacancy. */
    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return false;
    }
}
