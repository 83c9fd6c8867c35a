package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Days.
 *
 * @param form in which they are written
 */
record DateReader(DateForm form) implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "date",
            "A day, given as yyyy-MM-dd. Takes the days and the serial numbers of spreadsheets in every form; a time of day is"
                    + " left out.",
            List.of(DateForm.SPEC),
            settings -> new ReaderMade.Ready(new DateReader(DateForm.of(settings))));

    @Override
    public Reading read(Cells cells) {
        return form.read(cells.main()).reading(day -> new Reading.Value(TextNode.valueOf(day.toString())));
    }
}
