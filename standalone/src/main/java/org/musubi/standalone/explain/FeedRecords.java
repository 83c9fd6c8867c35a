package org.musubi.standalone.explain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.topics.RecordKind;

/** The latest good record of each key in some folders of feeds, as the rules know them. */
public final class FeedRecords {
    private final Map<RecordKind, Map<String, SpecificRecord>> latest = new HashMap<>();
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, Vacancy> vacancies = new HashMap<>();
    private final Reference reference = new Reference();

    private FeedRecords() {}

    /**
     * Reads folders, a later one's records in the place of an earlier one's.
     *
     * @throws IOException if a folder or a file in it cannot be read
     */
    public static FeedRecords read(List<FeedFolder> folders) throws IOException {
        var records = new FeedRecords();
        for (FeedFolder feed : folders) {
            for (FeedFile file : feed.files()) {
                records.read(feed, file);
            }
        }
        records.latest.values().forEach(kind -> kind.values().forEach(record -> records.keep(Domain.of(record))));
        return records;
    }

    /** The shortlist of every open vacancy by the naive search, vacancies in the order of their ids. */
    public Map<Vacancy, List<Match>> shortlists(LocalDate asOf) {
        Judge judge = judge(asOf);
        var shortlists = new LinkedHashMap<Vacancy, List<Match>>();
        vacancies.values().stream()
                .sorted(Comparator.comparing(Vacancy::vacancyId))
                .forEach(vacancy -> NaiveSearch.shortlist(vacancy, candidates.values(), judge)
                        .ifPresent(best -> shortlists.put(vacancy, best)));
        return shortlists;
    }

    /** The rules, on a date. */
    Judge judge(LocalDate asOf) {
        return new Judge(reference, asOf);
    }

    /** The candidate of an id. */
    public Optional<Candidate> candidate(String candidateId) {
        return Optional.ofNullable(candidates.get(candidateId));
    }

    /** The vacancy of an id. */
    public Optional<Vacancy> vacancy(String vacancyId) {
        return Optional.ofNullable(vacancies.get(vacancyId));
    }

    Collection<Candidate> candidates() {
        return candidates.values();
    }

    private void read(FeedFolder feed, FeedFile file) throws IOException {
        Map<String, SpecificRecord> kind = latest.computeIfAbsent(file.kind(), any -> new HashMap<>());
        feed.read(file, item -> {
            if (item.outcome() instanceof LineOutcome.Taken taken) {
                kind.put(taken.key(), taken.record());
            } else if (item.outcome() instanceof LineOutcome.Withdrawn withdrawn) {
                kind.remove(withdrawn.key());
            }
        });
    }

    private void keep(Object record) {
        if (record instanceof Candidate candidate) {
            candidates.put(candidate.candidateId(), candidate);
        } else if (record instanceof Vacancy vacancy) {
            vacancies.put(vacancy.vacancyId(), vacancy);
        } else {
            reference.put((ReferenceRecord) record);
        }
    }
}
