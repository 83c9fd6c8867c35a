package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rules on admission ({@link PairRule#ON_ADMISSION}) look at in a candidate who seeks a vacancy's status and has a
 * skill in its field. Candidates of one profile are admitted to a vacancy together or not at all.
 *
 * @param origin ISO 3166-1 alpha-3
 * @param skillTestPassed in the field
 * @param titp2Completed in the field
 * @param titp2CompletedSomewhere in this field or another
 * @param paysIllegitimateCost whether the worker pays for something that can never be justified
 */
public record Profile(
        String origin,
        LanguageLevel japanese,
        boolean skillTestPassed,
        boolean titp2Completed,
        boolean titp2CompletedSomewhere,
        Set<String> qualifications,
        boolean paysIllegitimateCost) {
    private static final String ANOTHER_FIELD = "";

    /** A candidate's profile in the field of one of the candidate's skills. */
    public static Profile of(Candidate candidate, Skill skill) {
        return new Profile(
                candidate.origin(),
                candidate.japanese(),
                skill.skillTestPassed(),
                skill.titp2Completed(),
                candidate.titp2CompletedSomewhere(),
                candidate.qualifications(),
                candidate.paysIllegitimateCost());
    }

    /** Somebody of this profile who seeks a status and has a skill in a field. */
    public Candidate example(String status, String field) {
        var skills = new ArrayList<Skill>();
        skills.add(new Skill(field, 0, skillTestPassed, titp2Completed));
        if (titp2CompletedSomewhere && !titp2Completed) {
            skills.add(new Skill(ANOTHER_FIELD, 0, false, true));
        }
        List<CostItem> costs = paysIllegitimateCost
                ? List.of(new CostItem(CostCategory.ILLEGITIMATE, Payer.WORKER, new Money(BigDecimal.ONE, "USD")))
                : List.of();
        return new Candidate(
                origin + "-example",
                origin,
                "",
                LocalDate.MAX,
                Optional.empty(),
                Set.of(status),
                skills,
                japanese,
                qualifications,
                List.of(),
                Optional.empty(),
                LocalDate.MIN,
                Set.of(),
                costs);
    }
}
