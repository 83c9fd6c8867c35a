package org.musubi.schemas.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** A registry in the memory of this process, for tests: it forgets everything at the end and refuses nothing. */
final class InProcessRegistry implements SchemaRegistry {
    static final String SCHEME = "mock://";

    // Static on purpose: whoever names the same registry, wherever configured, must get the same numbers.
    private static final Map<String, InProcessRegistry> BY_NAME = new ConcurrentHashMap<>();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> idsBySubject = new HashMap<>();

    private InProcessRegistry() {}

    static InProcessRegistry named(String name) {
        return BY_NAME.computeIfAbsent(name, unused -> new InProcessRegistry());
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        int id = number(schema);
        List<Integer> ids = idsBySubject.computeIfAbsent(subject, unused -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
        return id;
    }

    @Override
    public synchronized int find(String subject, Schema schema) {
        return idsBySubject.getOrDefault(subject, List.of()).stream()
                .filter(id -> same(schema(id), schema))
                .findFirst()
                .orElseThrow(() -> new SerializationException(
                        "Subject " + subject + " does not hold this version of " + schema.getFullName()));
    }

    @Override
    public synchronized Registered latest(String subject) {
        List<Integer> ids = idsBySubject.get(subject);
        if (ids == null) {
            throw new SerializationException("The registry knows no subject " + subject);
        }
        int id = ids.get(ids.size() - 1);
        return new Registered(id, schema(id));
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new SerializationException("The registry knows no schema " + id);
        }
        return schemas.get(id - 1);
    }

    private int number(Schema schema) {
        for (int i = 0; i < schemas.size(); i++) {
            if (same(schemas.get(i), schema)) {
                return i + 1;
            }
        }
        schemas.add(schema);
        return schemas.size();
    }

    // Schema.equals ignores docs; a registry tells such schemas apart.
    private static boolean same(Schema one, Schema other) {
        return one.toString().equals(other.toString());
    }
}
