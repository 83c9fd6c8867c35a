package org.musubi.matcher.rules;

import java.util.List;

/** An employer that publishes vacancies. */
public record Employer(String employerId, List<Span> suspensions) implements ReferenceRecord {
    public Employer {
        suspensions = List.copyOf(suspensions);
    }

    @Override
    public String key() {
        return employerId;
    }

    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return vacancy.employerId().equals(employerId);
    }
}
