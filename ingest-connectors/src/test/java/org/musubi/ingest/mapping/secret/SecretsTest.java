package org.musubi.ingest.mapping.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.table.Cell;

class SecretsTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void readsAFileThatOnlyItsOwnerMayRead() throws Exception {
        Path file = Files.writeString(folder.resolve("secrets"), "viet-nam=" + KEY + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        var secrets = Secrets.of(file, Map.of("MUSUBI_SECRET_KHM_1", KEY + "2"));

        assertThat(secrets.get("viet-nam").bytes()).hasSize(32);
        assertThat(secrets.get("khm-1").bytes()).hasSize(33);
        assertThatThrownBy(() -> secrets.get("none"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("none");
    }

    @Test
    void refusesAFileThatOthersMayRead() throws Exception {
        Path file = Files.writeString(folder.resolve("secrets"), "viet-nam=" + KEY + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Secrets.of(file, Map.of()))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining(KEY);
    }

    /** The vector was made with: printf AB123 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef -binary | base32 */
    @Test
    void makesHmacSha256InBase32() {
        var pseudonyms = new Pseudonyms("VNM-", 0, Secret.of("viet-nam", KEY));

        assertThat(pseudonyms.of(new Cell.Text(" ab-１23 "))).contains("VNM-ESEVNYMEBU7XRHEGVZQPTLIH62");
    }

    @Test
    void refusesNumbersThatMayHaveLostTheirZeros() {
        var strict = new Pseudonyms("", 0, Secret.of("viet-nam", KEY));
        var padding = new Pseudonyms("", 12, Secret.of("viet-nam", KEY));
        var figure = new Cell.Figure(new BigDecimal("1088012345"));

        assertThat(strict.of(figure)).isEmpty();
        assertThat(padding.of(figure)).isEqualTo(padding.of(new Cell.Text("001088012345")));
        assertThat(padding.of(new Cell.Figure(new BigDecimal("1e999999999")))).isEmpty();
        assertThat(padding.of(new Cell.Figure(new BigDecimal("10.5")))).isEmpty();
        assertThat(padding.of(new Cell.Text("-- -"))).isEmpty();
    }
}
