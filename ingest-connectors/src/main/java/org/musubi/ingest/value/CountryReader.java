package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.ingest.refusal.ReasonCode;

/** Countries, by their codes and by their names in the publishers' languages. */
record CountryReader() implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "country",
            "A country, given as its ISO 3166-1 alpha-3 code. Reads the codes of two and three letters, and names in English,"
                    + " Japanese, Vietnamese, Khmer, Burmese and Spanish; a table of the mapping can add others.",
            List.of(),
            settings -> new ReaderMade.Ready(new CountryReader()));

    private static final Reading.Fault UNKNOWN = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE,
            "must be a country: its ISO 3166-1 code such as VNM or VN, or its name; a table of the mapping can add names");

    @Override
    public Reading read(Cells cells) {
        return Content.text(cells.main())
                .flatMap(text -> Optional.ofNullable(Names.VALUES.get(Normal.folded(text))))
                .orElse(UNKNOWN);
    }

    /** Made when a country is first read. */
    private static final class Names {
        private static final List<String> LANGUAGES = List.of("en", "ja", "vi", "km", "my", "es");

        static final Map<String, Reading> VALUES = values();

        private static Map<String, Reading> values() {
            var names = new HashMap<String, Reading>();
            var shared = new HashSet<String>();
            var codes = new HashMap<String, Reading>();
            for (String code : Locale.getISOCountries()) {
                var country = new Locale("", code);
                Reading reading = new Reading.Value(TextNode.valueOf(country.getISO3Country()));
                codes.put(Normal.folded(code), reading);
                codes.put(Normal.folded(country.getISO3Country()), reading);
                for (String name : names(country)) {
                    if (names.putIfAbsent(name, reading) != null) {
                        shared.add(name);
                    }
                }
            }
            names.keySet().removeAll(shared);
            names.putAll(codes);
            return Map.copyOf(names);
        }

        private static Set<String> names(Locale country) {
            return LANGUAGES.stream()
                    .map(language -> Normal.folded(country.getDisplayCountry(new Locale(language))))
                    .collect(Collectors.toSet());
        }
    }
}
