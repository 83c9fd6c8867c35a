package org.musubi.standalone.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.musubi.matcher.explain.Amount;
import org.musubi.matcher.explain.RuleLists;
import org.musubi.matcher.index.Absence;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.Rule;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.MatchEvent;

/** A match event as a line for people. */
final class EventText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Map<String, String> WITHOUT_A_RULE = Map.of(
            Absence.OUTRANKED, "others are better",
            Absence.CANDIDATE_WITHDRAWN, "the candidate was withdrawn",
            Answer.VACANCY_WITHDRAWN, "the vacancy was withdrawn");

    private EventText() {}

    static String line(Instant time, ZoneId zone, MatchEvent event) {
        CostAssessment cost = event.getCost();
        String line = "%s  %-9s  %s  %s  %4d points  pays %s of at most %s"
                .formatted(
                        TIME.format(time.atZone(zone)),
                        event.getType(),
                        event.getVacancyId(),
                        event.getCandidateId(),
                        event.getScore(),
                        Amount.of(new BigDecimal(cost.getWorkerPaid()), cost.getCurrency()),
                        Amount.of(new BigDecimal(cost.getCap()), cost.getCurrency()));
        return event.getReason() == null ? line : line + "  " + event.getReason() + ": " + inWords(event.getReason());
    }

    private static String inWords(String reason) {
        return RuleLists.all().stream()
                .filter(rule -> rule.name().equals(reason))
                .map(Rule::demand)
                .map(demand -> "it is no longer so that " + demand)
                .findFirst()
                .orElseGet(() -> WITHOUT_A_RULE.getOrDefault(reason, "see the rules"));
    }
}
