package org.musubi.benchmarks.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Skill;

/**
 * What is to be known of candidates: a row for each place in which a candidate looks for work, that is each status sought, each
 * field of a skill in which the candidate may enter under that status, and each region wished for, or {@link #ANYWHERE}.
 *
 * <p>Columns: candidate, cell, region, japanese, points, experience, ready, wage, qualifications, needs, origin, package. Points
 * are those of experience and region, and those of needs if all of them are met: all that a candidate brings to any vacancy of
 * the cell and region but for language and cost. Ready is the first day, since 1970, on which the candidate is of age and
 * available.
 */
final class CandidateRows {
    /** The region of those who have no preference. */
    static final int ANYWHERE = 0;

    static final int WIDTH = 12;

    private static final int POINTS_ANYWHERE = 100;

    private final Rulebook rulebook;
    private final Dictionary dictionary;

    CandidateRows(Rulebook rulebook, Dictionary dictionary) {
        this.rulebook = rulebook;
        this.dictionary = dictionary;
    }

    /** Adds the rows of a candidate; none of one who can be matched with nobody. */
    void add(int number, Candidate candidate, IntTable rows) {
        Optional<Integer> wage = lowestWage(candidate);
        if (wage.isEmpty() || !rulebook.judge().isLive(candidate) || paysForIllegitimate(candidate)) {
            return;
        }
        var row = new int[WIDTH];
        row[0] = number;
        row[3] = candidate.japanese().stepsAbove(LanguageLevel.NONE);
        row[6] = readyOn(candidate);
        row[7] = wage.get();
        row[8] = dictionary.qualifications.bits(candidate.qualifications());
        row[9] = dictionary.needs.bits(candidate.needs());
        row[10] = dictionary.origins.of(candidate.origin());
        row[11] = dictionary.packages.packageOf(candidate.origin(), candidate.costs());
        for (Skill skill : candidate.skills()) {
            row[5] = skill.experienceMonths();
            for (String status : candidate.statuses()) {
                if (rulebook.mayEnter(candidate, status, skill)) {
                    row[1] = dictionary.cells.of(new Cell(status, skill.field()));
                    addWishes(row, candidate, rows);
                }
            }
        }
    }

    private void addWishes(int[] row, Candidate candidate, IntTable rows) {
        int points = 4 * Math.min(60, row[5]) + 20 * Integer.bitCount(row[9]);
        List<String> wishes = candidate.preferredRegions();
        if (wishes.isEmpty()) {
            row[2] = ANYWHERE;
            row[4] = points + POINTS_ANYWHERE;
            rows.add(row);
        }
        for (int place = 0; place < wishes.size(); place++) {
            row[2] = dictionary.regions.of(wishes.get(place));
            row[4] = points + Math.max(40, 200 - 40 * place);
            rows.add(row);
        }
    }

    private Optional<Integer> lowestWage(Candidate candidate) {
        Optional<Money> wage = candidate.minimumMonthlyWage();
        return wage.isEmpty()
                ? Optional.of(0)
                : rulebook.yenOrMore(wage.get())
                        .map(yen -> yen.min(Dictionary.MOST).intValueExact());
    }

    private static boolean paysForIllegitimate(Candidate candidate) {
        return candidate.costs().stream()
                .anyMatch(item -> item.category() == CostCategory.ILLEGITIMATE && item.payer() == Payer.WORKER);
    }

    private static int readyOn(Candidate candidate) {
        LocalDate available = candidate.availableFrom();
        LocalDate ofAge = candidate.minorUntil().orElse(available);
        return (int) (ofAge.isAfter(available) ? ofAge : available).toEpochDay();
    }

    /** The same rows in the order in which they are searched: by place and language, those with most points first. */
    static IntTable inSearchOrder(IntTable rows) {
        return rows.sortedBy((table, row) -> table.get(row, 1) << 20
                | table.get(row, 2) << 13
                | table.get(row, 3) << 10
                | (1023 - table.get(row, 4)));
    }
}
