package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    CODE(Patterns.CODE.asMatchPredicate(), ReasonCode.BAD_CODE, "must be a code: a letter, then up to 59 of A-Z 0-9 _"),
    CODE_OR_ANY(
            Patterns.CODE.asMatchPredicate().or(Patterns.ANY::equals),
            ReasonCode.BAD_CODE,
            "must be * or a code: a letter, then up to 59 of A-Z 0-9 _"),
    REGION(
            Patterns.REGION.asMatchPredicate(),
            ReasonCode.BAD_CODE,
            "must be an ISO 3166-2 code: two letters, a dash, 1 to 3 of A-Z 0-9"),
    COUNTRY(Codes.COUNTRIES::contains, ReasonCode.UNKNOWN_VALUE, "must be an ISO 3166-1 alpha-3 code in capitals"),
    COUNTRY_OR_ANY(
            text -> Patterns.ANY.equals(text) || Codes.COUNTRIES.contains(text),
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
    public Optional<String> read(JsonNode value, Spot spot) {
        if (!value.isTextual()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a string");
        }
        String text = value.textValue();
        if (Patterns.HALF_PAIR.matcher(text).find()) {
            return spot.refuse(ReasonCode.BAD_ENCODING, "holds half a surrogate pair; write whole characters");
        }
        return form.test(text) ? Optional.of(text) : spot.refuse(otherwise, wanted);
    }

    private static boolean isCandidateId(String text) {
        return Patterns.CANDIDATE_ID.matcher(text).matches() && Codes.COUNTRIES.contains(text.substring(0, 3));
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= 200 && text.chars().noneMatch(Character::isISOControl);
    }

    private static final class Patterns {
        static final String ANY = "*";
        static final Pattern CANDIDATE_ID = Pattern.compile("[A-Z]{3}-[A-Za-z0-9_-]{1,60}");
        static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
        static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
        static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");
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
