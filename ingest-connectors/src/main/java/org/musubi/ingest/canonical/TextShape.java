package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.musubi.ingest.refusal.ReasonCode;

/** Strings, by what they may hold. */
enum TextShape implements Shape<String> {
    /** Free text, which may be empty. */
    FREE(text -> true, ReasonCode.WRONG_TYPE, "any text will do"),
    CANDIDATE_ID(
            TextShape::isCandidateId,
            ReasonCode.BAD_ID,
            "must be the origin (ISO 3166-1 alpha-3), a dash, and 1 to 60 of A-Z a-z 0-9 _ -"),
    ID(TextShape::isId, ReasonCode.BAD_ID, "must be 1 to 200 characters, not blank, without control characters"),
    /** A code of the reference data, such as a residence status, an industrial field or a qualification. */
    CODE(TextShape::isCode, ReasonCode.BAD_CODE, "must be a code: a letter, then up to 59 of A-Z 0-9 _"),
    CODE_OR_ANY(
            text -> isCode(text) || isAny(text),
            ReasonCode.BAD_CODE,
            "must be * or a code: a letter, then up to 59 of A-Z 0-9 _"),
    REGION(
            TextShape::isRegion,
            ReasonCode.BAD_CODE,
            "must be an ISO 3166-2 code: two letters, a dash, 1 to 3 of A-Z 0-9"),
    COUNTRY(Codes.COUNTRIES::contains, ReasonCode.UNKNOWN_VALUE, "must be an ISO 3166-1 alpha-3 code in capitals"),
    COUNTRY_OR_ANY(
            text -> isAny(text) || Codes.COUNTRIES.contains(text),
            ReasonCode.UNKNOWN_VALUE,
            "must be * or an ISO 3166-1 alpha-3 code in capitals"),
    CURRENCY(Codes.CURRENCIES::contains, ReasonCode.UNKNOWN_VALUE, "must be an ISO 4217 code of money, in capitals");

    private final Predicate<String> form;
    private final ReasonCode otherwise;
    private final String wanted;

    TextShape(Predicate<String> form, ReasonCode otherwise, String wanted) {
        this.form = form;
        this.otherwise = otherwise;
        this.wanted = wanted;
    }

    @Override
    public Optional<String> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        if (!value.isTextual()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a string");
        }
        String text = value.textValue();
        if (holdsHalfPair(text)) {
            return spot.refuse(ReasonCode.BAD_ENCODING, "holds half a surrogate pair; write whole characters");
        }
        return form.test(text) ? Optional.of(text) : spot.refuse(otherwise, wanted);
    }

    private static boolean isCandidateId(String text) {
        return text.length() >= 5
                && text.length() <= 64
                && Codes.COUNTRIES.contains(text.substring(0, 3))
                && text.charAt(3) == '-'
                && Alphabets.OF_ID.hold(text, 4, text.length());
    }

    private static boolean isId(String text) {
        if (text.isBlank() || text.length() > 200) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= 60
                && Letters.CAPITALS.hold(text.charAt(0))
                && Alphabets.OF_CODE.hold(text, 1, text.length());
    }

    private static boolean isAny(String text) {
        return text.equals("*");
    }

    private static boolean isRegion(String text) {
        return text.length() >= 4
                && text.length() <= 6
                && Letters.CAPITALS.hold(text, 0, 2)
                && text.charAt(2) == '-'
                && Alphabets.OF_REGION.hold(text, 3, text.length());
    }

    private static boolean holdsHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static final class Alphabets {
        static final Letters OF_REGION = Letters.CAPITALS.and(Letters.DIGITS);
        static final Letters OF_CODE = OF_REGION.and(Letters.of('_'));
        static final Letters OF_ID = OF_CODE.and(Letters.range('a', 'z')).and(Letters.of('-'));
    }

    private static final class Codes {
        static final Set<String> COUNTRIES = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
                // the others are metals, funds and test codes
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
