package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
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
 *   <li>{@link Newcomers} wait for the settling, and are then shown to the vacancies whose {@link WaitingHall lowest score} they
 *       may reach, and to no other.
 *   <li>Who leaves is taken off the lists that {@link Holders hold} it; a reserve behind each list fills the gap. A vacancy
 *       whose reserve is used up is searched.
 * </ul>
 *
 * <p>It settles in several threads, a {@link Crew}: each evaluates other vacancies, and reads only what none of them changes.
 *
 * <p>Rules on admission are asked once for each {@link Admission profile and demand}; cost packages are converted once in a
 * {@link Ledger}. A change of policy is drawn when the index settles, once for all changes since.
 */
public final class PoolIndex implements ShardIndex {
    /** Lists are swept when the removed rows that they may name are more than the present ones divided by this. */
    private static final int REMOVED_SHARE = 4;

    private static final int REMOVED_AT_LEAST = 1024;

    /** So many vacancies are evaluated before what was prepared of them is taken. */
    private static final int VACANCIES_AT_ONCE = 4096;

    private static final int NEIGHBOURS = 64;
    private static final int[] NOBODY = {};

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
    private final Newcomers newcomers = new Newcomers(candidates);
    private final Absences absences;
    private final Crew<Tools> crew;
    private final Set<StandingVacancy> beyondNumbers = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final int vacanciesAtOnce;
    private LocalDate asOf;
    private Rulebook rulebook;

    /**
     * An empty index.
     *
     * @param asOf the date on which everything is evaluated
     * @param archive where the full records of the candidates in this index are; read by the caller's thread only
     * @param threads in which it settles, the caller's included
     */
    public PoolIndex(LocalDate asOf, Archive archive, int threads) {
        this(asOf, archive, threads, VACANCIES_AT_ONCE);
    }

    PoolIndex(LocalDate asOf, Archive archive, int threads, int vacanciesAtOnce) {
        this.asOf = asOf;
        this.vacanciesAtOnce = vacanciesAtOnce;
        this.archive = archive;
        this.rulebook = Rulebook.on(asOf, reference, profiles, costs);
        this.absences = new Absences(candidates, profiles, archive, registrar, costs);
        this.crew = new Crew<>(threads, () -> Tools.over(candidates, profiles));
    }

    @Override
    public void put(Candidate candidate) {
        Registration registration = registrar.register(candidate);
        int earlier = candidates.find(registration.id(), registration.hash());
        if (earlier >= 0 && candidates.fingerprint(earlier) == registration.fingerprint()) {
            costs.release(registration.costs(), registration.lowestWage());
            return;
        }
        if (earlier >= 0) {
            remove(earlier);
        }
        int row = candidates.add(registration, isLive(registration.agency(), registration.consentUntil()));
        for (Registration.Place place : registration.places()) {
            place.pool().list(row, registration, place.traits());
        }
        newcomers.add(row, registration);
        beyondNumbers.forEach(standings::touch);
    }

    @Override
    public void removeCandidate(String candidateId) {
        int row = candidates.find(candidateId);
        if (row >= 0) {
            remove(row);
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
        costs.endBands();
        standings.all().forEach(this::review);
        agencies.reviewAll();
        reviewLiveness(row -> {}); // every vacancy is searched anyway
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public <T> boolean settle(
            BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take, BooleanSupplier isLongEnough) {
        absences.forget();
        drawConsequences();
        costs.prepare();
        crew.tools().forEach(tools -> tools.search().forget());
        newcomers.showAll(crew, standings, holders);
        gone.forEach(
                vacancyId -> take.accept(vacancyId, prepare.apply(vacancyId, Answer.gone(Answer.VACANCY_WITHDRAWN))));
        gone.clear();
        while (standings.isAnyTouched() && !isLongEnough.getAsBoolean()) {
            answer(standings.takeTouched(vacanciesAtOnce), prepare, take);
        }
        tidyUp();
        return !standings.isAnyTouched();
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
    public void close() {
        crew.close();
    }

    @Override
    public void count(ObjIntConsumer<Seeking> live, Consumer<HeldBack> heldBack) {
        headcount.takeChanged(live, heldBack);
    }

    private boolean isLive(int agency, int consentUntil) {
        return Figures.isConsentInForce(consentUntil, asOf.toEpochDay())
                && agencies.isInOrder(agency, rulebook.judge());
    }

    private void remove(int row) {
        takeOffLists(row);
        candidates.remove(row);
        costs.release(candidates.costs(row), candidates.lowestWage(row));
    }

    /** Lists that are too short then are searched at the settling, if no newcomer fills them. */
    private void takeOffLists(int row) {
        holders.forEach(
                row,
                number -> standings.find(number).ifPresent(standing -> {
                    int rank = standing.list().remove(row);
                    if (rank != TopList.NOT_ON_IT && standing.list().isShown(rank)) {
                        standings.touch(standing);
                    }
                }));
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
            costs.endBands();
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
                    takeOffLists(row);
                }
            }
        }
        beyondNumbers.forEach(standings::touch);
    }

