package org.musubi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.http.WebServer;

@InBrowser
class SmokeTest {
    @Test
    void thePageOpens(Browser browser) {
        try (var server =
                WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PageFiles.packaged())) {
            browser.visit(server.url(), Screen.PHONE).picture(java.nio.file.Path.of("target/screenshots/smoke.png"));
            assertThat(browser.requests())
                    .allMatch(uri -> uri.getAuthority().equals(server.url().getAuthority()));
        }
    }
}
