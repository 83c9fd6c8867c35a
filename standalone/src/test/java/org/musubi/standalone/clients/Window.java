package org.musubi.standalone.clients;

import java.net.URI;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium, at an address of the dashboard. */
final class Window implements AutoCloseable {
    private final ChromeDriver driver;

    private Window(ChromeDriver driver) {
        this.driver = driver;
    }

    static Window at(URI address) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Tools.path("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        var options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        options.setBinary(Tools.path("chromium").toFile());
        var driver = new ChromeDriver(service, options);
        driver.get(address.toString());
        return new Window(driver);
    }

    /** Begins to follow, by a program that has the function {@code followShortlists}. */
    void follow(String program) {
        driver.executeScript(program + """
                window.shown = {};
                followShortlists((vacancyId, scores) => { window.shown[vacancyId] = Object.fromEntries(scores); });
                """);
    }

    /** What it has been shown, empty shortlists too. */
    @SuppressWarnings("unchecked") // what the program keeps
    Map<String, Map<String, Number>> shown() {
        return (Map<String, Map<String, Number>>) driver.executeScript("return window.shown;");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
