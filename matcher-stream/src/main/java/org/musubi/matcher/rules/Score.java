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
    private static final BigDecimal FULL_COST = BigDecimal.valueOf(200);

    static Score of(Pair pair) {
        Candidate candidate = pair.candidate();
        Vacancy vacancy = pair.vacancy();
        return new Score(
                100 * Math.min(3, candidate.japanese().stepsAbove(vacancy.requiredJapanese())),
                4 * Math.min(60, pair.skill().experienceMonths()),
                regionPoints(candidate.preferredRegions(), vacancy.region()),
                costPoints(pair.binding()),
                20
                        * (int) Math.min(
                                3,
                                candidate.needs().stream()
                                        .filter(vacancy.offers()::contains)
                                        .count()));
    }

    /** The sum of the parts. */
    public int total() {
        return language + experience + region + cost + needs;
    }

    private static int regionPoints(List<String> preferred, String region) {
        return preferred.isEmpty() ? 100 : Math.max(40, 200 - 40 * preferred.indexOf(region));
    }

    private static int costPoints(CostAssessment binding) {
        BigDecimal cap = binding.cap().limit().orElseThrow();
        return cap.signum() == 0
                ? FULL_COST.intValue()
                : FULL_COST
                        .multiply(binding.headroom())
                        .divide(cap, 0, RoundingMode.DOWN)
                        .intValue();
    }
}
