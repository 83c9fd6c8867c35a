package org.musubi.ingest.mapping.load;

/**
 * A place in a YAML file.
 *
 * @param line from 1
 * @param column from 1
 */
record At(int line, int column) {
    static final At START = new At(1, 1);
}
