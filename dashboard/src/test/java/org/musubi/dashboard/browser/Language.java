package org.musubi.dashboard.browser;

import java.util.Locale;
import java.util.regex.Pattern;

/** The languages of the page, with what nobody can write a page without in each. */
enum Language {
    EN("\\bthe\\b"),
    JA("[\\p{IsHiragana}]"),
    VI("[ăâđêôơưạảấầẩậắằẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỵ]"),
    KM("\\p{IsKhmer}"),
    MY("\\p{IsMyanmar}");

    private final Pattern letters;

    Language(String letters) {
        this.letters = Pattern.compile(letters);
    }

    /** As in the address of a page. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isIn(String text) {
        return letters.matcher(text).find();
    }
}
