package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** How a publisher puts records into a table. */
interface Layout {
    /** The columns, in order. */
    List<String> headers();

    /**
     * The rows of a record; most publishers have one for each.
     *
     * @param record a canonical record or a withdrawal
     * @param serial the record's position in the file, from 1
     */
    List<Cells> rows(ObjectNode record, int serial);

    /** Ways of breaking the first row of a record so that it must be refused. */
    List<Consumer<Cells>> flaws();
}
