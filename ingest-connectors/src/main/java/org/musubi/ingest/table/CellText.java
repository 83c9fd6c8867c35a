package org.musubi.ingest.table;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.musubi.ingest.refusal.ReasonCode;

/** Makes the text of cells uniform: no blanks around it, Unicode NFC unless that has to wait. */
public final class CellText {
    /** Characters before this one are in NFC, whatever stands beside them. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final Cell CONTROL_CHARACTER =
            new Cell.Faulty(ReasonCode.CONTROL_CHARACTER, "cell holds a control character; remove it");

    private final UnaryOperator<String> uniform;

    private CellText(UnaryOperator<String> uniform) {
        this.uniform = uniform;
    }

    /** For texts in Unicode. */
    public static CellText inUnicode() {
        return new CellText(CellText::composed);
    }

    /** For texts each of which may be in Zawgyi and is converted then, where it tells so by itself. */
    public static CellText perhapsInZawgyi() {
        var zawgyi = new Zawgyi();
        return new CellText(text -> composed(zawgyi.toUnicode(text)));
    }

    /**
     * For the texts of a file.
     *
     * @param burmese whether they may be in Zawgyi; they are left as they are written then, for {@link BurmeseRows}
     */
    static CellText ofFile(boolean burmese) {
        return burmese ? new CellText(UnaryOperator.identity()) : inUnicode();
    }

    /** A text as a cell: nothing where there are only blanks, a fault where it holds a control character. */
    public Optional<Cell> cellOf(String text) {
        return text.chars().anyMatch(CellText::isControl)
                ? Optional.of(CONTROL_CHARACTER)
                : Optional.ofNullable(cell(text));
    }

    private static boolean isControl(int each) {
        return Character.isISOControl(each) && !Character.isWhitespace(each);
    }

    /** A text as a cell; null where there are only blanks. */
    Cell.Text cell(String text) {
        String stripped = stripped(text);
        return stripped.isEmpty() ? null : new Cell.Text(uniform(stripped));
    }

    /**
     * A header: stripped, in NFC, with one blank for any blanks and line breaks inside. Equal ones are one object, for every row is
     * asked for its cells by them.
     */
    static String inOneLine(String text) {
        var line = new StringBuilder(text.length());
        for (char each : stripped(text).toCharArray()) {
            boolean blank = isBlank(each);
            if (!blank || line.charAt(line.length() - 1) != ' ') {
                line.append(blank ? ' ' : each);
            }
        }
        return composed(line.toString()).intern();
    }

    private String uniform(String text) {
        return uniform.apply(text);
    }

    /** The text in Unicode NFC. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Without blanks at both ends. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Also blanks that do not break a line, and those of no width that stand between Khmer and Burmese words. */
    private static boolean isBlank(char each) {
        return each <= ' '
                || (each > '~' && (Character.isWhitespace(each) || Character.isSpaceChar(each)))
                || each == '\u200B'
                || each == '\uFEFF';
    }
}
