package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The points of one pair by part; 0 to 1000 in all.
 *
 * @param language 100 for each step of Japanese above the required level, at most 300
 * @param experience 4 for each month in the field, at most 240
 * @param region 100 without a preference; 200 for the first wish, 40 less for each next, at least 40
 * @param cost 200 times the share of the cap that is left; 200 when nothing may be charged
 * @param needs 20 for each need that is offered, at most 60
 */
public record Score(int language, int experience, int region, int cost, int needs) {
    /** Steps above the required level beyond which more give no points. */
    public static final int MOST_STEPS = 3;

    /** Months beyond which more give no points. */
    public static final int MOST_MONTHS = 60;

    /** The place among the wishes, from 0, beyond which later ones lose no points. */
    public static final int LAST_PLACE = 4;

    /** Met needs beyond which more give no points. */
    public static final int MOST_NEEDS = 3;

    /** Points of somebody who would go anywhere. */
    public static final int NO_WISH = 100;

    /** Points when nothing has to be paid. */
    public static final int MOST_COST = 200;

    static Score of(Pair pair) {
        Candidate candidate = pair.candidate();
        Vacancy vacancy = pair.vacancy();
        List<String> wishes = candidate.preferredRegions();
        return new Score(
                languagePoints(candidate.japanese().stepsAbove(vacancy.requiredJapanese())),
                experiencePoints(pair.skill().experienceMonths()),
                wishes.isEmpty() ? NO_WISH : wishPoints(wishes.indexOf(vacancy.region())),
                costPoints(pair.binding()),
                needsPoints((int) candidate.needs().stream()
                        .filter(vacancy.offers()::contains)
                        .count()));
    }

    /** Points for steps of Japanese above the required level. */
    public static int languagePoints(int steps) {
        return 100 * Math.min(MOST_STEPS, steps);
    }

    /** Points for months of experience in the field. */
    public static int experiencePoints(int months) {
        return 4 * Math.min(MOST_MONTHS, months);
    }

    /** Points for the place of the vacancy's region among the candidate's wishes, from 0. */
    public static int wishPoints(int place) {
        return 200 - 40 * Math.min(LAST_PLACE, place);
    }

    /**
     * Points for what is left of a cap, where both are whole numbers of minor units and headroom lies between 0 and the cap.
     * 200 times the cap must not overflow.
     */
    public static int costPoints(long headroom, long cap) {
        return cap == 0 ? MOST_COST : (int) (MOST_COST * headroom / cap);
    }

    /** Whether {@link #costPoints} of the same headroom and cap are at least so many; cheaper than to ask how many they are. */
    public static boolean hasCostPoints(long headroom, long cap, int points) {
        return cap == 0 ? points <= MOST_COST : MOST_COST * headroom >= points * cap;
    }

    /** Points for so many needs that are offered. */
    public static int needsPoints(int met) {
        return 20 * Math.min(MOST_NEEDS, met);
    }

    /** The sum of the parts. */
    public int total() {
        return language + experience + region + cost + needs;
    }

    private static int costPoints(CostAssessment binding) {
        BigDecimal cap = binding.cap().limit().orElseThrow();
        return cap.signum() == 0
                ? MOST_COST
                : BigDecimal.valueOf(MOST_COST)
                        .multiply(binding.headroom())
                        .divide(cap, 0, RoundingMode.DOWN)
                        .intValue();
    }
}
