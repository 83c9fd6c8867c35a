package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see where not everything is as it should be. */
@InBrowser
class ConditionsTest {
    private static final String STARTING = "[data-notice=starting]";
    private static final String RECONNECTING = Texts.english("/shell/stream/waiting");

    @ParameterizedTest
    @EnumSource(names = {"VI", "KM"})
    void saysThatItIsStillReadingAndShowsTheViewAsSoonAsItHasRead(Language language, Browser browser) {
        try (var dashboard = TestDashboard.reading()) {
            Page page = dashboard.visit(browser, "/", language, Screen.PHONE).has(STARTING);
            assertThat(language.isIn(String.join("", page.texts(STARTING)))).isTrue();
            assertThat(page.barriers()).isEmpty();

            dashboard.state().becomeReady();

            page.lacks(STARTING).has("dl.figures");
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void anEmptySystemIsNoError(View view, Browser browser) {
        try (var dashboard = TestDashboard.empty()) {
            Page page = dashboard.open(browser, view, Language.EN, Screen.DESK);

            assertThat(page.barriers()).isEmpty();
            assertThat(page.tooWideBy()).isZero();
        }
    }

    @Test
    void aVacancyThatIsNotThereIsSaidToBeUnknown(Browser browser) {
        try (var dashboard = TestDashboard.empty()) {
            dashboard
                    .visit(browser, "/vacancies/NO-SUCH-VACANCY", Language.EN, Screen.DESK)
                    .shows(View.VACANCY)
                    .has("[data-notice=not-found]");
        }
    }

    @Test
    void anAddressThatIsNotThereLeadsBack(Browser browser) {
        try (var dashboard = TestDashboard.empty()) {
            dashboard
                    .visit(browser, "/no/such/place", Language.EN, Screen.DESK)
                    .has("[data-notice=not-found]")
                    .click("main a[href='#/']")
                    .shows(View.OVERVIEW);
        }
    }

    @Test
    void whatWasShownStaysWhenTheServerIsGone(Browser browser) {
        Page page;
        try (var dashboard = TestDashboard.full()) {
            page = dashboard
                    .open(browser, View.VACANCIES, Language.EN, Screen.DESK)
                    .has("tr[data-vacancy]");
        }

        page.isTold(RECONNECTING)
                .has("tr[data-vacancy]")
                .click("nav a[href='#/feeds']")
                .has("[data-notice=offline]");
    }

    @ParameterizedTest
    @EnumSource(names = {"VI", "KM"})
    void aMatcherThatIsAwayIsSaidToBeAwayAndTheRestIsShown(Language language, Browser browser) {
        URI nobody = StubMatcher.addressOfNobody();
        try (var dashboard = TestDashboard.full(nobody)) {
            Page page = dashboard.open(browser, View.CANDIDATE, language, Screen.PHONE);

            assertThat(language.isIn(String.join("", page.texts("[data-notice=matcher-away]"))))
                    .isTrue();
            page.has("tr[data-vacancy]");
            assertThat(page.barriers()).isEmpty();
        }
    }
}
