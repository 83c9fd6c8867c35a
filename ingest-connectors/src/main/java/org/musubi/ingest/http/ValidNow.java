package org.musubi.ingest.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The platform's rule of trust, after a look at the dates. By itself it takes a certificate that stands in the trust store
 * however old it is, and calls another one unknown before it calls it expired.
 */
final class ValidNow extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager rule;

    ValidNow(X509ExtendedTrustManager rule) {
        this.rule = rule;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        mustBeValidNow(chain);
        rule.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        mustBeValidNow(chain);
        rule.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        mustBeValidNow(chain);
        rule.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        rule.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        rule.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        rule.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return rule.getAcceptedIssuers();
    }

    private static void mustBeValidNow(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate each : chain) {
            each.checkValidity();
        }
    }
}
