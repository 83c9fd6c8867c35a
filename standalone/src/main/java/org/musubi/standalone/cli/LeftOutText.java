package org.musubi.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.matcher.explain.Amount;
import org.musubi.matcher.explain.RuleLists;
import org.musubi.matcher.rules.Rule;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.standalone.explain.Exclusions;
import org.musubi.standalone.explain.FeedRecords;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.live.LeftOut;
import org.musubi.standalone.results.Shortlists;

/**
 * Tells of a few vacancies who was left out and why, from the files of the feeds.
 *
 * @param feeds those that are matched
 * @param asOf the date of the matching
 * @param options with which {@code explain} sees the same
 */
record LeftOutText(List<Feed> feeds, LocalDate asOf, String options) implements LeftOut {
    private static final int VACANCIES = 2;
    private static final int CODES = 5;

    @Override
    public List<String> examples(Shortlists shortlists) {
        FeedRecords records = records();
        return shortlists.all().stream()
                .sorted(Comparator.comparing(list -> -list.getEntries().size()))
                .map(Shortlist::getVacancyId)
                .map(vacancyId -> Exclusions.of(vacancyId, records, asOf))
                .flatMap(Optional::stream)
                .filter(exclusions -> exclusions.overCap().isPresent())
                .limit(VACANCIES)
                .flatMap(this::lines)
                .toList();
    }

    private FeedRecords records() {
        try {
            return FeedRecords.read(feeds.stream().map(Feed::contents).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> lines(Exclusions exclusions) {
        var vacancy = exclusions.vacancy();
        Stream<String> heading = Stream.of(
                "",
                "Left out of " + vacancy.vacancyId() + ", of those who seek " + vacancy.status() + " and know "
                        + vacancy.field() + ":");
        Stream<String> counts = exclusions.byCode().entrySet().stream()
                .limit(CODES)
                .map(code -> "%4d  %-22s  it must be so that %s"
                        .formatted(code.getValue(), code.getKey(), demand(code.getKey())));
        Stream<String> worst = exclusions.overCap().stream().flatMap(over -> worst(exclusions, over));
        return Stream.of(heading, counts, worst).flatMap(lines -> lines);
    }

    private Stream<String> worst(Exclusions exclusions, Exclusions.OverCap over) {
        String currency = exclusions.vacancy().currency();
        var assessed = over.assessment();
        return Stream.of(
                "      %s would have to pay %s; rule %s allows %s."
                        .formatted(
                                over.candidate().candidateId(),
                                Amount.of(assessed.workerPaid().orElseThrow(), currency),
                                assessed.cap().rule().ruleId(),
                                Amount.of(assessed.cap().limit().orElseThrow(), currency)),
                "      In full: ./musubi explain %s --vacancy %s --candidate %s"
                        .formatted(
                                options,
                                exclusions.vacancy().vacancyId(),
                                over.candidate().candidateId()));
    }

    private static String demand(String code) {
        return RuleLists.all().stream()
                .filter(rule -> rule.name().equals(code))
                .map(Rule::demand)
                .findFirst()
                .orElseThrow();
    }
}
