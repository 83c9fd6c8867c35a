package org.musubi.dashboard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe finds on a page that keeps people with disabilities out: breaches of WCAG 2.2, levels A and AA. */
final class Barriers {
    private static final String AXE = axe();
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String RUN = """
            const [tags, done] = arguments;
            axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(
                found => done(found.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
                error => done([`axe did not run: ${error}`]));
            """;

    private Barriers() {}

    /** One line or more for each breach: the rule, where, and how to mend it. */
    static List<String> on(ChromeDriver driver) {
        driver.executeScript(AXE);
        return ((List<?>) driver.executeAsyncScript(RUN, TAGS))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
