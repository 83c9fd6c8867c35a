package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each view, in each language, on each screen. */
@InBrowser
class EveryViewTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern KEY = Texts.keysAndGaps();

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.full();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Arguments> everything() {
        return Stream.of(View.values())
                .flatMap(view -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(Screen.DESK, Screen.PHONE)
                                .map(screen -> Arguments.of(view, language, screen))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void fitsTheScreenInTheLanguageAskedForWithoutComplaintOrCallToAnywhereElse(
            View view, Language language, Screen screen, Browser browser) {
        Page page = site.open(browser, view, language, screen);

        page.picture(PICTURES.resolve(view.word() + "-" + language.code() + "-" + screen.width() + ".png"));
        assertThat(page.attribute("html", "lang")).isEqualTo(language.code());
        assertThat(language.isIn(page.text())).as(page.text()).isTrue();
        assertThat(KEY.matcher(page.text()).results().map(MatchResult::group))
                .as("keys and gaps instead of texts")
                .isEmpty();
        assertThat(page.tooWideBy()).as("pixels beyond the screen").isZero();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(site::isOurs);
    }

    static Stream<Arguments> lightAndDark() {
        return Stream.of(View.values())
                .flatMap(view -> Stream.of(
                        Arguments.of(view, Language.EN, Screen.DESK),
                        Arguments.of(view, Language.MY, Screen.PHONE_AT_NIGHT)));
    }

    @ParameterizedTest
    @MethodSource("lightAndDark")
    void shutsNobodyOut(View view, Language language, Screen screen, Browser browser) {
        Page page = site.open(browser, view, language, screen);

        assertThat(page.barriers()).isEmpty();
    }
}
