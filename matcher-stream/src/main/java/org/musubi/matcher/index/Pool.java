package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.LanguageLevel;

/**
 * The candidates and the vacancies of one residence status and field. Candidates are in {@link Listing lists} by level of
 * Japanese, wish and experience; vacancies that are ready to be shown to newcomers are in a {@link WaitingHall hall} by required
 * level.
 */
final class Pool {
    static final int LEVELS = LanguageLevel.values().length;

    /** By how many times newcomers may outnumber the vacancies before a search for each vacancy is cheaper. */
    private static final int NEWCOMERS_FOR_A_SEARCH = 4;

    private static final int FEW = 64;

    private final int number;
    private final Cell cell;
    private final Profiles profiles;
    private final Map<Integer, Candidate> examples = new ConcurrentHashMap<>();
    private final Listing[][][] listings = new Listing[LEVELS][0][];
    private final WaitingHall[] halls = new WaitingHall[LEVELS];
    private final List<StandingVacancy> vacancies = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private boolean isCrowded;

    Pool(int number, Cell cell, Profiles profiles) {
        this.number = number;
        this.cell = cell;
        this.profiles = profiles;
        Arrays.setAll(halls, level -> new WaitingHall());
    }

    int number() {
        return number;
    }

    Cell cell() {
        return cell;
    }

    void list(int row, Registration registration, int traits) {
        int bucket = Facets.bucketOf(Listing.months(traits));
        int[] wishes = registration.wishes();
        if (wishes.length == 0) {
            listing(registration.level(), 0, bucket).add(row, registration.costs(), traits);
        }
        for (int place = 0; place < wishes.length; place++) {
            int key = key(wishes[place], Facets.wishAt(place));
            listing(registration.level(), key, bucket).add(row, registration.costs(), traits);
        }
    }

    /** The candidates of a level and bucket with this wish for a region; null if there are none. */
    Listing find(int level, int region, int wish, int bucket) {
        int key = wish == 0 ? 0 : key(region, wish);
        Listing[][] ofLevel = listings[level];
        Listing[] ofKey = key < ofLevel.length ? ofLevel[key] : null;
        return ofKey == null ? null : ofKey[bucket];
    }

    /** Drops rows that are no longer used from all lists. */
    void keep(IntPredicate used) {
        for (Listing[][] ofLevel : listings) {
            for (Listing[] ofKey : ofLevel) {
                if (ofKey != null) {
                    Arrays.stream(ofKey).filter(listing -> listing != null).forEach(listing -> listing.keep(used));
                }
            }
        }
    }

    void add(StandingVacancy vacancy) {
        vacancy.setPlaceInPool(vacancies.size());
        vacancies.add(vacancy);
    }

    void remove(StandingVacancy vacancy) {
        StandingVacancy last = vacancies.remove(vacancies.size() - 1);
        if (last != vacancy) {
            last.setPlaceInPool(vacancy.placeInPool());
            vacancies.set(vacancy.placeInPool(), last);
        }
    }

    List<StandingVacancy> vacancies() {
        return Collections.unmodifiableList(vacancies);
    }

    /** Somebody of a profile who belongs into this pool. May be asked by several threads. */
    Candidate example(int profile) {
        return examples.computeIfAbsent(
                profile, number -> profiles.value(number).example(cell.status(), cell.field()));
    }

    /** Where vacancies that require a level wait. */
    WaitingHall hall(int level) {
        return halls[level];
    }

    /** Keeps a newcomer until it is shown around, as long as these are not too many. */
    void arrives(int row, Registration registration, Registration.Place place) {
        if (!isCrowded) {
            arrivals.add(
                    row,
                    registration.costs(),
                    place.traits(),
                    place.origin(),
                    registration.level(),
                    registration.wishes());
            if (arrivals.count() > NEWCOMERS_FOR_A_SEARCH * vacancies.size() + FEW) {
                isCrowded = true;
                arrivals.clear();
            }
        }
    }

    /** Those who have not been shown around; none of them is kept when it is {@link #isCrowded crowded}. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** Whether newcomers are so many that each vacancy is to be searched. */
    boolean isCrowded() {
        return isCrowded;
    }

    /** All newcomers have been shown around. */
    void forgetArrivals() {
        arrivals.clear();
        isCrowded = false;
    }

    private Listing listing(int level, int key, int bucket) {
        if (key >= listings[level].length) {
            listings[level] = Arrays.copyOf(listings[level], key + 1);
        }
        if (listings[level][key] == null) {
            listings[level][key] = new Listing[Facets.BUCKETS];
        }
        Listing[] ofKey = listings[level][key];
        if (ofKey[bucket] == null) {
            ofKey[bucket] = new Listing();
        }
        return ofKey[bucket];
    }

    private static int key(int region, int wish) {
        return region * (Facets.WISHES - 1) + wish;
    }
}
