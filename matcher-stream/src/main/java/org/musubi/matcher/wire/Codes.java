package org.musubi.matcher.wire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Need;
import org.musubi.matcher.rules.Payer;

/** Codes that are enumerated on both sides under the same names. */
final class Codes {
    private Codes() {}

    static LanguageLevel level(org.musubi.schemas.avro.LanguageLevel level) {
        return LanguageLevel.valueOf(level.name());
    }

    static CostCategory category(org.musubi.schemas.avro.CostCategory category) {
        return CostCategory.valueOf(category.name());
    }

    static Payer payer(org.musubi.schemas.avro.Payer payer) {
        return Payer.valueOf(payer.name());
    }

    static Set<CostCategory> categories(List<org.musubi.schemas.avro.CostCategory> categories) {
        return categories.stream().map(Codes::category).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Need> needs(List<org.musubi.schemas.avro.Need> needs) {
        return needs.stream().map(need -> Need.valueOf(need.name())).collect(Collectors.toUnmodifiableSet());
    }
}
