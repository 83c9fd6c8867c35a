package org.musubi.ingest.mapping.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 and keeps where everything stands. A key may stand once. */
final class YamlText {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 100_000;

    private final Problems problems;
    private int nodes;

    private YamlText(Problems problems) {
        this.problems = problems;
    }

    /** What the text says; nothing where it is not YAML. */
    static Optional<Yaml> read(String text, Problems problems) {
        var settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(At.START, "", "the file is empty; begin with mapping: and kind:");
            }
            return root.map(node -> new YamlText(problems).read(node, 0, ""));
        } catch (MarkedYamlEngineException e) {
            At at = e.getProblemMark().map(YamlText::at).orElse(At.START);
            problems.add(at, "", "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(At.START, "", "is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Yaml read(Node node, int depth, String path) {
        At at = node.getStartMark().map(YamlText::at).orElse(At.START);
        nodes++;
        if (depth > DEEPEST || nodes > MOST_NODES) {
            problems.add(at, path, "the file is nested too deep or too large; check its aliases (*name)");
            return new Yaml.Scalar(at, "", Yaml.Type.NOTHING);
        }
        if (node instanceof MappingNode block) {
            return new Yaml.Block(at, entries(block, depth, path));
        }
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<Yaml>();
            List<Node> values = sequence.getValue();
            for (int i = 0; i < values.size(); i++) {
                items.add(read(values.get(i), depth + 1, path + "[" + i + "]"));
            }
            return new Yaml.Sequence(at, List.copyOf(items));
        }
        var scalar = (ScalarNode) node;
        return new Yaml.Scalar(at, scalar.getValue(), type(scalar.getTag()));
    }

    private Map<String, Yaml.Entry> entries(MappingNode block, int depth, String path) {
        var entries = new LinkedHashMap<String, Yaml.Entry>();
        for (NodeTuple tuple : block.getValue()) {
            At at = tuple.getKeyNode().getStartMark().map(YamlText::at).orElse(At.START);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, path, "a key must be a text");
                continue;
            }
            String keyPath = Paths.key(path, key.getValue());
            var entry = new Yaml.Entry(at, read(tuple.getValueNode(), depth + 1, keyPath));
            if (entries.putIfAbsent(key.getValue(), entry) != null) {
                problems.add(at, keyPath, "stands above already; keep one");
            }
        }
        return entries;
    }

    private static Yaml.Type type(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return Yaml.Type.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Yaml.Type.FLAG;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Yaml.Type.NUMBER : Yaml.Type.TEXT;
    }

    private static At at(Mark mark) {
        return new At(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
