package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.fxRate;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.matcher.wire.Records;

class ReferenceTest {
    private final Reference reference = new Reference();

    @Test
    void keepsTheLatestRecordOfEachKey() {
        FxRate earlier = fxRate("JPY", "150");
        FxRate later = fxRate("JPY", "151.37");

        assertThat(reference.put(earlier)).isEmpty();
        assertThat(reference.put(later)).contains(earlier);
        assertThat(reference.all(FxRate.class)).containsExactly(later);
    }

    @Test
    void forgetsWhatIsWithdrawn() {
        reference.put(fxRate("JPY", "150"));

        assertThat(reference.remove(FxRate.class, "USD")).isEmpty();
        assertThat(reference.remove(Employer.class, "JPY")).isEmpty();
        assertThat(reference.remove(FxRate.class, "JPY")).contains(fxRate("JPY", "150"));
        assertThat(reference.remove(FxRate.class, "JPY")).isEmpty();
        assertThat(reference.rates().unitsPerUsd("JPY")).isEmpty();
    }

    @Test
    void keepsOneMinimumWageForEachRegionAndDay() {
        reference.put(Examples.minimumWage(w -> {}));
        reference.put(Examples.minimumWage(w -> w.setEffectiveFrom(Records.AS_OF)));
        reference.put(Examples.minimumWage(w -> w.setRegion("JP-27")));

        assertThat(reference.all(MinimumWage.class))
                .extracting(MinimumWage::key)
                .containsExactlyInAnyOrder("JP-13/2026-10-01", "JP-13/2027-04-01", "JP-27/2026-10-01");
    }

    /** Records, each with what it bears on the example vacancy. */
    static Stream<List<Object>> bearings() {
        return Stream.of(
                List.of(Examples.agency(a -> {}), false),
                List.of(Examples.employer(e -> {}), true),
                List.of(Examples.employer(e -> e.setEmployerId("E-2")), false),
                List.of(Examples.capRule(r -> r.setOrigin("KHM")), true),
                List.of(Examples.capRule(r -> r.setDestination("*").setStatus("*")), true),
                List.of(Examples.capRule(r -> r.setDestination("DEU")), false),
                List.of(Examples.capRule(r -> r.setStatus("ESD")), false),
                List.of(Examples.entryRequirement(q -> q.setField("*")), true),
                List.of(Examples.entryRequirement(q -> q.setField("ICT")), false),
                List.of(Examples.minimumWage(w -> {}), true),
                List.of(Examples.minimumWage(w -> w.setRegion("JP-27")), false),
                List.of(Examples.intakeStop(s -> s.setOrigin("KHM")), true),
                List.of(Examples.intakeStop(s -> s.setField("ICT")), false),
                List.of(fxRate("MMK", "2100"), true));
    }

    @ParameterizedTest
    @MethodSource("bearings")
    void knowsOnWhichVacanciesARecordBears(List<Object> bearing) {
        var record = (ReferenceRecord) bearing.get(0);

        assertThat(record.bearsOn(Examples.vacancy(v -> {}))).isEqualTo(bearing.get(1));
    }
}