    private void showAgain(int row) {
        Registration registration =
                registrar.register(archive.find(candidates.id(row)).orElseThrow());
        newcomers.add(row, registration);
        costs.release(registration.costs(), registration.lowestWage());
    }

    /** Evaluates vacancies, each in some thread; then notes by one what concerns them all, and hands over the answers. */
    private <T> void answer(
            List<StandingVacancy> some, BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take) {
        var outcomes = new ArrayList<Outcome<T>>(Collections.nCopies(some.size(), null));
        crew.share(
                some.size(),
                NEIGHBOURS,
                (at, tools) -> outcomes.set(at, evaluate(some.get(at), tools.search(), prepare)));
        for (int at = 0; at < some.size(); at++) {
            StandingVacancy standing = some.get(at);
            Outcome<T> outcome = outcomes.get(at);
            conclude(standing, outcome);
            String vacancyId = standing.vacancy().vacancyId();
            take.accept(
                    vacancyId,
                    isBeyondNumbers(standing)
                            ? prepare.apply(vacancyId, answerBeyondNumbers(standing.vacancy()))
                            : outcome.prepared());
        }
    }

    private <T> Outcome<T> evaluate(StandingVacancy standing, Search search, BiFunction<String, Answer, T> prepare) {
        boolean needsTerms = standing.needsTerms();
        if (needsTerms) {
            setTerms(standing);
        }
        if (isBeyondNumbers(standing)) {
            return new Outcome<>(needsTerms, NOBODY, null);
        }
        int[] newRows = NOBODY;
        Answer answer;
        if (standing.closedBecause().isPresent()) {
            answer = Answer.gone(standing.closedBecause().get().name());
        } else {
            if (standing.needsSearch()) {
                newRows = search.fill(standing);
            }
            answer = Answer.open(standing.vacancy(), new ListedLines(candidates, agencies, standing));
        }
        return new Outcome<>(
                needsTerms, newRows, prepare.apply(standing.vacancy().vacancyId(), answer));
    }

    private void setTerms(StandingVacancy standing) {
        Terms terms = rulebook.judge().terms(standing.vacancy());
        Optional<OpennessRule> closedBecause = terms.closedBecause().stream().findFirst();
        Optional<CostOffer> offer = terms.isOpen() ? Optional.of(rulebook.costs(terms)) : Optional.empty();
        Optional<Conditions> conditions = offer.flatMap(open -> rulebook.conditions(terms, standing.pool(), open));
        standing.setTerms(closedBecause, offer, conditions);
    }

    private void conclude(StandingVacancy standing, Outcome<?> outcome) {
        if (outcome.hasNewTerms()) {
            headcount.heldBack().offersChanged(standing.pool());
            if (isBeyondNumbers(standing)) {
                beyondNumbers.add(standing);
            } else {
                beyondNumbers.remove(standing);
            }
        }
        for (int row : outcome.newRows()) {
            holders.add(row, standing.number());
        }
        if (standing.conditions().isPresent()) {
            standing.searched();
        }
    }

    private static boolean isBeyondNumbers(StandingVacancy standing) {
        return standing.closedBecause().isEmpty() && standing.conditions().isEmpty();
    }

    private Answer answerBeyondNumbers(Vacancy vacancy) {
        try (Stream<Candidate> all = archive.all()) {
            List<Match> best = NaiveSearch.shortlist(vacancy, all.toList(), rulebook.judge())
                    .orElseThrow();
            int[] rows = best.stream()
                    .mapToInt(match -> candidates.find(match.candidateId()))
                    .toArray();
            return Answer.open(vacancy, new MatchedLines(best, rows));
        }
    }

    private void tidyUp() {
        if (candidates.removed() > candidates.count() / REMOVED_SHARE + REMOVED_AT_LEAST) {
            pools.all().forEach(pool -> pool.keep(candidates::isUsed));
            candidates.forgetRemoved();
        }
        holders.sweep(standings.all());
    }
}
