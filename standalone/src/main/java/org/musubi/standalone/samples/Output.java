package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Predicate;
import org.musubi.standalone.samples.publishers.PublisherFile;

/** A file that takes some of the records that are written, and counts them. */
final class Output implements Closeable {
    private final String name;
    private final PublisherFile file;
    private final Predicate<ObjectNode> takes;
    private int lines;
    private int bad;

    Output(String name, PublisherFile file, Predicate<ObjectNode> takes) {
        this.name = name;
        this.file = file;
        this.takes = takes;
    }

    void write(ObjectNode record) throws IOException {
        if (takes.test(record)) {
            lines++;
            file.write(record);
        }
    }

    void writeBroken(ObjectNode record) throws IOException {
        if (takes.test(record)) {
            lines++;
            bad++;
            file.writeBroken(record.deepCopy());
        }
    }

    /** What was written so far. */
    SampleFile written() {
        return new SampleFile(name, lines, bad);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
