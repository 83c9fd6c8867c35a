package org.musubi.matcher.index;

import java.util.Optional;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.Vacancy;

/**
 * A vacancy that stands before the shard's candidates. Its list is either exact, and then it waits in a {@link WaitingHall} for
 * newcomers, or due to be searched. While a settling evaluates it, it belongs to one thread.
 */
final class StandingVacancy {
    private static final long MOST_POOLS = (1 << 16) - 1;
    private static final int BITS_OF_A_REGION = 16;

    private final Vacancy vacancy;
    private final int number;
    private final Pool pool;
    private final int region;
    private final WaitingHall hall;
    private final TopList list;
    private int placeInPool;
    private Optional<OpennessRule> closedBecause = Optional.empty();
    private Optional<CostOffer> costs = Optional.empty();
    private Optional<Conditions> conditions = Optional.empty();
    private boolean needsTerms = true;
    private boolean needsSearch = true;
    private boolean isTouched;

    private boolean waits;
    private int row;
    private int seat;

    StandingVacancy(Vacancy vacancy, int number, Pool pool, int region, CandidateTable candidates) {
        this.vacancy = vacancy;
        this.number = number;
        this.pool = pool;
        this.region = region;
        this.hall = pool.hall(Codes.of(vacancy.requiredJapanese()));
        this.list = new TopList(candidates, Lot.hash(vacancy.vacancyId()), vacancy.size());
    }

    Vacancy vacancy() {
        return vacancy;
    }

    /** The number by which {@link Holders} name it. */
    int number() {
        return number;
    }

    /** Vacancies of one neighbourhood, a number of 35 bits, mostly look at the same candidates. */
    long neighbourhood() {
        long hallNumber = Math.min(pool.number(), MOST_POOLS) * Pool.LEVELS + Codes.of(vacancy.requiredJapanese());
        return hallNumber << BITS_OF_A_REGION | Math.min(region, (1 << BITS_OF_A_REGION) - 1);
    }

    Pool pool() {
        return pool;
    }

    /** Number of the region. */
    int region() {
        return region;
    }

    TopList list() {
        return list;
    }

    int placeInPool() {
        return placeInPool;
    }

    void setPlaceInPool(int place) {
        placeInPool = place;
    }

    boolean needsTerms() {
        return needsTerms;
    }

    /** The terms in numbers; empty where it is not open, or the numbers are too large. */
    Optional<Conditions> conditions() {
        return conditions;
    }

    /** What it lets people pay; empty where it is not open. */
    Optional<CostOffer> costs() {
        return costs;
    }

    /** Why it is not open; empty when it is. */
    Optional<OpennessRule> closedBecause() {
        return closedBecause;
    }

    void setTerms(
            Optional<OpennessRule> newClosedBecause, Optional<CostOffer> newCosts, Optional<Conditions> newConditions) {
        closedBecause = newClosedBecause;
        costs = newCosts;
        conditions = newConditions;
        needsTerms = false;
    }

    void forgetTerms() {
        needsTerms = true;
    }

    /** Whether its list is not the best any more, or too few of them are left. */
    boolean needsSearch() {
        return needsSearch || list.isTooShort();
    }

    /** The list is exact from now on, and newcomers may be shown. */
    void searched() {
        needsSearch = false;
        await();
    }

    /** The list is not exact any more; who is on it stays there so that the {@link Holders} know what has changed. */
    void requireSearch() {
        needsSearch = true;
        leave();
    }

    boolean isTouched() {
        return isTouched;
    }

    void setTouched(boolean touched) {
        isTouched = touched;
    }

    /** Takes a seat where the present floor of the list belongs. */
    void await() {
        int rowNow = WaitingHall.row(list.floor());
        if (waits && rowNow == row) {
            hall.setFloor(this, row, seat);
        } else {
            leave();
            row = rowNow;
            seat = hall.enter(this, conditions.orElseThrow(), row);
            waits = true;
        }
    }

    /** Waits for nobody. */
    void leave() {
        if (waits) {
            waits = false;
            hall.leave(this, row, seat);
        }
    }

    void setSeat(int newSeat) {
        seat = newSeat;
    }
}
