package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthPageTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void tellsWhetherThePartIsReadyAtThatMoment() throws Exception {
        var ready = new AtomicBoolean();
        try (var page = HealthPage.open(HERE, 0, ready::get)) {
            assertThat(status(page.url())).isEqualTo(503);

            ready.set(true);
            assertThat(status(page.url())).isEqualTo(200);

            ready.set(false);
            assertThat(status(page.url())).isEqualTo(503);
        }
    }

    @Test
    void saysWhereItCannotListen() {
        try (var first = HealthPage.open(HERE, 0, () -> true)) {
            int taken = first.url().getPort();

            assertThatThrownBy(() -> HealthPage.open(HERE, taken, () -> true))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(HERE + ":" + taken);
        }
    }

    @Test
    void letsThePortGo() {
        URI url;
        try (var page = HealthPage.open(HERE, 0, () -> true)) {
            url = page.url();
        }

        assertThatThrownBy(() -> status(url)).isInstanceOf(IOException.class);
    }

    private static int status(URI url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
