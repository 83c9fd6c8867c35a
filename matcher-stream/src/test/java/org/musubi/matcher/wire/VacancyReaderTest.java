package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.wire.Records.money;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Vacancy;

class VacancyReaderTest extends PartyReaderContract<Vacancy> {
    private final VacancyReader reader = new VacancyReader();

    VacancyReaderTest() {
        super("vacancies.jpn", Vacancy.class, new VacancyReader());
    }

    @Override
    Vacancy usual() {
        return Records.vacancy(v -> {});
    }

    @Override
    Vacancy draw() {
        return Records.vacancy(v -> v.setVacancyId("V-" + dice.nextInt())
                .setEmployerId("E-" + dice.nextInt(5))
                .setDestination(mostly("JPN", "XXX"))
                .setRegion(oneOf(WORDS))
                .setStatus(oneOf(WORDS))
                .setField(oneOf(WORDS))
                .setOccupation(oneOf(WORDS))
                .setOpenings(number(20))
                .setMonthlyWage(money(amount(), currency()))
                .setMonthlyHours(number(200))
                .setContractMonths(number(60))
                .setPartnerMonthlyFee(dice.nextBoolean() ? money(amount(), currency()) : null)
                .setRequiredJapanese(oneOf(List.copyOf(EnumSet.allOf(LanguageLevel.class))))
                .setRequiredQualifications(some(() -> oneOf(WORDS)))
                .setMinimumExperienceMonths(number(36))
                .setAcceptedOrigins(some(() -> oneOf(WORDS)))
                .setEmployerPays(some(() -> oneOf(List.copyOf(EnumSet.allOf(CostCategory.class)))))
                .setOffers(some(() -> oneOf(List.copyOf(EnumSet.allOf(Need.class)))))
                .setStartOn(day())
                .setClosesOn(day())
                .setShortlistSize(dice.nextBoolean() ? number(200) : null));
    }

    @Test
    void sharesWhatVacanciesHaveInCommon() {
        byte[] bytes = bytes(usual());

        org.musubi.matcher.rules.Vacancy first = reader.read(bytes, HEADER);
        org.musubi.matcher.rules.Vacancy second = reader.read(bytes.clone(), HEADER);

        assertThat(second.employerId()).isSameAs(first.employerId());
        assertThat(second.region()).isSameAs(first.region());
        assertThat(second.monthlyWage()).isSameAs(first.monthlyWage());
    }

    /** Mostly from 1 to a number. */
    private int number(int most) {
        return oneIn(50) ? -dice.nextInt(most) : 1 + dice.nextInt(most);
    }
}
