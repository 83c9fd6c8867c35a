package org.musubi.ingest.feed;

/**
 * A place between two lines of a file.
 *
 * @param position bytes before it
 * @param line lines before it, blank ones counted
 */
public record Place(long position, long line) {
    /** Before the first line. */
    public static final Place START = new Place(0, 0);

    public Place {
        if (position < 0 || line < 0) {
            throw new IllegalArgumentException("no such place: " + position + " bytes, " + line + " lines");
        }
    }
}
