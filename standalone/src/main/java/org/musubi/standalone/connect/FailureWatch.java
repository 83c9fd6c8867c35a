package org.musubi.standalone.connect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.runtime.AbstractStatus;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.storage.StatusBackingStore;

/**
 * Finds failed connectors and tasks. States are kept in a topic over restarts, so a failure of the last run is still there
 * when this one starts: what was there at the start does not count.
 */
final class FailureWatch {
    private final Herder herder;
    private volatile Set<AbstractStatus<?>> leftOver;

    FailureWatch(Herder herder) {
        this.herder = herder;
    }

    /** Begins to watch; does nothing the second time. */
    void startNow() {
        if (leftOver == null) {
            leftOver = failed().collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The failures since the start. */
    List<ConnectorFailure> now() {
        Set<AbstractStatus<?>> before = leftOver;
        return before == null
                ? List.of()
                : failed().filter(status -> !before.contains(status))
                        .map(status -> ConnectorFailure.of("connector " + status.id(), status.trace()))
                        .toList();
    }

    private Stream<AbstractStatus<?>> failed() {
        StatusBackingStore states = herder.statusBackingStore();
        return states.connectors().stream()
                .<AbstractStatus<?>>flatMap(
                        name -> Stream.concat(Stream.ofNullable(states.get(name)), states.getAll(name).stream()))
                .filter(status -> status.state() == AbstractStatus.State.FAILED);
    }
}
