package org.musubi.matcher.rules;

import java.util.List;
import java.util.function.Consumer;
import org.musubi.matcher.wire.Domain;
import org.musubi.matcher.wire.Records;

/** The good records of {@link Records}, as the rules know them. */
public final class Examples {
    private Examples() {}

    public static Candidate candidate(Consumer<org.musubi.schemas.avro.Candidate.Builder> change) {
        return (Candidate) Domain.of(Records.candidate(change));
    }

    public static Vacancy vacancy(Consumer<org.musubi.schemas.avro.Vacancy.Builder> change) {
        return (Vacancy) Domain.of(Records.vacancy(change));
    }

    public static Agency agency(Consumer<org.musubi.schemas.avro.Agency.Builder> change) {
        return (Agency) Domain.of(Records.agency(change));
    }

    public static Employer employer(Consumer<org.musubi.schemas.avro.Employer.Builder> change) {
        return (Employer) Domain.of(Records.employer(change));
    }

    public static CapRule capRule(Consumer<org.musubi.schemas.avro.CapRule.Builder> change) {
        return (CapRule) Domain.of(Records.capRule(change));
    }

    public static EntryRequirement entryRequirement(Consumer<org.musubi.schemas.avro.EntryRequirement.Builder> change) {
        return (EntryRequirement) Domain.of(Records.entryRequirement(change));
    }

    public static MinimumWage minimumWage(Consumer<org.musubi.schemas.avro.MinimumWage.Builder> change) {
        return (MinimumWage) Domain.of(Records.minimumWage(change));
    }

    public static IntakeStop intakeStop(Consumer<org.musubi.schemas.avro.IntakeStop.Builder> change) {
        return (IntakeStop) Domain.of(Records.intakeStop(change));
    }

    public static FxRate fxRate(String currency, String unitsPerUsd) {
        return (FxRate) Domain.of(Records.fxRate(currency, unitsPerUsd));
    }

    /** A judge on {@link Records#AS_OF} who knows these records. */
    public static Judge judge(List<? extends ReferenceRecord> records) {
        var reference = new Reference();
        records.forEach(reference::put);
        return new Judge(reference, Records.AS_OF);
    }
}
