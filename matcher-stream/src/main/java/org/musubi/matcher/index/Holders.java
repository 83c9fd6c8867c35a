package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;

/**
 * Which vacancies hold a candidate on their list. A vacancy may be named that no longer does: names are dropped all at once,
 * when they have become too many, and whoever asks looks at the list.
 */
final class Holders {
    /** Held by no vacancy. */
    static final int NOBODY = -1;

    private final CandidateTable candidates;
    private int[] vacancies = new int[64];
    private int[] next = new int[64];
    private int count;
    private int countOnceSwept;

    Holders(CandidateTable candidates) {
        this.candidates = candidates;
    }

    void add(int row, int vacancy) {
        if (count == next.length) {
            vacancies = Arrays.copyOf(vacancies, count + count / 2);
            next = Arrays.copyOf(next, count + count / 2);
        }
        vacancies[count] = vacancy;
        next[count] = candidates.heldBy(row);
        candidates.setHeldBy(row, count++);
    }

    void forEach(int row, IntConsumer vacancy) {
        for (int at = candidates.heldBy(row); at != NOBODY; at = next[at]) {
            vacancy.accept(vacancies[at]);
        }
    }

    /** Names only those that hold somebody now, if there are many others. */
    void sweep(Collection<StandingVacancy> standing) {
        if (count > 2 * countOnceSwept + 1024) {
            clear();
            for (StandingVacancy vacancy : standing) {
                TopList list = vacancy.list();
                for (int place = 0; place < list.length(); place++) {
                    add(Entry.row(list.entry(place)), vacancy.number());
                }
            }
            countOnceSwept = count;
        }
    }

    private void clear() {
        for (int row = 0; row < candidates.bound(); row++) {
            candidates.setHeldBy(row, NOBODY);
        }
        count = 0;
    }
}
