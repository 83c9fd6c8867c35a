package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.musubi.standalone.samples.publishers.PublisherFile;

/** A canonical file: a record a line. */
final class CanonicalFile implements PublisherFile {
    private final Writer out;
    private final List<Spoiling> spoilings;
    private int nextSpoiling;

    /** Begins a file; broken lines are broken in all the ways, one after the other, beginning with the given one. */
    CanonicalFile(Writer out, List<Spoiling> spoilings, int firstSpoiling) {
        this.out = out;
        this.spoilings = spoilings;
        this.nextSpoiling = firstSpoiling;
    }

    @Override
    public void write(ObjectNode record) throws IOException {
        writeLine(record.toString());
    }

    @Override
    public void writeBroken(ObjectNode record) throws IOException {
        writeLine(spoilings.get(nextSpoiling++ % spoilings.size()).spoil(record));
    }

    private void writeLine(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
