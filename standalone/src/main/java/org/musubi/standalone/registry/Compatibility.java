package org.musubi.standalone.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Whether a new schema fits older versions of its subject. */
final class Compatibility {
    private final AvroSchemas schemas;

    Compatibility(AvroSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * What stands against the content; nothing if it fits.
     *
     * @param older the versions in use, the oldest first
     */
    List<String> complaints(Level level, Content content, List<Version> older) {
        List<Version> relevant =
                level.transitive() ? older : older.subList(Math.max(0, older.size() - 1), older.size());
        List<String> complaints = new ArrayList<>();
        for (Version version : relevant) {
            complaints.addAll(complaints(level, content, version));
        }
        return complaints;
    }

    /** What stands against the content beside one older version. */
    List<String> complaints(Level level, Content content, Version older) {
        List<String> complaints = new ArrayList<>();
        if (level == Level.NONE) {
            return complaints;
        }
        if (!older.content().type().equals(content.type())) {
            complaints.add("Version " + older.number() + " is of type "
                    + older.content().type());
            return complaints;
        }
        Schema mine = schemas.schema(content);
        Schema theirs = schemas.schema(older.content());
        if (level.readsOlder()) {
            addComplaints(complaints, mine, theirs, "cannot read what version " + older.number() + " wrote");
        }
        if (level.readByOlder()) {
            addComplaints(complaints, theirs, mine, "writes what version " + older.number() + " cannot read");
        }
        return complaints;
    }

    private static void addComplaints(List<String> complaints, Schema reader, Schema writer, String what) {
        for (Incompatibility one : SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()) {
            complaints.add("The new schema " + what + ": " + one.getType() + " at " + one.getLocation() + ", "
                    + one.getMessage());
        }
    }
}
