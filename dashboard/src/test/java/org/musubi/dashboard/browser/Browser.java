package org.musubi.dashboard.browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. It reaches this machine only, and keeps account of what a page asks for and complains about. */
final class Browser implements AutoCloseable {
    private static final Duration SLOWEST_SCRIPT = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** What is missing on this machine, and how to get it; empty: nothing. */
    static Optional<String> missing() {
        List<String> missing = Stream.of("chromium", "chromedriver")
                .filter(tool -> onPath(tool).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "No " + String.join(", no ", missing) + " on the path, so the page is not tested in a browser."
                                + " Debian, Ubuntu: sudo apt install chromium chromium-driver");
    }

    static Browser open() {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options());
        driver.manage().timeouts().scriptTimeout(SLOWEST_SCRIPT);
        return new Browser(driver);
    }

    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--lang=en-GB",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        return options;
    }

    private static Optional<File> onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    /** Opens a page as somebody does who has never been there. */
    Page visit(URI address, Screen screen) {
        driver.get("about:blank");
        drain(LogType.BROWSER);
        drain(LogType.PERFORMANCE);
        command("Storage.clearDataForOrigin", Map.of("origin", origin(address), "storageTypes", "all"));
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width(), "height", screen.height(), "deviceScaleFactor", 1, "mobile", false));
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", screen.colours()),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.get(address.toString());
        return new Page(this, driver);
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** What the page has complained about since the last time, and what it did that its own policy forbids. */
    List<String> complaints() {
        return drain(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that have been asked for since the last time. */
    List<URI> requests() {
        return drain(LogType.PERFORMANCE).flatMap(NetworkLog::request).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private Stream<LogEntry> drain(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
