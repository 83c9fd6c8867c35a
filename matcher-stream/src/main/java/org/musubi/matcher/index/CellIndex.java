package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Vacancy;

/** An index by {@link Cell}: a vacancy searches its own cell only, a candidate is shown to the vacancies of its cells only. */
public final class CellIndex implements ShardIndex {
    private final Reference reference = new Reference();
    private final CandidateCells candidates = new CandidateCells();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Cell, Map<String, Place>> placesByCell = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private Judge judge;

    /**
     * An empty index.
     *
     * @param asOf the date on which everything is evaluated
     */
    public CellIndex(LocalDate asOf) {
        judge = new Judge(reference, asOf);
    }

    @Override
    public void put(Candidate candidate) {
        Optional<Candidate> earlier = candidates.put(candidate);
        if (earlier.isPresent() && earlier.get().equals(candidate)) {
            return;
        }
        placesBefore(candidate).forEach(place -> touchIf(place.consider(candidate, judge), place));
        earlier.ifPresent(before -> placesBefore(before)
                .filter(place -> !isInCellOf(candidate, place))
                .forEach(place -> touchIf(place.drop(candidate.candidateId()), place)));
    }

    @Override
    public void removeCandidate(String candidateId) {
        candidates
                .remove(candidateId)
                .ifPresent(before -> placesBefore(before).forEach(place -> touchIf(place.drop(candidateId), place)));
    }

    @Override
    public void put(Vacancy vacancy) {
        Place earlier = places.get(vacancy.vacancyId());
        if (earlier != null && earlier.vacancy().equals(vacancy)) {
            return;
        }
        removeVacancy(vacancy.vacancyId());
        var place = new Place(vacancy);
        places.put(vacancy.vacancyId(), place);
        placesByCell
                .computeIfAbsent(Cell.of(vacancy), cell -> new LinkedHashMap<>())
                .put(vacancy.vacancyId(), place);
        touched.add(vacancy.vacancyId());
    }

    @Override
    public void removeVacancy(String vacancyId) {
        touched.add(vacancyId);
        Place earlier = places.remove(vacancyId);
        if (earlier != null) {
            placesByCell.computeIfPresent(Cell.of(earlier.vacancy()), (cell, members) -> {
                members.remove(vacancyId);
                return members.isEmpty() ? null : members;
            });
        }
    }

    @Override
    public void put(ReferenceRecord record) {
        Optional<ReferenceRecord> earlier = reference.put(record);
        if (earlier.isPresent() && earlier.get().equals(record)) {
            return;
        }
        earlier.ifPresent(this::reviewWhatIsTouchedBy);
        reviewWhatIsTouchedBy(record);
    }

    @Override
    public void remove(Class<? extends ReferenceRecord> type, String key) {
        reference.remove(type, key).ifPresent(this::reviewWhatIsTouchedBy);
    }

    @Override
    public void moveTo(LocalDate asOf) {
        judge = new Judge(reference, asOf);
        places.values().forEach(this::review);
    }

    @Override
    public LocalDate asOf() {
        return judge.asOf();
    }

    @Override
    public void settle(BiConsumer<String, Answer> answers) {
        for (String vacancyId : touched) {
            Place place = places.get(vacancyId);
            answers.accept(
                    vacancyId,
                    place == null
                            ? Answer.gone(Answer.VACANCY_WITHDRAWN)
                            : place.answer(candidates.before(place.vacancy()), judge));
        }
        touched.clear();
    }

    @Override
    public void review(String vacancyId) {
        touched.add(vacancyId);
    }

    @Override
    public String absence(String vacancyId, String candidateId) {
        Place place = places.get(vacancyId);
        Optional<Candidate> candidate = candidates.find(candidateId);
        if (candidate.isEmpty()) {
            return Absence.CANDIDATE_WITHDRAWN;
        }
        return judge.verdict(candidate.get(), place.vacancy()).failed().stream()
                .map(Rule::name)
                .findFirst()
                .orElse(Absence.OUTRANKED);
    }

    private void reviewWhatIsTouchedBy(ReferenceRecord record) {
        places.values().stream()
                .filter(place -> record.bearsOn(place.vacancy()))
                .forEach(this::review);
        candidates
                .bearing(record)
                .forEach(candidate ->
                        placesBefore(candidate).forEach(place -> touchIf(place.consider(candidate, judge), place)));
    }

    private void review(Place place) {
        place.reset();
        touched.add(place.vacancy().vacancyId());
    }

    private void touchIf(boolean mayHaveChanged, Place place) {
        if (mayHaveChanged) {
            touched.add(place.vacancy().vacancyId());
        }
    }

    /** The vacancies that a candidate is shown to. */
    private Stream<Place> placesBefore(Candidate candidate) {
        return Cell.of(candidate).stream().flatMap(cell -> placesByCell.getOrDefault(cell, Map.of()).values().stream());
    }

    private static boolean isInCellOf(Candidate candidate, Place place) {
        return Cell.of(candidate).contains(Cell.of(place.vacancy()));
    }
}
