package org.musubi.benchmarks.pipeline.passthrough;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pass-through topology is to send.
 *
 * @param flows what goes to each topic
 */
public record Plan(List<Flow> flows) {
    /** Sends on nothing but what was read. */
    public static final Plan NOTHING = new Plan(List.of());

    public Plan {
        flows = List.copyOf(flows);
    }

    /** What a stage sends. */
    List<Flow> of(Flow.Stage stage) {
        return flows.stream().filter(flow -> flow.stage() == stage).toList();
    }

    /** Keeps it in a file. */
    public void write(Path file) {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(flows.size());
            for (Flow flow : flows) {
                flow.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it from a file. */
    static Plan read(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var flows = new ArrayList<Flow>();
            for (int left = in.readInt(); left > 0; left--) {
                flows.add(Flow.read(in));
            }
            return new Plan(flows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
