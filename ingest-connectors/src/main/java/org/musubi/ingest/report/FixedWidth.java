package org.musubi.ingest.report;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text where every sign takes one place, and an East Asian one two, as on a terminal. */
final class FixedWidth {
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private FixedWidth() {}

    /** How many places a text takes. */
    static int of(String text) {
        return text.codePoints().map(FixedWidth::of).sum();
    }

    /** The text and blanks up to a width; longer text stays whole. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Breaks a text where its language allows it; what nothing may break stays whole, and longer than the width. */
    static List<String> wrap(String text, int width, Locale locale) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && of(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            from = to;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int of(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean halfWidth = sign >= 0xFF61 && sign <= 0xFFDC;
        boolean fullWidth = (sign >= 0x3000 && sign <= 0x30FF) || (sign >= 0xFF01 && sign <= 0xFF60);
        return !halfWidth && (fullWidth || WIDE.contains(UnicodeScript.of(sign))) ? 2 : 1;
    }
}
