package org.musubi.dashboard.http;

import java.util.Optional;

/** Something behind addresses. */
@FunctionalInterface
public interface Resource {
    /**
     * The reply, or empty if the address is none of this resource's.
     *
     * @param path the address from the root on, decoded, beginning with a slash
     * @throws Problem if there is something to tell the client instead
     */
    Optional<Reply> answer(String path, Query query);
}
