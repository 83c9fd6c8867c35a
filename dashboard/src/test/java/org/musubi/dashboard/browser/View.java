package org.musubi.dashboard.browser;

import java.util.Locale;

/** The views of the page. */
enum View {
    OVERVIEW,
    VACANCIES,
    VACANCY,
    CANDIDATE,
    FEEDS,
    POLICY;

    /** Its name in the page. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands after the # in its address. */
    String route(Pair pair) {
        return switch (this) {
            case OVERVIEW -> "/";
            case VACANCIES, FEEDS, POLICY -> "/" + word();
            case VACANCY -> "/vacancies/" + pair.vacancyId();
            case CANDIDATE -> "/candidates/" + pair.candidateId() + "?vacancy=" + pair.vacancyId();
        };
    }
}
