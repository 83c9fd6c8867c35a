package org.musubi.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a registry is asked, and what becomes of its silence and its refusals. */
class HttpRegistryTest {
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final String NOBODY = "http://127.0.0.1:1";

    private TestRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new TestRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void escapesSubjects() {
        registry(server.url()).register("a b/c%-value", STRING);

        assertThat(server.requests()).containsExactly("POST /subjects/a%20b%2Fc%25-value/versions");
    }

    @Test
    void triesTheNextAddressWhenOneDoesNotAnswer() {
        assertThat(registry(NOBODY + "," + server.url() + "/").register("s", STRING))
                .isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheRegistryIsNotReady() {
        server.failNext(2, 503);

        assertThat(registry(server.url()).register("s", STRING)).isEqualTo(1);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void tellsSilenceFromRefusal() {
        assertThatThrownBy(() -> registry(NOBODY).schema(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("find schema 1")
                .hasMessageContaining(NOBODY);

        assertThatThrownBy(() -> registry(server.url()).schema(1))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("no such schema");
    }

    @Test
    void reportsAnIncompatibleSchemaAsRefused() {
        server.failNext(1, 409);

        assertThatThrownBy(() -> registry(server.url()).register("users-value", STRING))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("users-value")
                .hasMessageContaining("409")
                .hasMessageContaining("as told");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void sendsCredentialsFromTheAddressOrTheConfiguration() {
        String withUser = server.url().replace("http://", "http://u:p@");
        registry(withUser).register("s", STRING);
        WireConfig.parse(Map.of(
                        "schema.registry.url", server.url(),
                        "basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "u:p"))
                .registry()
                .register("s", STRING);

        assertThat(server.requests()).hasSize(2).allMatch(request -> request.endsWith(" Basic dTpw"));
    }

    @Test
    void neverSaysThePasswordInAMessage() {
        server.failNext(9, 401);

        assertThatThrownBy(() -> registry(server.url().replace("http://", "http://user:secret@"))
                        .schema(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesSchemasThatAreNotAvro() {
        int id = server.add("{\"type\":\"nothing of ours\"}");

        assertThatThrownBy(() -> registry(server.url()).schema(id)).isInstanceOf(SerializationException.class);
    }

    private static SchemaRegistry registry(String url) {
        return WireConfig.parse(Map.of("schema.registry.url", url)).registry();
    }
}
