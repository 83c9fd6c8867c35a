package org.musubi.matcher.rules;

/** Codes in policy records that may stand for every code. */
final class Wildcard {
    private static final String ANY = "*";

    private Wildcard() {}

    static boolean matches(String codeOrAny, String code) {
        return codeOrAny.equals(ANY) || codeOrAny.equals(code);
    }
}
