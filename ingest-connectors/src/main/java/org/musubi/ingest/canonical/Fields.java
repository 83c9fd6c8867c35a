package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An object: its properties in order. Properties are mostly asked for in that order too, so each search begins where the last one
 * ended. For one thread, unless nothing is put any more.
 */
public final class Fields implements Given.Plain {
    private final Names names;
    /** Null where there is no such property. */
    private final Given[] values;

    private int size;
    private int next;

    /** The names of the properties that objects of one form may have. */
    public static final class Names {
        private final String[] all;

        /** @param all each once, in order */
        public Names(List<String> all) {
            this.all = all.toArray(String[]::new);
        }
    }

    /** @param names of the properties that it may get */
    public Fields(Names names) {
        this.names = names;
        values = new Given[names.all.length];
    }

    static Fields of(ObjectNode object) {
        var names = new ArrayList<String>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        var fields = new Fields(new Names(names));
        for (JsonNode value : object) {
            fields.put(fields.size, Given.of(value));
        }
        return fields;
    }

    /**
     * Gives it a property that it does not have yet.
     *
     * @param place of its name among the names
     * @param value not nothing
     */
    public void put(int place, Given value) {
        values[place] = value;
        size++;
    }

    /** The value of a property; {@link Single#NOTHING} where there is no such. */
    public Given get(String name) {
        int place = next;
        for (int tried = 0; tried < values.length; tried++) {
            int after = place + 1 < values.length ? place + 1 : 0;
            if (names.all[place].equals(name)) {
                next = after;
                return values[place] == null ? Single.NOTHING : values[place];
            }
            place = after;
        }
        return Single.NOTHING;
    }

    /** The same with values that are remembered. */
    Fields remembered() {
        var same = new Fields(names);
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                same.put(place, Remembered.of(values[place]));
            }
        }
        return same;
    }

    int size() {
        return size;
    }

    /** The names of all properties that it may have. */
    List<String> names() {
        return Arrays.asList(names.all);
    }

    @Override
    public JsonNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                object.set(names.all[place], values[place].json());
            }
        }
        return object;
    }

    @Override
    public long characters() {
        long characters = 0;
        for (Given value : values) {
            characters += value == null ? 0 : value.characters();
        }
        return characters;
    }
}
