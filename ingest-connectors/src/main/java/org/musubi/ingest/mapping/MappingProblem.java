package org.musubi.ingest.mapping;

/**
 * Something wrong with a mapping.
 *
 * @param line where, from 1
 * @param column where in the line, from 1
 * @param path of the key, such as {@code fields.costs[0].money}; empty: the file
 * @param message what is wrong and how to mend it
 */
public record MappingProblem(int line, int column, String path, String message) {
    @Override
    public String toString() {
        return line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
