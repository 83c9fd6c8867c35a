package org.musubi.benchmarks.pipeline.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;

/** Shortlists as they are published. */
final class ShortlistRecord {
    private ShortlistRecord() {}

    static Shortlist of(Vacancy vacancy, List<Match> best, LocalDate asOf) {
        return Shortlist.newBuilder()
                .setVacancyId(vacancy.vacancyId())
                .setEmployerId(vacancy.employerId())
                .setDestination(vacancy.destination())
                .setRegion(vacancy.region())
                .setStatus(vacancy.status())
                .setField(vacancy.field())
                .setOpenings(vacancy.openings())
                .setSize(vacancy.size())
                .setMonthlyWage(new Money(vacancy.monthlyWage().amount().toPlainString(), vacancy.currency()))
                .setAsOf(asOf)
                .setEntries(IntStream.range(0, best.size())
                        .mapToObj(place -> entry(place + 1, best.get(place), vacancy.currency()))
                        .toList())
                .build();
    }

    private static ShortlistEntry entry(int rank, Match match, String currency) {
        return ShortlistEntry.newBuilder()
                .setRank(rank)
                .setCandidateId(match.candidateId())
                .setOrigin(match.origin())
                .setAgencyId(match.agencyId())
                .setScore(match.score().total())
                .setParts(parts(match.score()))
                .setCost(CostAssessment.newBuilder()
                        .setWorkerPaid(match.workerPaid().toPlainString())
                        .setCap(match.cap().toPlainString())
                        .setCurrency(currency)
                        .setCapRuleId(match.capRuleId())
                        .build())
                .build();
    }

    private static ScoreParts parts(Score score) {
        return ScoreParts.newBuilder()
                .setLanguage(score.language())
                .setExperience(score.experience())
                .setRegion(score.region())
                .setCost(score.cost())
                .setNeeds(score.needs())
                .build();
    }
}
