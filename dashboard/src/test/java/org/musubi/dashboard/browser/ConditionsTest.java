package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (var site = Site.reading()) {
            Page page = site.visit(browser, View.address("/", language), Screen.PHONE)
                    .has(STARTING);
            assertThat(language.isIn(String.join("", page.texts(STARTING)))).isTrue();
            assertThat(page.barriers()).isEmpty();

            site.becomeReady();

            page.lacks(STARTING).has("dl.figures");
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void anEmptySystemIsNoError(View view, Browser browser) {
        try (var site = Site.empty()) {
            Page page = site.open(browser, view, Language.EN, Screen.DESK);

            assertThat(page.barriers()).isEmpty();
            assertThat(page.tooWideBy()).isZero();
        }
    }

    @Test
    void aVacancyThatIsNotThereIsSaidToBeUnknown(Browser browser) {
        try (var site = Site.empty()) {
            site.visit(browser, View.address("/vacancies/NO-SUCH-VACANCY", Language.EN), Screen.DESK)
                    .shows(View.VACANCY)
                    .has("[data-notice=not-found]");
        }
    }

    @Test
    void anAddressThatIsNotThereLeadsBack(Browser browser) {
        try (var site = Site.empty()) {
            site.visit(browser, View.address("/no/such/place", Language.EN), Screen.DESK)
                    .has("[data-notice=not-found]")
                    .click("main a[href='#/']")
                    .shows(View.OVERVIEW);
        }
    }

    @Test
    void whatWasShownStaysWhenTheServerIsGone(Browser browser) {
        Page page;
        try (var site = Site.full()) {
            page = site.open(browser, View.VACANCIES, Language.EN, Screen.DESK).has("tr[data-vacancy]");
        }

        page.isTold(RECONNECTING)
                .has("tr[data-vacancy]")
                .click("nav a[href='#/feeds']")
                .has("[data-notice=offline]");
    }

    @ParameterizedTest
    @EnumSource(names = {"VI", "KM"})
    void aMatcherThatIsAwayIsSaidToBeAwayAndTheRestIsShown(Language language, Browser browser) {
        try (var site = Site.full()) {
            site.dashboard().stopMatcher();

            Page page = site.open(browser, View.CANDIDATE, language, Screen.PHONE);

            assertThat(language.isIn(String.join("", page.texts("[data-notice=matcher-away]"))))
                    .isTrue();
            page.has("tr[data-vacancy]");
            assertThat(page.barriers()).isEmpty();
        }
    }
}
