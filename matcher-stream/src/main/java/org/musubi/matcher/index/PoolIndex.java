package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Figures;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * An index over figures. Both sides meet in {@link Pool pools} of one residence status and field.
 *
 * <ul>
 *   <li>A vacancy that is due {@link Search searches} the lists of its pool, best first, and stops where the rest cannot
 *       reach its list.
 *   <li>A newcomer is shown to the vacancies whose {@link WaitingHall lowest score} it may reach, and to no other.
 *   <li>Who leaves is taken off the lists that {@link Holders hold} it; a reserve behind each list fills the gap. A vacancy
 *       whose reserve is used up is searched.
 * </ul>
 *
 * <p>Rules on admission are asked once for each {@link Admission profile and demand}; cost packages are converted once in a
 * {@link Ledger}. A change of policy is drawn when the index settles, once for all changes since.
 */
public final class PoolIndex implements ShardIndex {
    /** Lists are swept when the removed rows that they may name are more than the present ones divided by this. */
    private static final int REMOVED_SHARE = 4;

    private static final int REMOVED_AT_LEAST = 1024;

    /** All vacancies are searched when the candidates that are live again are more than the vacancies divided by this. */
    private static final int RETURNS_SHARE = 8;

    private final Archive archive;
    private final Reference reference = new Reference();
    private final PolicyChanges changes = new PolicyChanges();
    private final Profiles profiles = new Profiles();
    private final CostBook costs = new CostBook();
    private final Pools pools = new Pools(profiles);
    private final Agencies agencies = new Agencies(profiles);
    private final Headcount headcount = new Headcount(profiles, pools, costs);
    private final Registrar registrar = new Registrar(pools, profiles, costs, agencies, headcount);
    private final CandidateTable candidates = new CandidateTable(headcount);
    private final Holders holders = new Holders(candidates);
    private final Standings standings = new Standings(pools, candidates);
    private final Search search = new Search(candidates, profiles);
    private final Newcomers newcomers = new Newcomers(candidates, standings, search, holders);
    private final Matches matches = new Matches(candidates, agencies);
    private final Absences absences;
    private final Set<StandingVacancy> beyondNumbers = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private LocalDate asOf;
    private Rulebook rulebook;

    /**
     * An empty index.
     *
     * @param asOf the date on which everything is evaluated
     * @param archive where the full records of the candidates in this index are
     */
    public PoolIndex(LocalDate asOf, Archive archive) {
        this.asOf = asOf;
        this.archive = archive;
        this.rulebook = Rulebook.on(asOf, reference, profiles, costs);
        this.absences = new Absences(candidates, archive, registrar, costs, search);
    }

    @Override
    public void put(Candidate candidate) {
        Registration registration = registrar.register(candidate);
        int earlier = candidates.find(candidate.candidateId());
        if (earlier >= 0 && candidates.fingerprint(earlier) == registration.fingerprint()) {
            costs.release(registration.costs(), registration.lowestWage());
            return;
        }
        List<StandingVacancy> left = earlier >= 0 ? remove(earlier) : List.of();
        int row = candidates.add(registration, isLive(registration.agency(), registration.consentUntil()));
        for (Registration.Place place : registration.places()) {
            place.pool().list(row, registration, place.traits());
        }
        newcomers.show(row, registration);
        searchIfTooShort(left);
        beyondNumbers.forEach(standings::touch);
    }

    @Override
    public void removeCandidate(String candidateId) {
        int row = candidates.find(candidateId);
        if (row >= 0) {
            searchIfTooShort(remove(row));
            beyondNumbers.forEach(standings::touch);
        }
    }

    @Override
    public void put(Vacancy vacancy) {
        Optional<StandingVacancy> earlier = standings.find(vacancy.vacancyId());
        if (earlier.isPresent() && earlier.get().vacancy().equals(vacancy)) {
            return;
        }
        earlier.ifPresent(this::remove);
        gone.remove(vacancy.vacancyId());
        standings.touch(standings.add(vacancy));
    }

    @Override
    public void removeVacancy(String vacancyId) {
        standings.find(vacancyId).ifPresent(this::remove);
        gone.add(vacancyId);
    }

    @Override
    public void put(ReferenceRecord record) {
        Optional<ReferenceRecord> earlier = reference.put(record);
        if (earlier.isPresent() && earlier.get().equals(record)) {
            return;
        }
        earlier.ifPresent(changes::add);
        changes.add(record);
    }

    @Override
    public void remove(Class<? extends ReferenceRecord> type, String key) {
        reference.remove(type, key).ifPresent(changes::add);
    }

