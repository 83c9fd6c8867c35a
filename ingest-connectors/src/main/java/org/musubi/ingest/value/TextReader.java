package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Text as it stands. */
record TextReader() implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "text",
            "Text as it stands in the cell. A number is written plainly, a day as yyyy-MM-dd, a yes or no as true or false.",
            List.of(),
            settings -> new ReaderMade.Ready(new TextReader()));

    @Override
    public Reading read(Cells cells) {
        return Content.text(cells.main())
                .<Reading>map(text -> new Reading.Value(TextNode.valueOf(text)))
                .orElse(Content.UNWRITABLE);
    }
}
