package org.musubi.matcher.rules;

/** A span of days in which nobody new is taken in; each code may be {@code *}. */
public record IntakeStop(String stopId, String destination, String status, String field, String origin, Span effective)
        implements ReferenceRecord {
    @Override
    public String key() {
        return stopId;
    }

    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return Wildcard.matches(destination, vacancy.destination())
                && Wildcard.matches(status, vacancy.status())
                && Wildcard.matches(field, vacancy.field());
    }
}
