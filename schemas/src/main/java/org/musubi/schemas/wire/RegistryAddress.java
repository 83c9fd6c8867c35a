package org.musubi.schemas.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where a registry listens, and how to identify ourselves there.
 *
 * @param base address without credentials and without a slash at the end
 * @param authorization value of the HTTP header, empty for none
 */
record RegistryAddress(URI base, String authorization) {
    private static final String KEY = WireConfig.URL;

    /**
     * @param url an address, with or without {@code user:password@}
     * @param userInfo {@code user:password} for an address that has none of its own, or empty
     */
    static RegistryAddress parse(String url, String userInfo) {
        URI uri = parse(url);
        String own = uri.getUserInfo() == null ? userInfo : uri.getUserInfo();
        return new RegistryAddress(withoutCredentials(uri), own.isEmpty() ? "" : basic(own));
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** Leaves the credentials out, because it appears in messages. */
    @Override
    public String toString() {
        return base.toString();
    }

    // The messages never hold the value, because a password may be part of it.
    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
                throw new ConfigException(
                        KEY + " must hold http://, https:// or mock:// addresses, separated by commas");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new ConfigException(KEY + " holds an address that is not a URL: " + e.getReason());
        }
    }

    private static URI withoutCredentials(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + path.replaceAll("/+$", ""));
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
