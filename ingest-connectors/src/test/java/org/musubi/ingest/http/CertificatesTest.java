package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.http.FakeSite.Reply;
import org.musubi.ingest.refusal.ReasonCode;

/** Secure servers with good, old, unknown and wrong certificates. */
class CertificatesTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void talksToAServerWhoseCertificateIsInTheStoreOrInAPemFile() throws Exception {
        Path store = certificate("good", "localhost", "-validity", "2");

        assertThat(answer(store, Certificates.trusting(store, PASSWORD.toCharArray())))
                .isInstanceOf(Answer.Page.class);
        assertThat(answer(store, Certificates.trusting(pem(store), new char[0])))
                .isInstanceOf(Answer.Page.class);
    }

    @Test
    void saysThatACertificateHasExpiredEvenWhereItIsTrusted() throws Exception {
        Path store = certificate("old", "localhost", "-startdate", "-10d", "-validity", "1");

        assertRefused(answer(store, Certificates.trusting(store, PASSWORD.toCharArray())), "has expired");
        assertRefused(answer(store, Certificates.platform()), "has expired");
    }

    @Test
    void saysThatACertificateIsNotValidYet() throws Exception {
        Path store = certificate("early", "localhost", "-startdate", "+10d", "-validity", "1");

        assertRefused(answer(store, Certificates.trusting(store, PASSWORD.toCharArray())), "not valid yet");
    }

    @Test
    void saysThatACertificateIsOfNobodyWhoIsTrusted() throws Exception {
        Path store = certificate("stranger", "localhost", "-validity", "2");

        assertRefused(answer(store, Certificates.platform()), "not signed by anybody who is trusted");
    }

    @Test
    void saysThatACertificateIsForAnotherHost() throws Exception {
        Path store = certificate("other", "elsewhere.example", "-validity", "2");

        assertRefused(answer(store, Certificates.trusting(store, PASSWORD.toCharArray())), "another host name");
    }

    private static void assertRefused(Answer answer, String why) {
        assertThat(answer).isInstanceOf(Answer.Failure.class);
        var failure = (Answer.Failure) answer;
        assertThat(failure.problem().code()).isEqualTo(ReasonCode.UNTRUSTED_SOURCE);
        assertThat(failure.problem().message()).contains("certificate of https://localhost", why);
        assertThat(failure.lasting()).isTrue();
    }

    private static Answer answer(Path keys, SSLContext trust) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        var limits = new Exchange.Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1000);
        try (var site = new FakeSite("https", serving(keys).getServerSocketFactory());
                var bodies = new Bodies(1000)) {
            site.answers(Reply.json("[1]"), Reply.json("[1]"));
            var manner = new Fetch.Manner("*/*", Map.of(), Optional.empty());
            return new Fetch(new Exchange(client, limits), bodies, manner, InstantSource.system())
                    .get(site.uri("/"), site.uri("/"), Validators.NONE);
        }
    }

    private static SSLContext serving(Path keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** A key with a certificate that it has signed itself; the same file serves as store of keys and of trust. */
    private Path certificate(String name, String host, String... validity) throws Exception {
        Path store = folder.resolve(name + ".p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(validity));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        withTrust(store, name);
        return store;
    }

    private static void withTrust(Path file, String name) throws Exception {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        store.setCertificateEntry(name + "-trusted", store.getCertificate(name));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private Path pem(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Certificate certificate = store.getCertificate("good");
        String lines = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return Files.writeString(
                folder.resolve("good.pem"), "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }
}
