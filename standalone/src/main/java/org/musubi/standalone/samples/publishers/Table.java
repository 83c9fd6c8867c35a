package org.musubi.standalone.samples.publishers;

import java.io.Closeable;
import java.io.IOException;

/** A table that is being written. */
interface Table extends Closeable {
    void write(Cells row) throws IOException;
}
