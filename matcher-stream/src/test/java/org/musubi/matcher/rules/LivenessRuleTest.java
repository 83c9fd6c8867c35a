package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.agency;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.suspension;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a candidate is live. */
class LivenessRuleTest {
    private final Scene scene = Scene.eligible();

    @Test
    void reportsTheCodesInTheOrderOfTheContract() {
        assertThat(LivenessRule.values())
                .extracting(Rule::name)
                .containsExactly("NO_CONSENT", "UNKNOWN_AGENCY", "AGENCY_NOT_LICENSED", "AGENCY_SUSPENDED");
    }

    @Test
    void isLiveOnTheLastDayOfConsentAndNotOnTheNext() {
        scene.candidate(c -> c.setConsentUntil(AS_OF)).passes();
        scene.candidate(c -> c.setConsentUntil(AS_OF.minusDays(1))).failsWith("NO_CONSENT");
    }

    @Test
    void isNotLiveWhileTheAgencyIsUnknown() {
        scene.without(Agency.class).failsWith("UNKNOWN_AGENCY");
        scene.candidate(c -> c.setAgencyId("A-2")).failsWith("UNKNOWN_AGENCY");
    }

    @Test
    void takesAnAgencyOfAnotherCountryForUnknown() {
        scene.and(agency(a -> a.setOrigin("KHM"))).failsWith("UNKNOWN_AGENCY");
    }

    @Test
    void isLiveFromTheFirstDayOfTheLicenceToTheLast() {
        scene.and(agency(a -> a.setLicensedFrom(AS_OF))).passes();
        scene.and(agency(a -> a.setLicensedTo(AS_OF.plusDays(1)))).passes();
        scene.and(agency(a -> a.setLicensedFrom(AS_OF.plusDays(1)))).failsWith("AGENCY_NOT_LICENSED");
        scene.and(agency(a -> a.setLicensedTo(AS_OF))).failsWith("AGENCY_NOT_LICENSED");
    }

    @Test
    void isNotLiveWhileTheAgencyIsSuspended() {
        scene.and(agency(a -> a.setSuspensions(List.of(
                        suspension(AS_OF.minusDays(9), AS_OF.minusDays(8)), suspension(AS_OF, AS_OF.plusDays(1))))))
                .failsWith("AGENCY_SUSPENDED");
        scene.and(agency(a -> a.setSuspensions(
                        List.of(suspension(AS_OF.minusDays(9), AS_OF), suspension(AS_OF.plusDays(1), null)))))
                .passes();
    }
}
