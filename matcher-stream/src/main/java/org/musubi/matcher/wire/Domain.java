package org.musubi.matcher.wire;

import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.avro.Vacancy;

/** Publishers' records as the rules know them. */
public final class Domain {
    private Domain() {}

    /**
     * A {@link org.musubi.matcher.rules.Candidate}, a {@link org.musubi.matcher.rules.Vacancy} or a {@link
     * org.musubi.matcher.rules.ReferenceRecord}.
     *
     * @throws BrokenShapeException if the record breaks its shape, or is none of the kinds that publishers send
     */
    public static Object of(SpecificRecord record) {
        try {
            return convert(record);
        } catch (IllegalArgumentException | NullPointerException e) { // whose messages may hold a value
            throw new BrokenShapeException(
                    "The record breaks the shape of " + record.getSchema().getName() + ".");
        }
    }

    private static Object convert(SpecificRecord record) {
        if (record instanceof Candidate candidate) {
            return Parties.candidate(candidate);
        } else if (record instanceof Vacancy vacancy) {
            return Parties.vacancy(vacancy);
        } else if (record instanceof Agency agency) {
            return References.agency(agency);
        } else if (record instanceof Employer employer) {
            return References.employer(employer);
        } else if (record instanceof CapRule rule) {
            return References.capRule(rule);
        } else if (record instanceof EntryRequirement requirement) {
            return References.entryRequirement(requirement);
        } else if (record instanceof MinimumWage wage) {
            return References.minimumWage(wage);
        } else if (record instanceof IntakeStop stop) {
            return References.intakeStop(stop);
        } else if (record instanceof FxRate rate) {
            return References.fxRate(rate);
        }
        throw new IllegalArgumentException("not a record that publishers send");
    }
}
