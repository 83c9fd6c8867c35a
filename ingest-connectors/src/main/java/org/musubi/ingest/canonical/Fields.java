package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.musubi.ingest.canonical.Given.Single;

/**
 * An object: its properties in order. Properties are mostly asked for in that order too, so each search begins where the last one
 * ended. For one thread.
 */
public final class Fields implements Given.Plain {
    private final String[] names;
    private final Given[] values;
    private int size;
    private int next;

    /** @param most properties that it may get */
    public Fields(int most) {
        names = new String[most];
        values = new Given[most];
    }

    static Fields of(ObjectNode object) {
        var fields = new Fields(object.size());
        object.properties().forEach(property -> fields.add(property.getKey(), Given.of(property.getValue())));
        return fields;
    }

    /**
     * Adds a property.
     *
     * @param name that of none before
     * @param value not nothing
     */
    public void add(String name, Given value) {
        names[size] = name;
        values[size] = value;
        size++;
    }

    /** The value of a property; {@link Single#NOTHING} where there is no such. */
    public Given get(String name) {
        int place = next;
        for (int tried = 0; tried < size; tried++) {
            int after = place + 1 < size ? place + 1 : 0;
            if (names[place].equals(name)) {
                next = after;
                return values[place];
            }
            place = after;
        }
        return Single.NOTHING;
    }

    /** The same with values that are remembered. */
    Fields remembered() {
        var same = new Fields(size);
        for (int place = 0; place < size; place++) {
            same.add(names[place], Remembered.of(values[place]));
        }
        return same;
    }

    int size() {
        return size;
    }

    List<String> names() {
        return Arrays.asList(names).subList(0, size);
    }

    @Override
    public JsonNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int place = 0; place < size; place++) {
            object.set(names[place], values[place].json());
        }
        return object;
    }

    @Override
    public long characters() {
        long characters = 0;
        for (int place = 0; place < size; place++) {
            characters += values[place].characters();
        }
        return characters;
    }
}
