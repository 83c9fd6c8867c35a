package org.musubi.ingest.table;

/**
 * A column that row after row is asked for. Remembers where it stands in the rows of the last table, so that it need not be looked
 * for; for any number of threads, which at worst look for it again.
 */
public final class Column {
    private final String name;
    private Place place = new Place(null, Header.NOT_KEPT);

    /**
     * Where the column stands.
     *
     * @param header of the table; null where there was none yet
     */
    private record Place(Header header, int slot) {}

    /** @param name the header; of JSON the path */
    public Column(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Where its cell is in the rows of a table; below 0 where the column is not kept. */
    int slot(Header header) {
        Place known = place;
        if (known.header != header) {
            known = new Place(header, header.slot(name));
            place = known;
        }
        return known.slot;
    }
}
