package org.musubi.benchmarks.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Skill;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** The reference records in force, and what they decide about one side on its own. */
final class Rulebook {
    /** The one settlement currency that the tables are made for; it has no minor unit. */
    static final String YEN = "JPY";

    private static final String ANY = "*";

    private final Judge judge;
    private final List<EntryRequirement> requirements;
    private final List<IntakeStop> stops;
    private final Map<String, BigDecimal> unitsPerUsd = new HashMap<>();

    Rulebook(Collection<SpecificRecord> records, LocalDate asOf) {
        List<ReferenceRecord> reference = records.stream()
                .map(record -> (ReferenceRecord) Domain.of(record))
                .toList();
        var latest = new Reference();
        reference.forEach(latest::put);
        judge = new Judge(latest, asOf);
        requirements = of(EntryRequirement.class, reference)
                .filter(requirement -> requirement.effective().covers(asOf))
                .toList();
        stops = of(IntakeStop.class, reference)
                .filter(stop -> stop.effective().covers(asOf))
                .toList();
        of(FxRate.class, reference).forEach(rate -> unitsPerUsd.put(rate.currency(), rate.unitsPerUsd()));
    }

    private static <R> Stream<R> of(Class<R> type, List<ReferenceRecord> records) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    Judge judge() {
        return judge;
    }

    boolean isStopped(Vacancy vacancy, String origin) {
        return stops.stream()
                .anyMatch(stop -> stop.bearsOn(vacancy)
                        && (stop.origin().equals(ANY) || stop.origin().equals(origin)));
    }

    /** Whether a candidate fulfils what a residence status asks of everybody in the field of one of the candidate's skills. */
    boolean mayEnter(Candidate candidate, String status, Skill skill) {
        return requirements.stream()
                .filter(requirement -> requirement.status().equals(status)
                        && (requirement.field().equals(ANY)
                                || requirement.field().equals(skill.field())))
                .allMatch(requirement -> isFulfilled(requirement, candidate, skill));
    }

    private static boolean isFulfilled(EntryRequirement requirement, Candidate candidate, Skill skill) {
        boolean waived = requirement.titp2Waives() && skill.titp2Completed();
        boolean languageWaived =
                requirement.titp2Waives() && candidate.skills().stream().anyMatch(Skill::titp2Completed);
        return (waived || skill.skillTestPassed() || !requirement.skillTestRequired())
                && (languageWaived || candidate.japanese().reaches(requirement.minimumJapanese()))
                && (waived || candidate.qualifications().containsAll(requirement.requiredQualifications()));
    }

    /** An amount in whole yen, rounded up: all the same where it is compared with a whole number of yen. Empty without a rate. */
    Optional<BigDecimal> yenOrMore(Money money) {
        if (money.isIn(YEN)) {
            return Optional.of(money.amount().setScale(0, RoundingMode.CEILING));
        }
        BigDecimal to = unitsPerUsd.get(YEN);
        BigDecimal from = unitsPerUsd.get(money.currency());
        return to == null || from == null
                ? Optional.empty()
                : Optional.of(money.amount().multiply(to).divide(from, 0, RoundingMode.CEILING));
    }
}
