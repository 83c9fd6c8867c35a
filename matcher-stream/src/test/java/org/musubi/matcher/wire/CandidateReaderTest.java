package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Payer;

class CandidateReaderTest extends PartyReaderContract<Candidate> {
    private final CandidateReader reader = new CandidateReader();

    CandidateReaderTest() {
        super("candidates.vnm", Candidate.class, new CandidateReader());
    }

    @Override
    Candidate usual() {
        return Records.candidate(c -> {});
    }

    @Override
    Candidate draw() {
        return Records.candidate(c -> c.setCandidateId(mostly("VNM-", "KHM-") + dice.nextInt())
                .setAgencyId("A-" + dice.nextInt(5))
                .setConsentUntil(day())
                .setMinorUntil(dice.nextBoolean() ? day() : null)
                .setStatuses(some(() -> oneOf(WORDS)))
                .setSkills(some(() -> skill(
                        oneOf(WORDS),
                        dice.nextInt(200) - (oneIn(50) ? 50 : 0),
                        dice.nextBoolean(),
                        dice.nextBoolean())))
                .setJapanese(oneOf(List.copyOf(EnumSet.allOf(LanguageLevel.class))))
                .setQualifications(some(() -> oneOf(WORDS)))
                .setPreferredRegions(some(() -> oneOf(WORDS)))
                .setMinimumMonthlyWage(dice.nextBoolean() ? money(amount(), currency()) : null)
                .setAvailableFrom(day())
                .setNeeds(some(() -> oneOf(List.copyOf(EnumSet.allOf(Need.class)))))
                .setCosts(some(() -> cost(
                        oneOf(List.copyOf(EnumSet.allOf(CostCategory.class))),
                        oneOf(List.copyOf(EnumSet.allOf(Payer.class))),
                        amount(),
                        currency()))));
    }

    @Test
    void sharesWhatCandidatesHaveInCommon() {
        byte[] bytes = bytes(Records.candidate(
                c -> c.setCosts(List.of(cost(CostCategory.TRAINING, Payer.WORKER, "120000", "JPY")))));

        org.musubi.matcher.rules.Candidate first = reader.read(bytes, HEADER);
        org.musubi.matcher.rules.Candidate second = reader.read(bytes.clone(), HEADER);

        assertThat(second.agencyId()).isSameAs(first.agencyId());
        assertThat(second.statuses()).isSameAs(first.statuses());
        assertThat(second.costs()).isSameAs(first.costs());
        assertThat(second.skills().get(0).field())
                .isSameAs(first.skills().get(0).field());
    }
}
