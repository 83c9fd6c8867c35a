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
}
