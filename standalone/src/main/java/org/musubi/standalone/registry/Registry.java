package org.musubi.standalone.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The registry without its HTTP: its parts, and the one lock that makes them a single writer. A change is decided on the
 * state, appended to the log, and counts when the log has handed it back.
 */
final class Registry implements AutoCloseable {
    private final RegistryState state = new RegistryState();
    private final AvroSchemas schemas = new AvroSchemas(state);
    private final Settings settings = new Settings(this);
    private final Subjects subjects = new Subjects(this);
    private final Registrations registrations = new Registrations(this);
    private final Deletions deletions = new Deletions(this);
    private final SchemaLog log;

    private Registry(SchemaLog log) {
        this.log = log;
    }

    /** A registry that knows all that the log holds. */
    static Registry open(SchemaLog log) {
        var registry = new Registry(log);
        log.follow(change -> change.applyTo(registry.state));
        return registry;
    }

    Settings settings() {
        return settings;
    }

    Subjects subjects() {
        return subjects;
    }

    Registrations registrations() {
        return registrations;
    }

    Deletions deletions() {
        return deletions;
    }

    RegistryState state() {
        return state;
    }

    AvroSchemas schemas() {
        return schemas;
    }

    void append(Change change) {
        log.append(change);
    }

    /** Decides and changes while nobody else does. */
    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** The versions of a subject that are in use, the oldest first. */
    List<Version> live(String subject) {
        return state.versions(subject).stream()
                .filter(version -> !version.deleted())
                .toList();
    }

    /** The newest version in use. */
    Optional<Version> latest(String subject) {
        List<Version> live = live(subject);
        return live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1));
    }

    @Override
    public void close() {
        log.close();
    }
}
