package org.musubi.dashboard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page that is open: what stands there, and what somebody does with it. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ONE_LOOK = Duration.ofMillis(20);
    private static final String FONTS_ARE_READY =
            "const done = arguments[arguments.length - 1]; document.fonts.ready.then(() => done())";
    /** Longer pages are cut off on pictures. */
    private static final int TALLEST_PICTURE = 6000;

    private final Browser browser;
    private final ChromeDriver driver;

    Page(Browser browser, ChromeDriver driver) {
        this.browser = browser;
        this.driver = driver;
    }

    /** Waits until a view stands with its data, or with its message why it cannot. */
    Page shows(View view) {
        return awaits(
                "the view " + view,
                "const main = document.querySelector('main');"
                        + "return main?.dataset.view === arguments[0] && main.getAttribute('aria-busy') === 'false'",
                view.word());
    }

    /** Waits until something is there that the selector of CSS chooses. */
    Page has(String selector) {
        return awaits(selector, "return document.querySelector(arguments[0]) !== null", selector);
    }

    /** Waits until nothing is there that the selector of CSS chooses. */
    Page lacks(String selector) {
        return awaits("no " + selector, "return document.querySelector(arguments[0]) === null", selector);
    }

    /** Waits until the line about how things are says so. */
    Page isTold(String condition) {
        return awaits(condition, () -> texts(".condition").stream().anyMatch(line -> line.contains(condition)));
    }

    /** Waits until a script says {@code true}. */
    Page awaits(String what, String script, Object... arguments) {
        return awaits(what, () -> Boolean.TRUE.equals(script(script, arguments)));
    }

    /** Waits until something holds. */
    Page awaits(String what, BooleanSupplier holds) {
        new WebDriverWait(driver, PATIENCE, ONE_LOOK)
                .withMessage(() -> what + "; the page says: " + text())
                .until(ready -> holds.getAsBoolean());
        return this;
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What can be read on the page. */
    String text() {
        return (String) script("return document.body.innerText");
    }

    /** What can be read in each of the places that the selector of CSS chooses. */
    List<String> texts(String selector) {
        Object texts = script(
                "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText)", selector);
        return ((List<?>) texts).stream().map(String.class::cast).toList();
    }

    String attribute(String selector, String name) {
        return driver.findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    Page click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    /** CSS pixels by which the page is wider than the screen, so that one must move it to and fro to read. */
    long tooWideBy() {
        return (Long) script("const root = document.documentElement;"
                + "return Math.max(0, Math.ceil(root.scrollWidth - root.clientWidth))");
    }

    List<String> barriers() {
        return Barriers.on(driver);
    }

    Browser browser() {
        return browser;
    }

    /** Takes a picture of the whole page, also of what is below the screen. */
    void picture(Path file) {
        long width = (Long) script("return document.documentElement.clientWidth");
        long height = (Long) script("return document.documentElement.scrollHeight");
        var area = Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, TALLEST_PICTURE), "scale", 1);
        picture(file, Map.of("optimizeForSpeed", true, "captureBeyondViewport", true, "clip", area));
    }

    /** Takes a picture of what is on the screen. */
    void pictureOfScreen(Path file) {
        picture(file, Map.of());
    }

    private void picture(Path file, Map<String, Object> settings) {
        driver.executeAsyncScript(FONTS_ARE_READY);
        var picture = browser.command("Page.captureScreenshot", settings);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) picture.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
