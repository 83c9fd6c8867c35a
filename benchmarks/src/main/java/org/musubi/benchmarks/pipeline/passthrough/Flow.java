package org.musubi.benchmarks.pipeline.passthrough;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes to one topic.
 *
 * @param topic name of the topic
 * @param stage who sends it
 * @param each messages sent for each message that the stage gets; may be a fraction
 * @param samples values that were seen in the topic, to be sent in turn; empty ones are tombstones
 */
public record Flow(String topic, Stage stage, double each, List<Optional<byte[]>> samples) {
    private static final int TOMBSTONE = -1;

    /** A part of the pipeline. */
    public enum Stage {
        /** The shards, to the merge. */
        SHARD_TO_MERGE,
        /** The shards, to their changelogs. */
        SHARD,
        /** The merge. */
        MERGE
    }

    public Flow {
        samples = List.copyOf(samples);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(topic);
        out.writeUTF(stage.name());
        out.writeDouble(each);
        out.writeInt(samples.size());
        for (Optional<byte[]> sample : samples) {
            byte[] bytes = sample.orElse(new byte[0]);
            out.writeInt(sample.isPresent() ? bytes.length : TOMBSTONE);
            out.write(bytes);
        }
    }

    static Flow read(DataInput in) throws IOException {
        String topic = in.readUTF();
        Stage stage = Stage.valueOf(in.readUTF());
        double each = in.readDouble();
        var samples = new ArrayList<Optional<byte[]>>();
        for (int left = in.readInt(); left > 0; left--) {
            int length = in.readInt();
            byte[] bytes = new byte[Math.max(0, length)];
            in.readFully(bytes);
            samples.add(length == TOMBSTONE ? Optional.empty() : Optional.of(bytes));
        }
        return new Flow(topic, stage, each, samples);
    }
}