    @Override
    public void moveTo(LocalDate newDate) {
        asOf = newDate;
        rulebook = Rulebook.on(asOf, reference, profiles, costs);
        standings.all().forEach(this::review);
        agencies.reviewAll();
        reviewLiveness(row -> {}); // every vacancy is searched anyway
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public void settle(BiConsumer<String, Answer> answers) {
        absences.forget();
        drawConsequences();
        gone.forEach(vacancyId -> answers.accept(vacancyId, Answer.gone(Answer.VACANCY_WITHDRAWN)));
        gone.clear();
        standings.takeTouched(standing -> answers.accept(standing.vacancy().vacancyId(), answer(standing)));
        tidyUp();
    }

    @Override
    public void review(String vacancyId) {
        standings.find(vacancyId).ifPresentOrElse(standings::touch, () -> gone.add(vacancyId));
    }

    @Override
    public String absence(String vacancyId, String candidateId) {
        return absences.reason(candidateId, standings.find(vacancyId).orElseThrow(), rulebook.judge());
    }

    @Override
    public void count(ObjIntConsumer<Seeking> live, Consumer<HeldBack> heldBack) {
        headcount.takeChanged(live, heldBack);
    }

    private boolean isLive(int agency, int consentUntil) {
        return Figures.isConsentInForce(consentUntil, asOf.toEpochDay())
                && agencies.isInOrder(agency, rulebook.judge());
    }

    /** Removes a row; returns the vacancies whose list it was taken off, which may be too short now. */
    private List<StandingVacancy> remove(int row) {
        List<StandingVacancy> left = takeOffLists(row);
        candidates.remove(row);
        costs.release(candidates.costs(row), candidates.lowestWage(row));
        return left;
    }

    private List<StandingVacancy> takeOffLists(int row) {
        var left = new ArrayList<StandingVacancy>();
        holders.forEach(
                row,
                number -> standings
                        .find(number)
                        .filter(standing -> !standing.needsSearch())
                        .ifPresent(standing -> {
                            int rank = standing.list().remove(row);
                            if (rank != TopList.NOT_ON_IT && standing.list().isShown(rank)) {
                                standings.touch(standing);
                            }
                            left.add(standing);
                        }));
        return left;
    }

    private void searchIfTooShort(List<StandingVacancy> left) {
        for (StandingVacancy standing : left) {
            if (standing.list().isTooShort()) {
                standings.requireSearch(standing);
            } else if (!standing.needsSearch()) {
                standing.await();
            }
        }
    }

    private void remove(StandingVacancy standing) {
        standings.remove(standing);
        beyondNumbers.remove(standing);
        headcount.heldBack().offersChanged(standing.pool());
    }

    private void review(StandingVacancy standing) {
        standing.forgetTerms();
        standings.requireSearch(standing);
    }

    private void drawConsequences() {
        if (!changes.agencyIds().isEmpty()) {
            reviewAgencies();
        }
        if (changes.hasRates()) {
            costs.forgetRates();
        }
        if (changes.hasRates() || changes.hasPolicies()) {
            rulebook = rulebook.after(changes, reference);
        }
        if (changes.bearOnVacancies()) {
            standings.all().stream()
                    .filter(standing -> changes.bearOn(standing.vacancy()))
                    .forEach(this::review);
        }
        changes.clear();
    }

    private void reviewAgencies() {
        agencies.review(changes.agencyIds());
        var returning = new ArrayList<Integer>();
        reviewLiveness(returning::add);
        if (returning.size() > standings.all().size() / RETURNS_SHARE) {
            standings.all().forEach(standings::requireSearch);
        } else {
            returning.forEach(this::showAgain);
        }
    }

    /** Takes those off the lists who are no longer live, and names those who are live again. */
    private void reviewLiveness(IntConsumer returning) {
        for (int row = 0; row < candidates.bound(); row++) {
            boolean isLive = candidates.isUsed(row) && isLive(candidates.agency(row), candidates.consentUntil(row));
            if (isLive != candidates.isLive(row)) {
                candidates.setLive(row, isLive);
                if (isLive) {
                    returning.accept(row);
                } else {
                    searchIfTooShort(takeOffLists(row));
                }
            }
        }
        beyondNumbers.forEach(standings::touch);
    }

    private void showAgain(int row) {
        Registration registration =
                registrar.register(archive.find(candidates.id(row)).orElseThrow());
        newcomers.show(row, registration);
        costs.release(registration.costs(), registration.lowestWage());
    }

    private Answer answer(StandingVacancy standing) {
        if (standing.needsTerms()) {
            setTerms(standing);
        }
        if (standing.closedBecause().isPresent()) {
            return Answer.gone(standing.closedBecause().get().name());
        }
        if (standing.conditions().isEmpty()) {
            return Answer.open(standing.vacancy(), searchBeyondNumbers(standing.vacancy()));
        }
        if (standing.needsSearch()) {
            fill(standing);
        }
        return Answer.open(standing.vacancy(), matches.best(standing));
    }

    private void setTerms(StandingVacancy standing) {
        Terms terms = rulebook.judge().terms(standing.vacancy());
        Optional<OpennessRule> closedBecause = terms.closedBecause().stream().findFirst();
        Optional<CostOffer> offer = terms.isOpen() ? Optional.of(rulebook.costs(terms)) : Optional.empty();
        Optional<Conditions> conditions = offer.flatMap(open -> rulebook.conditions(terms, standing.pool(), open));
        standing.setTerms(closedBecause, offer, conditions);
        headcount.heldBack().offersChanged(standing.pool());
        if (terms.isOpen() && conditions.isEmpty()) {
            beyondNumbers.add(standing);
        } else {
            beyondNumbers.remove(standing);
        }
    }

    private void fill(StandingVacancy standing) {
        search.fill(standing);
        TopList list = standing.list();
        for (int place = 0; place < list.length(); place++) {
            holders.add(Entry.row(list.entry(place)), standing.number());
        }
        standing.searched();
    }

    private List<Match> searchBeyondNumbers(Vacancy vacancy) {
        try (Stream<Candidate> all = archive.all()) {
            return NaiveSearch.shortlist(vacancy, all.toList(), rulebook.judge())
                    .orElseThrow();
        }
    }

    private void tidyUp() {
        pools.all().forEach(Pool::open);
        if (candidates.removed() > candidates.count() / REMOVED_SHARE + REMOVED_AT_LEAST) {
            pools.all().forEach(pool -> pool.keep(candidates::isUsed));
            candidates.forgetRemoved();
        }
        holders.sweep(standings.all());
    }
}
