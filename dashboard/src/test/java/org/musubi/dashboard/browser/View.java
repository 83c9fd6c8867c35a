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

    /** Its address below the page's own. */
    String address(Pair pair, Language language) {
        return address(route(pair), language);
    }

    /** The address of a route, which need not be a view's. */
    static String address(String route, Language language) {
        return "/#" + route + (route.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    private String route(Pair pair) {
        return switch (this) {
            case OVERVIEW -> "/";
            case VACANCIES, FEEDS, POLICY -> "/" + word();
            case VACANCY -> "/vacancies/" + pair.vacancyId();
            case CANDIDATE -> "/candidates/" + pair.candidateId() + "?vacancy=" + pair.vacancyId();
        };
    }
}
