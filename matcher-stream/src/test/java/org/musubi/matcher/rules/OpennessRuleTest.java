package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.employer;
import static org.musubi.matcher.rules.Examples.fxRate;
import static org.musubi.matcher.rules.Examples.minimumWage;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.suspension;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a vacancy is open. */
class OpennessRuleTest {
    private final Scene scene = Scene.eligible();

    @Test
    void reportsTheCodesInTheOrderOfTheContract() {
        assertThat(OpennessRule.values())
                .extracting(Rule::name)
                .containsExactly(
                        "CLOSED", "UNKNOWN_EMPLOYER", "EMPLOYER_SUSPENDED", "BELOW_MINIMUM_WAGE", "NO_FX_RATE");
    }

    @Test
    void isOpenOnItsLastDayAndClosedOnTheNext() {
        scene.vacancy(v -> v.setClosesOn(AS_OF)).passes();
        scene.vacancy(v -> v.setClosesOn(AS_OF.minusDays(1))).failsWith("CLOSED");
    }

    @Test
    void isClosedWhileItsEmployerIsUnknown() {
        scene.without(Employer.class).failsWith("UNKNOWN_EMPLOYER");
        scene.vacancy(v -> v.setEmployerId("E-2")).failsWith("UNKNOWN_EMPLOYER");
        scene.vacancy(v -> v.setEmployerId("E-2"))
                .and(employer(e -> e.setEmployerId("E-2")))
                .passes();
    }

    @Test
    void isClosedFromTheFirstDayOfASuspensionToTheLast() {
        scene.and(employer(e -> e.setSuspensions(List.of(suspension(AS_OF, AS_OF.plusDays(1))))))
                .failsWith("EMPLOYER_SUSPENDED");
        scene.and(employer(e -> e.setSuspensions(List.of(suspension(AS_OF, null)))))
                .failsWith("EMPLOYER_SUSPENDED");
        scene.and(employer(e -> e.setSuspensions(List.of(
                        suspension(AS_OF.minusDays(9), AS_OF), // over today
                        suspension(AS_OF.plusDays(1), null), // from tomorrow
                        suspension(AS_OF, AS_OF))))) // no day at all
                .passes();
    }

    @Test
    void paysTheMinimumWageToTheLastYen() {
        scene.and(minimumWage(w -> w.setHourly(money("1125", "JPY")))).passes(); // 160 hours: 180,000
        scene.and(minimumWage(w -> w.setHourly(money("1125.0001", "JPY")))).failsWith("BELOW_MINIMUM_WAGE");
        scene.vacancy(v -> v.setMonthlyHours(161)).and(minimumWage(w -> {})).failsWith("BELOW_MINIMUM_WAGE");
        scene.vacancy(v -> v.setMonthlyWage(money("179999", "JPY")))
                .and(minimumWage(w -> {}))
                .failsWith("BELOW_MINIMUM_WAGE");
    }

    @Test
    void passesInARegionWithoutAMinimumWage() {
        scene.and(minimumWage(w -> w.setRegion("JP-27").setHourly(money("9999", "JPY"))))
                .passes();
    }

    @Test
    void appliesTheNewestMinimumWageThatIsInForce() {
        MinimumWage tooHigh = minimumWage(w -> w.setHourly(money("1126", "JPY")).setEffectiveFrom(AS_OF.minusDays(9)));
        MinimumWage newer = minimumWage(w -> w.setEffectiveFrom(AS_OF));
        MinimumWage ofTomorrow =
                minimumWage(w -> w.setHourly(money("1200", "JPY")).setEffectiveFrom(AS_OF.plusDays(1)));

        scene.and(tooHigh, ofTomorrow).failsWith("BELOW_MINIMUM_WAGE");
        scene.and(tooHigh, newer, ofTomorrow).passes();
        scene.and(newer, tooHigh).passes();
        scene.and(ofTomorrow).passes();
    }

    @Test
    void roundsAMinimumWageInAnotherCurrencyUp() {
        // 7.43 USD x 160 h x 151.37 JPY/USD = 179,948.656 JPY
        Scene converted = scene.and(
                minimumWage(w -> w.setHourly(money("7.43", "USD"))), fxRate("USD", "1"), fxRate("JPY", "151.37"));

        converted.vacancy(v -> v.setMonthlyWage(money("179949", "JPY"))).passes();
        converted.vacancy(v -> v.setMonthlyWage(money("179948.9999", "JPY"))).failsWith("BELOW_MINIMUM_WAGE");
    }

    @Test
    void isClosedWhileARateForTheMinimumWageIsMissing() {
        Scene inDollars = scene.and(minimumWage(w -> w.setHourly(money("0", "USD"))));

        inDollars.failsWith("NO_FX_RATE");
        inDollars.and(fxRate("USD", "1")).failsWith("NO_FX_RATE");
        inDollars.and(fxRate("JPY", "151.37")).failsWith("NO_FX_RATE");
        inDollars.and(fxRate("USD", "1"), fxRate("JPY", "151.37")).passes();
    }

    @Test
    void needsNoRateForAMinimumWageThatIsNotInForce() {
        scene.and(
                        minimumWage(w -> w.setHourly(money("7", "USD")).setEffectiveFrom(AS_OF.minusDays(9))),
                        minimumWage(w -> w.setEffectiveFrom(AS_OF.minusDays(8))),
                        minimumWage(w -> w.setHourly(money("7", "USD")).setEffectiveFrom(AS_OF.plusDays(1))))
                .passes();
    }
}
