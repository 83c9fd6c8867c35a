package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

    /** By how many times the looks at a vacancy may outnumber the vacancies before a search for each is cheaper. */
    private static final int LOOKS_FOR_A_SEARCH = 500;

    private final int number;
    private final Cell cell;
    private final Profiles profiles;
    private final List<Candidate> examples = new ArrayList<>();
    private final Listing[][][] listings = new Listing[LEVELS][0][];
    private final WaitingHall[] halls = new WaitingHall[LEVELS];
    private final List<StandingVacancy> vacancies = new ArrayList<>();
    private long looks;
    private boolean isClosed;

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

    /** Somebody of a profile who belongs into this pool. */
    Candidate example(int profile) {
        while (profile >= examples.size()) {
            examples.add(null);
        }
        if (examples.get(profile) == null) {
            examples.set(profile, profiles.value(profile).example(cell.status(), cell.field()));
        }
        return examples.get(profile);
    }

    /** Where vacancies that require a level wait. */
    WaitingHall hall(int level) {
        return halls[level];
    }

    /** Counts looks at vacancies. */
    void looked(int moreLooks) {
        looks += moreLooks;
    }

    /** Whether newcomers are no longer shown around, because all vacancies are to be searched. */
    boolean isClosed() {
        return isClosed;
    }

    /** Closes the pool if a search for each vacancy is cheaper now than to go on; returns whether it did. */
    boolean closeIfBusy() {
        boolean closes = !isClosed && looks > (long) LOOKS_FOR_A_SEARCH * vacancies.size();
        isClosed |= closes;
        return closes;
    }

    /** Opens the pool, and begins to count looks anew. */
    void open() {
        looks = 0;
        isClosed = false;
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
