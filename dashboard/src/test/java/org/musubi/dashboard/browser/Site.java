package org.musubi.dashboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import org.musubi.dashboard.TestDashboard;

/**
 * The page over an invented market, to be visited.
 *
 * @param dashboard what serves it
 */
record Site(TestDashboard dashboard) implements AutoCloseable {
    private static final Path PROJECT = Path.of("..");

    /** Nothing has been read yet. */
    static Site reading() {
        return new Site(TestDashboard.start(7, 60, 10_000));
    }

    /** Everything has been read, and there was nothing. */
    static Site empty() {
        var site = reading();
        site.becomeReady();
        return site;
    }

    /** Everything has been read, and it is what was invented. */
    static Site full() {
        return new Site(TestDashboard.full(PROJECT));
    }

    void becomeReady() {
        dashboard.state().becomeReady();
    }

    /** A view, as soon as it stands. */
    Page open(Browser browser, View view, Language language, Screen screen) {
        return visit(browser, view.address(pair(), language), screen).shows(view);
    }

    /** What stands at an address, which need not be there yet. */
    Page visit(Browser browser, String address, Screen screen) {
        return browser.visit(dashboard.url().resolve(address), screen);
    }

    /** Somebody who is on a shortlist; nobody, if there are none. */
    Pair pair() {
        JsonNode list = dashboard
                .get("/api/v1/shortlists?empty=false&limit=1&full=true")
                .at("/shortlists/0");
        return new Pair(
                list.path("vacancyId").asText("NO-VACANCY"),
                list.at("/entries/0/candidateId").asText("VNM-NOBODY"));
    }

    boolean isOurs(URI address) {
        return dashboard.url().getAuthority().equals(address.getAuthority());
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
