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

    private Site site;

    @BeforeEach
    void start() {
        site = Site.full();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anEventAppearsOnTheOverview(Browser browser) {
        Page page = site.open(browser, View.OVERVIEW, Language.EN, Screen.DESK).isTold(LIVE);
        List<String> before = page.has("[data-event]").texts("[data-event]");

        site.dashboard().change(1);

        page.awaits("the new event", () -> !page.texts("[data-event]").equals(before));
        assertThat(page.texts("[data-event]").get(1)).isEqualTo(before.get(0));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theShortlistOfAVacancyChangesInPlace(Browser browser) {
        String vacancy = site.pair().vacancyId();
        Page page = site.open(browser, View.VACANCY, Language.EN, Screen.PHONE).isTold(LIVE);
        page.script("document.querySelector('h1').dataset.same = ''");
        List<String> before = listed(vacancy);

        while (listed(vacancy).equals(before)) {
            site.dashboard().change(10);
        }

        page.awaits("the new shortlist", () -> shown(page).equals(listed(vacancy)))
                .has("h1[data-same]");
    }

    private List<String> listed(String vacancy) {
        var candidates = new ArrayList<String>();
        site.dashboard()
                .get("/api/v1/shortlists/" + vacancy)
                .path("entries")
                .forEach(entry -> candidates.add(entry.path("candidateId").asText()));
        return candidates;
    }

    private static Object shown(Page page) {
        return page.script(
                "return [...document.querySelectorAll('tr[data-candidate]')].map(row =>" + " row.dataset.candidate)");
    }
}
