package org.musubi.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Which servers are trusted. */
final class Certificates {
    private Certificates() {}

    /**
     * Trust in the certificates of a file only.
     *
     * @param file PKCS #12, JKS, or certificates in PEM
     * @param password of the store; PEM needs none
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it holds nothing that can be used
     */
    static SSLContext trusting(Path file, char[] password) throws IOException, GeneralSecurityException {
        return context(isPem(file) ? ofPem(file) : KeyStore.getInstance(file.toFile(), password));
    }

    /** Trust in the authorities that the Java platform knows. */
    static SSLContext platform() throws GeneralSecurityException {
        return context(null);
    }

    /** What is wrong with a certificate, if that is why a connection failed; a sentence without its subject. */
    static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return Optional.of("has expired: its operator has to renew it");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Optional.of("is not valid yet: its operator, or the clock here, has to be put right");
            }
            if (cause instanceof CertificateException) {
                return Optional.of(
                        cause.getCause() == null
                                ? "is for another host name: correct the address"
                                : "is not signed by anybody who is trusted here: see the setting of the trust store");
            }
        }
        return Optional.empty();
    }

    private static SSLContext context(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        X509ExtendedTrustManager rule = Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the Java platform has no trust manager for X.509"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new ValidNow(rule)}, null);
        return context;
    }

    private static boolean isPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(5), new byte[] {'-', '-', '-', '-', '-'});
        }
    }

    private static KeyStore ofPem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(Integer.toString(store.size()), each);
            }
        }
        return store;
    }
}
