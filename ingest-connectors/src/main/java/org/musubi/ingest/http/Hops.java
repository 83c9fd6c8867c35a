package org.musubi.ingest.http;

import java.net.URI;
import java.util.Optional;

/** Where a source may send us: a redirect, or the link to a next page. */
final class Hops {
    private static final int LAST_PORT = 65_535;

    private Hops() {}

    /**
     * The address to go on to.
     *
     * @param from the address that named it
     * @param reference absolute or relative
     * @return empty if it is not to be followed: only https may lead elsewhere, and never to anything less than it is itself
     */
    static Optional<URI> next(URI from, String reference) {
        try {
            URI to = from.resolve(reference.strip());
            boolean secure = "https".equalsIgnoreCase(to.getScheme());
            boolean onTheSpot = isSameHost(from, to) && from.getScheme().equalsIgnoreCase(to.getScheme());
            return to.getHost() != null && to.getPort() <= LAST_PORT && (secure || onTheSpot)
                    ? Optional.of(to)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether two addresses are of one server, so that what is told to one may be told to the other. */
    static boolean isSameServer(URI one, URI other) {
        return isSameHost(one, other)
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost());
    }
}
