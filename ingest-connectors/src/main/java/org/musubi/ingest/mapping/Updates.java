package org.musubi.ingest.mapping;

/** What a file says of the records that are not in it. */
public enum Updates {
    /** Nothing. */
    DELTA("delta"),
    /** That they are withdrawn. */
    SNAPSHOT("snapshot");

    private final String label;

    Updates(String label) {
        this.label = label;
    }

    /** As written in a mapping. */
    public String label() {
        return label;
    }
}
