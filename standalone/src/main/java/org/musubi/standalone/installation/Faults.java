package org.musubi.standalone.installation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Exit;

/**
 * The first failure that cannot be mended. Kafka's parts end the whole process in such a case; in this process they only
 * end themselves and say so here.
 */
public final class Faults {
    private final AtomicReference<String> first = new AtomicReference<>();

    /** From now on, in this process. */
    public void takeOverFromKafka() {
        Exit.setExitProcedure(this::ended);
        Exit.setHaltProcedure(this::ended);
    }

    /** Why a part has ended itself, if one has. */
    public Optional<String> first() {
        return Optional.ofNullable(first.get());
    }

    private void ended(int status, String message) {
        String reason = message == null ? "a part of Kafka gave up (status " + status + ")" : message;
        first.compareAndSet(null, reason);
        throw new IllegalStateException(reason);
    }
}
