package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens appears by itself, in place. */
@InBrowser
class LiveTest {
    private static final String LIVE = Texts.english("/shell/stream/open");

    private TestDashboard dashboard;

    @BeforeEach
    void start() {
        dashboard = TestDashboard.full();
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void anEventAppearsOnTheOverview(Browser browser) {
        Page page =
                dashboard.open(browser, View.OVERVIEW, Language.EN, Screen.DESK).isTold(LIVE);
        assertThat(page.texts("[data-event]")).isEmpty();

        dashboard.data().change(1);

        page.has("[data-event]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theShortlistOfAVacancyChangesInPlace(Browser browser) {
        String vacancy = dashboard.pair().vacancyId();
        Page page =
                dashboard.open(browser, View.VACANCY, Language.EN, Screen.PHONE).isTold(LIVE);
        page.script("document.querySelector('h1').dataset.same = ''");
        List<String> before = listed(vacancy);

        while (listed(vacancy).equals(before)) {
            dashboard.data().change(10);
        }

        page.awaits("the new shortlist", () -> shown(page).equals(listed(vacancy)))
                .has("h1[data-same]");
    }

    private List<String> listed(String vacancy) {
        var candidates = new ArrayList<String>();
        dashboard
                .get("/shortlists/" + vacancy)
                .path("entries")
                .forEach(entry -> candidates.add(entry.path("candidateId").asText()));
        return candidates;
    }

    private static Object shown(Page page) {
        return page.script(
                "return [...document.querySelectorAll('tr[data-candidate]')].map(row =>" + " row.dataset.candidate)");
    }
}
