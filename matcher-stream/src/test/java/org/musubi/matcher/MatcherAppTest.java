package org.musubi.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.matcher.query.Problem;

class MatcherAppTest {
    @TempDir
    Path state;

    @Test
    void answersNoQuestionBeforeItHasItsState() throws IOException {
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var app = MatcherApp.start(MatcherConfig.of(Map.of(
                        "application.id",
                        "early",
                        "bootstrap.servers",
                        "127.0.0.1:" + nobody.getLocalPort(),
                        "schema.registry.url",
                        "mock://early",
                        "state.dir",
                        state.toString())))) {
            assertThat(app.isRunning()).isFalse();
            assertThatThrownBy(() -> app.queries().vacancy("V-1")).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> app.queries().reach("V-1")).isInstanceOf(Problem.class);
        }
    }
}
