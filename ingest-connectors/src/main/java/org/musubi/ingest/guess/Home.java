package org.musubi.ingest.guess;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;

/** Where a publisher seems to be at home, by the script of its headers: only ever a guess, and said to be one. */
enum Home {
    JAPAN("ja", "", "JPY", UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
    CAMBODIA("km", "KHM", "KHR", UnicodeScript.KHMER),
    MYANMAR("my", "MMR", "MMK", UnicodeScript.MYANMAR),
    VIET_NAM("vi", "VNM", "VND"),
    ELSEWHERE("en", "", "");

    private static final String VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ";

    private final String language;
    private final String origin;
    private final String currency;
    private final List<UnicodeScript> scripts;

    Home(String language, String origin, String currency, UnicodeScript... scripts) {
        this.language = language;
        this.origin = origin;
        this.currency = currency;
        this.scripts = List.of(scripts);
    }

    static Home of(List<String> headers) {
        String text = String.join("", headers);
        return Arrays.stream(values())
                .filter(home -> text.codePoints().anyMatch(home::writes))
                .findFirst()
                .orElse(ELSEWHERE);
    }

    /** ISO 639-1 code of the language of its report. */
    String language() {
        return language;
    }

    /** ISO 3166-1 alpha-3 code of the country that its candidates come from; empty: unknown. */
    String origin() {
        return origin;
    }

    /** ISO 4217 code of the currency in which it writes amounts without one; empty: unknown. */
    String currency() {
        return currency;
    }

    private boolean writes(int letter) {
        boolean vietnamese =
                this == VIET_NAM && (VIETNAMESE.indexOf(letter) >= 0 || (letter >= 0x1EA0 && letter <= 0x1EF9));
        return vietnamese || scripts.contains(UnicodeScript.of(letter));
    }
}
