package org.musubi.ingest.mapping.column;

import java.util.regex.Pattern;
import org.musubi.ingest.table.Tables;
import org.musubi.ingest.value.Normal;

/** Headers in the forms in which they are compared. */
public final class Headers {
    private static final Pattern WITHIN_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])|[_]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【〔「{<][^)\\]】〕」}>]*[)\\]】〕」}>]");
    private static final Pattern AROUND = Pattern.compile("^[\\s*:]+|[\\s*:?]+$");

    private Headers() {}

    /** A header as people would call it the same: also without regard to width and capitals. */
    static String folded(String header) {
        return Normal.folded(Tables.header(header));
    }

    /** What a header means: folded, the words of a program's name apart, without asterisks, colons and what is in brackets. */
    public static String meaning(String header) {
        String words = folded(WITHIN_WORD.matcher(header).replaceAll(" "));
        String name = IN_BRACKETS.matcher(words).replaceAll(" ");
        return folded(AROUND.matcher(name.isBlank() ? words : name).replaceAll(""));
    }
}
