package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policy records that bear on vacancies of one destination, residence status, field and region on one date.
 *
 * @param capRules ordered by rule id
 * @param minimumWage the newest that has come into effect
 */
record PolicyInForce(
        List<EntryRequirement> entryRequirements,
        List<IntakeStop> intakeStops,
        List<CapRule> capRules,
        Optional<MinimumWage> minimumWage) {
    /** What tells policies apart: everything of a vacancy that a policy record's {@code bearsOn} looks at. */
    record Scope(String destination, String status, String field, String region) {
        static Scope of(Vacancy vacancy) {
            return new Scope(vacancy.destination(), vacancy.status(), vacancy.field(), vacancy.region());
        }
    }

    static PolicyInForce on(LocalDate asOf, Vacancy vacancy, Reference reference) {
        return new PolicyInForce(
                bearing(EntryRequirement.class, vacancy, reference)
                        .filter(requirement -> requirement.effective().covers(asOf))
                        .toList(),
                bearing(IntakeStop.class, vacancy, reference)
                        .filter(stop -> stop.effective().covers(asOf))
                        .toList(),
                bearing(CapRule.class, vacancy, reference)
                        .filter(rule -> rule.effective().covers(asOf))
                        .sorted(Comparator.comparing(CapRule::ruleId))
                        .toList(),
                bearing(MinimumWage.class, vacancy, reference)
                        .filter(wage -> !wage.effectiveFrom().isAfter(asOf))
                        .max(Comparator.comparing(MinimumWage::effectiveFrom)));
    }

    private static <R extends ReferenceRecord> Stream<R> bearing(Class<R> type, Vacancy vacancy, Reference reference) {
        return reference.all(type).stream().filter(record -> record.bearsOn(vacancy));
    }
}
