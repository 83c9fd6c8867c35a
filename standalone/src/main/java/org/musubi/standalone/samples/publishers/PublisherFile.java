package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;

/** A file into which a publisher writes its records, in whatever way. */
public interface PublisherFile extends Closeable {
    /** Writes a canonical record, or a withdrawal: its key and {@code "withdrawn": true}. */
    void write(ObjectNode record) throws IOException;

    /** Writes a record in such a way that it must be refused. The record may be changed. */
    void writeBroken(ObjectNode record) throws IOException;
}
