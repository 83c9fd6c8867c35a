package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the pictures of the README, of the demo while it runs. Not a test: it is run by its name, as CONTRIBUTING.md says. */
@InBrowser
class ReadmePictures {
    private static final URI DEMO = URI.create(System.getProperty("musubi.dashboard", "http://127.0.0.1:8080"));
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final Pair SHOWN = new Pair("JPN-VACANCY-00094", "VNM-5HOBXMUI3A6I7WGTMFMC25N6MJ");
    private static final long LARGEST_BYTES = 250_000;

    @ParameterizedTest
    @EnumSource(names = {"OVERVIEW", "CANDIDATE"})
    void take(View view, Browser browser) throws Exception {
        Path file = IMAGES.resolve(view.word() + ".png");

        browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        Page page = browser.visit(DEMO.resolve(view.address(SHOWN, Language.EN)), Screen.DESK)
                .shows(view);
        page.script("document.querySelector('.verdict')?.scrollIntoView()");
        page.pictureOfScreen(file);

        assertThat(Files.size(file)).isLessThan(LARGEST_BYTES);
    }
}
