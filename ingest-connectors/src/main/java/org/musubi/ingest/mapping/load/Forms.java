package org.musubi.ingest.mapping.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.load.Yaml.Scalar;
import org.musubi.ingest.mapping.load.Yaml.Sequence;
import org.musubi.ingest.mapping.syntax.Form;

/** Values by their forms. */
final class Forms {
    private Forms() {}

    /** What is wrong with a value; nothing where it is of the form. Says nothing of what is inside a section. */
    static Optional<String> fault(Form form, Yaml value) {
        if (isOf(form, value)) {
            return Optional.empty();
        }
        String written = value.text().orElse("");
        String question = form instanceof Form.Choice choice ? Nearest.question(written, choice.words()) : "";
        return Optional.of("must be " + form.wanted() + question);
    }

    private static boolean isOf(Form form, Yaml value) {
        if (form instanceof Form.Text text) {
            return value.text().filter(text.pattern().asMatchPredicate()).isPresent();
        }
        if (form instanceof Form.Choice choice) {
            return value.text().filter(choice.words()::contains).isPresent();
        }
        if (form instanceof Form.Whole whole) {
            return isWhole(value, whole);
        }
        if (form instanceof Form.Flag) {
            return value instanceof Scalar scalar && scalar.type() == Yaml.Type.FLAG;
        }
        if (form instanceof Form.Texts) {
            return value instanceof Sequence list
                    && !list.items().isEmpty()
                    && texts(value).size() == list.items().size();
        }
        if (form instanceof Form.ValueRules) {
            return value instanceof Sequence list && list.items().size() > 1;
        }
        if (form instanceof Form.Canonical) {
            return isCanonical(value);
        }
        return value instanceof Block;
    }

    private static boolean isWhole(Yaml value, Form.Whole whole) {
        return value instanceof Scalar scalar
                && scalar.type() == Yaml.Type.NUMBER
                && scalar.written().matches("[0-9]{1,9}")
                && Integer.parseInt(scalar.written()) >= whole.least()
                && Integer.parseInt(scalar.written()) <= whole.most();
    }

    private static boolean isCanonical(Yaml value) {
        return value instanceof Sequence list
                ? list.items().stream().allMatch(item -> item.text().isPresent())
                : value.text().isPresent();
    }

    /** The texts of a list. */
    static List<String> texts(Yaml list) {
        return list instanceof Sequence sequence
                ? sequence.items().stream()
                        .flatMap(item -> item.text().stream())
                        .toList()
                : List.of();
    }

    /** A canonical value as JSON. */
    static JsonNode json(Yaml value) {
        if (value instanceof Sequence list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        var scalar = (Scalar) value;
        return switch (scalar.type()) {
            case FLAG -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.written()));
            case NUMBER -> number(scalar.written());
            case TEXT, NOTHING -> TextNode.valueOf(scalar.written());
        };
    }

    private static JsonNode number(String text) {
        if (text.matches("-?[0-9]{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        return text.matches("-?[0-9.]{1,40}")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                : TextNode.valueOf(text);
    }
}
