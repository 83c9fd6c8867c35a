package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.musubi.matcher.rules.Score;

/**
 * The parts of a score by which candidates are listed, and the order in which a search goes through the lists: best first.
 *
 * @param steps of Japanese above the required level, as far as they count
 * @param wish 0 for somebody without a wish; else the place of the region among the wishes, from 1, as far as it counts
 * @param bucket of the months of experience
 * @param points the most that these three parts can give together
 */
record Facets(int steps, int wish, int bucket, int points) {
    /** The wish of somebody who has none. */
    static final int NO_WISH = 0;

    /** Number of different {@link #wish wishes}. */
    static final int WISHES = Score.LAST_PLACE + 2;

    private static final int[] FEWEST_MONTHS = {0, 1, 8, 15, 22, 29, 36, 42, 48, 54, Score.MOST_MONTHS};

    /** Number of different {@link #bucket buckets}. */
    static final int BUCKETS = FEWEST_MONTHS.length;

    /** All there are, by falling points. */
    static final Facets[] BEST_FIRST = bestFirst();

    /** The bucket of so many months. */
    static int bucketOf(int months) {
        int bucket = BUCKETS - 1;
        while (FEWEST_MONTHS[bucket] > months) {
            bucket--;
        }
        return bucket;
    }

    /** Points for a wish. */
    static int wishPoints(int wish) {
        return wish == NO_WISH ? Score.NO_WISH : Score.wishPoints(wish - 1);
    }

    /** The wish that stands for a place among the wishes, from 0. */
    static int wishAt(int place) {
        return 1 + Math.min(Score.LAST_PLACE, place);
    }

    private static Facets[] bestFirst() {
        List<Facets> all = new ArrayList<>();
        for (int steps = 0; steps <= Score.MOST_STEPS; steps++) {
            for (int wish = 0; wish < WISHES; wish++) {
                for (int bucket = 0; bucket < BUCKETS; bucket++) {
                    int months = bucket == BUCKETS - 1 ? Score.MOST_MONTHS : FEWEST_MONTHS[bucket + 1] - 1;
                    int points = Score.languagePoints(steps) + wishPoints(wish) + Score.experiencePoints(months);
                    all.add(new Facets(steps, wish, bucket, points));
                }
            }
        }
        all.sort(Comparator.comparingInt(Facets::points).reversed());
        return all.toArray(Facets[]::new);
    }
}
