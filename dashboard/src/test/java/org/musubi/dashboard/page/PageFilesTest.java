package org.musubi.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page is complete in itself, small enough to load, and never turns data into markup. */
class PageFilesTest {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?'(\\.[^']+)'");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(([^)]+)\\)");
    private static final Pattern MARKUP_FROM_DATA =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");
    private static final Pattern NAMED_TEXT = Pattern.compile("texts\\.(?:text|pieces)\\('([\\w.]+)'");
    private static final long MOST_BYTES_OF_FONTS = 4_500_000;

    @Test
    void everythingThatIsReferredToIsThere() {
        Path index = PageFolder.ROOT.resolve("index.html");
        Path fonts = PageFolder.ROOT.resolve("fonts/fonts.css");

        assertThat(found(REFERENCE, index))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(beside(index, name)).exists());
        assertThat(found(FONT, fonts))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(beside(fonts, name)).exists());
        assertThat(PageFolder.scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(found(IMPORT, script))
                        .allSatisfy(name -> assertThat(beside(script, name)).exists()));
    }

    @Test
    void everyTextThatAScriptNamesIsThere() {
        JsonNode texts = PageFolder.englishTexts();

        assertThat(PageFolder.scripts())
                .flatMap(script -> found(NAMED_TEXT, script))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(
                                texts.at("/" + key.replace('.', '/')).isMissingNode())
                        .isFalse());
    }

    @Test
    void noScriptTurnsDataIntoMarkup() {
        assertThat(PageFolder.scripts())
                .allSatisfy(script -> assertThat(PageFolder.text(script)).doesNotContainPattern(MARKUP_FROM_DATA));
    }

    @Test
    void theFontsAreSmallEnough() {
        assertThat(PageFolder.files("fonts").stream()
                        .mapToLong(PageFolder::bytes)
                        .sum())
                .isLessThan(MOST_BYTES_OF_FONTS);
    }

    @Test
    void whatComesFromElsewhereHasItsLicenceBesideItAndIsListed() {
        String list = PageFolder.text(PageFolder.ROOT.resolve("vendor/README.md"));
        List<Path> folders = Stream.of("fonts", "vendor")
                .flatMap(folder -> PageFolder.files(folder).stream())
                .map(Path::getParent)
                .distinct()
                .filter(folder -> folder.getNameCount() > PageFolder.ROOT.getNameCount() + 1)
                .toList();

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(list)
                        .contains(PageFolder.ROOT.relativize(folder).toString().replace('\\', '/')))
                .allSatisfy(folder -> assertThat(folder).isDirectoryContaining("glob:**/LICENSE*"));
    }

    private static List<String> found(Pattern pattern, Path file) {
        return pattern.matcher(PageFolder.text(file))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static Path beside(Path file, String name) {
        return file.resolveSibling(name).normalize();
    }
}
