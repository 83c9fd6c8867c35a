package org.musubi.dashboard.state;

import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;

/** The rules, as records. */
public record Policy(
        LatestRecords<CapRule> capRules,
        LatestRecords<EntryRequirement> entryRequirements,
        LatestRecords<IntakeStop> intakeStops,
        LatestRecords<MinimumWage> minimumWages,
        LatestRecords<FxRate> fxRates) {
    static Policy none() {
        return new Policy(
                new LatestRecords<>(CapRule.class),
                new LatestRecords<>(EntryRequirement.class),
                new LatestRecords<>(IntakeStop.class),
                new LatestRecords<>(MinimumWage.class),
                new LatestRecords<>(FxRate.class));
    }
}
