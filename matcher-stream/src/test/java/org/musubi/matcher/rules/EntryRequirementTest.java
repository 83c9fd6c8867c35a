package org.musubi.matcher.rules;

import static org.musubi.matcher.rules.Examples.entryRequirement;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.schemas.avro.LanguageLevel.A2_2;
import static org.musubi.schemas.avro.LanguageLevel.B1;
import static org.musubi.schemas.avro.LanguageLevel.NONE;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.schemas.avro.Skill;

/** What a residence status asks for, and what a completed training takes the place of. */
class EntryRequirementTest {
    private static final Skill UNTESTED = skill("NURSING_CARE", 24, false, false);
    private static final Skill TRAINED_HERE = skill("NURSING_CARE", 24, false, true);
    private static final Skill TRAINED_ELSEWHERE = skill("CONSTRUCTION", 24, false, true);

    @Test
    void wantsTheSkillTestOnlyWhereARequirementDoes() {
        requiring(q -> q.setSkillTestRequired(true)).passes();
        withSkills(requiring(q -> q.setSkillTestRequired(true)), UNTESTED).failsWith("SKILL_TEST_MISSING");
        withSkills(requiring(q -> q.setSkillTestRequired(false)), UNTESTED).passes();
    }

    @Test
    void waivesTheSkillTestForTrainingInTheSameField() {
        Scene waiving = requiring(q -> q.setSkillTestRequired(true).setTitp2Waives(true));

        withSkills(waiving, TRAINED_HERE).passes();
        withSkills(waiving, UNTESTED, TRAINED_ELSEWHERE).failsWith("SKILL_TEST_MISSING");
        withSkills(requiring(q -> q.setSkillTestRequired(true)), TRAINED_HERE).failsWith("SKILL_TEST_MISSING");
    }

    @Test
    void wantsTheLanguageLevelOfEntry() {
        scene().and(entryRequirement(q -> q.setMinimumJapanese(A2_2))).passes();
        scene().and(entryRequirement(q -> q.setMinimumJapanese(B1))).failsWith("LANGUAGE_BELOW_ENTRY");
    }

    @Test
    void waivesTheLanguageLevelOfEntryForTrainingInAnyField() {
        Scene waiving = requiring(q -> q.setMinimumJapanese(B1).setTitp2Waives(true));

        withSkills(waiving, TRAINED_HERE).passes();
        withSkills(waiving, UNTESTED, TRAINED_ELSEWHERE).passes();
        withSkills(waiving, UNTESTED).failsWith("LANGUAGE_BELOW_ENTRY");
        withSkills(requiring(q -> q.setMinimumJapanese(B1)), TRAINED_HERE).failsWith("LANGUAGE_BELOW_ENTRY");
    }

    @Test
    void neverWaivesWhatTheVacancyItselfWants() {
        Scene waiving = requiring(q -> q.setTitp2Waives(true))
                .vacancy(v -> v.setRequiredJapanese(B1).setRequiredQualifications(List.of("CARE_JAPANESE")));

        withSkills(waiving, TRAINED_HERE).failsWith("LANGUAGE_BELOW_VACANCY", "QUALIFICATION_MISSING");
    }

    @Test
    void wantsTheQualificationsOfEntry() {
        Scene wanting = requiring(q -> q.setRequiredQualifications(List.of("CARE_JAPANESE")));

        wanting.candidate(c -> c.setQualifications(List.of("CARE_JAPANESE"))).passes();
        wanting.failsWith("QUALIFICATION_MISSING");
    }

    @Test
    void waivesTheQualificationsOfEntryForTrainingInTheSameField() {
        Scene waiving = requiring(
                q -> q.setRequiredQualifications(List.of("CARE_JAPANESE")).setTitp2Waives(true));

        withSkills(waiving, TRAINED_HERE).passes();
        withSkills(waiving, UNTESTED, TRAINED_ELSEWHERE).failsWith("QUALIFICATION_MISSING");
    }

    @Test
    void countsAMissingSkillAsUntestedAndUntrained() {
        Scene waiving = requiring(q -> q.setSkillTestRequired(true)
                .setMinimumJapanese(B1)
                .setRequiredQualifications(List.of("CARE_JAPANESE"))
                .setTitp2Waives(true));

        withSkills(waiving, skill("CONSTRUCTION", 99, true, true))
                .failsWith("FIELD_MISMATCH", "SKILL_TEST_MISSING", "QUALIFICATION_MISSING");
    }

    @Test
    void wantsWhatEveryCoveringRequirementWants() {
        EntryRequirement waiving = entryRequirement(q -> q.setRequirementId("Q-1")
                .setField("*")
                .setSkillTestRequired(true)
                .setTitp2Waives(true));
        EntryRequirement strict =
                entryRequirement(q -> q.setRequirementId("Q-2").setSkillTestRequired(true));

        withSkills(scene().and(waiving), TRAINED_HERE).passes();
        withSkills(scene().and(waiving, strict), TRAINED_HERE).failsWith("SKILL_TEST_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"SSW1, NURSING_CARE, true", "SSW1, *, true", "SSW1, ICT, false", "SSW2, NURSING_CARE, false"})
    void coversItsStatusAndField(String status, String field, boolean covers) {
        scene().and(entryRequirement(q -> q.setStatus(status).setField(field).setMinimumJapanese(B1)))
                .failsWith(covers ? new String[] {"LANGUAGE_BELOW_ENTRY"} : new String[0]);
    }

    @Test
    void coversItsDaysOnly() {
        requiring(q -> q.setMinimumJapanese(B1).setEffectiveFrom(AS_OF).setEffectiveTo(AS_OF.plusDays(1)))
                .failsWith("LANGUAGE_BELOW_ENTRY");
        requiring(q -> q.setMinimumJapanese(B1).setEffectiveTo(AS_OF)).passes();
        requiring(q -> q.setMinimumJapanese(B1).setEffectiveFrom(AS_OF.plusDays(1)))
                .passes();
    }

    private static Scene scene() {
        return Scene.eligible().vacancy(v -> v.setRequiredJapanese(NONE));
    }

    private static Scene requiring(Consumer<org.musubi.schemas.avro.EntryRequirement.Builder> change) {
        return scene().and(entryRequirement(change));
    }

    private static Scene withSkills(Scene scene, Skill... skills) {
        return scene.candidate(c -> c.setSkills(List.of(skills)));
    }
}
