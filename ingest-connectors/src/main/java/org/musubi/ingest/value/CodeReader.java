package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;

/** Codes of reference data: in capitals, with underscores for blanks and dashes. */
record CodeReader() implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "code",
            "A code of reference data, such as NURSING_CARE: letters become capitals, blanks and dashes become underscores.",
            List.of(),
            settings -> new ReaderMade.Ready(new CodeReader()));

    @Override
    public Reading read(Cells cells) {
        return Content.text(cells.main())
                .<Reading>map(text -> new Reading.Value(TextNode.valueOf(code(text))))
                .orElse(Content.UNWRITABLE);
    }

    private static String code(String text) {
        String capitals = Normal.plain(text).toUpperCase(Locale.ROOT);
        var code = new StringBuilder(capitals.length());
        capitals.codePoints().forEach(point -> code.appendCodePoint(isGap(point) ? '_' : point));
        return code.toString();
    }

    private static boolean isGap(int point) {
        return point == ' ' || Character.getType(point) == Character.DASH_PUNCTUATION;
    }
}
