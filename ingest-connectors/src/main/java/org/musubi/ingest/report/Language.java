package org.musubi.ingest.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which publishers are answered. */
public enum Language {
    ENGLISH("en-GB"),
    JAPANESE("ja-JP"),
    VIETNAMESE("vi-VN"),
    KHMER("km-KH"),
    BURMESE("my-MM");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The language with an ISO 639-1 code, such as {@code vi}. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The ISO 639-1 code, such as {@code vi}. */
    public String code() {
        return locale.getLanguage();
    }

    /** How numbers, dates and line breaks are written. */
    Locale locale() {
        return locale;
    }
}
