package org.musubi.matcher.index;

import java.util.HashMap;
import java.util.Map;
import org.musubi.matcher.rules.Vacancy;

/** Has vacancies share what is equal in many of them: codes, sets, amounts, days. Such values are few, and are never given back. */
final class Alike {
    private final Map<Object, Object> values = new HashMap<>();

    /** An equal vacancy, in less memory. */
    Vacancy lean(Vacancy vacancy) {
        return new Vacancy(
                vacancy.vacancyId(),
                vacancy.employerId(),
                one(vacancy.destination()),
                one(vacancy.region()),
                one(vacancy.status()),
                one(vacancy.field()),
                vacancy.openings(),
                one(vacancy.monthlyWage()),
                vacancy.monthlyHours(),
                vacancy.contractMonths(),
                one(vacancy.partnerMonthlyFee()),
                vacancy.requiredJapanese(),
                one(vacancy.requiredQualifications()),
                vacancy.minimumExperienceMonths(),
                one(vacancy.acceptedOrigins()),
                one(vacancy.employerPays()),
                one(vacancy.offers()),
                one(vacancy.startOn()),
                one(vacancy.closesOn()),
                one(vacancy.shortlistSize()));
    }

    @SuppressWarnings(
            "unchecked") // only where they are empty do sets, or Optionals, of different types equal each other
    private <T> T one(T value) {
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
