package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a record is to be read from: what JSON can hold, as a line holds it or a mapping makes it. */
public sealed interface Given permits Given.Plain, Remembered {
    /** What a shape reads. */
    Plain plain();

    /** The same as JSON. */
    JsonNode json();

    /** The characters of all texts in it. */
    long characters();

    /** Whether it is neither nothing nor a null. */
    default boolean isThere() {
        return !(plain() instanceof Single single) || !(single.json.isNull() || single.json.isMissingNode());
    }

    /** The same as JSON has it. */
    static Given of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return Fields.of(object);
        }
        if (json instanceof ArrayNode array) {
            var items = new ArrayList<Given>(array.size());
            array.forEach(item -> items.add(of(item)));
            return new Items(items);
        }
        return json.isMissingNode() ? Single.NOTHING : new Single(json);
    }

    /** What is given, without what is remembered of it. */
    sealed interface Plain extends Given permits Single, Items, Fields {
        @Override
        default Plain plain() {
            return this;
        }
    }

    /**
     * A text, a number, a flag, a null, or nothing.
     *
     * @param json no array, no object
     */
    record Single(JsonNode json) implements Plain {
        /** Where there is no value; the only such. */
        public static final Given NOTHING = new Single(MissingNode.getInstance());

        /** Where a value was refused before a shape saw it; a null of JSON. */
        public static final Given NULL = new Single(NullNode.getInstance());

        @Override
        public long characters() {
            return json.isTextual() ? json.textValue().length() : 0;
        }
    }

    /**
     * An array.
     *
     * @param all its items in order, none of them nothing
     */
    record Items(List<Given> all) implements Plain {
        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(all.size());
            all.forEach(item -> array.add(item.json()));
            return array;
        }

        @Override
        public long characters() {
            long characters = 0;
            for (Given item : all) {
                characters += item.characters();
            }
            return characters;
        }
    }
}
