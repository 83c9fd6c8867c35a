package org.musubi.matcher.statistics;

/**
 * What statistics are about.
 *
 * @param origin country of origin, ISO 3166-1 alpha-3, or {@value #ALL}
 * @param destination country of work, ISO 3166-1 alpha-3, or {@value #ALL}
 * @param status residence status, or {@value #ALL}
 * @param field industrial field, or {@value #ALL}
 */
public record Cell(String origin, String destination, String status, String field) {
    /** Stands for all together, each counted once. */
    public static final String ALL = "*";

    private static final String SLASH = "/";

    /** As {@link #key} writes it. */
    public static Cell parse(String key) {
        String[] parts = key.split(SLASH, -1);
        return new Cell(parts[0], parts[1], parts[2], parts[3]);
    }

    /** The same for another origin. */
    Cell from(String anotherOrigin) {
        return new Cell(anotherOrigin, destination, status, field);
    }

    /** The four, separated by slashes. */
    public String key() {
        return String.join(SLASH, origin, destination, status, field);
    }
}
