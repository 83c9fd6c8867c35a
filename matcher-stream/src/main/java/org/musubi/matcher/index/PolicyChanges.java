package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/** Reference records that have changed and whose consequences have not been drawn yet: the old ones and the new ones. */
final class PolicyChanges {
    private final Set<String> agencyIds = new HashSet<>();
    private final Set<String> employerIds = new HashSet<>();
    private final List<ReferenceRecord> policies = new ArrayList<>();
    private boolean hasRates;

    void add(ReferenceRecord record) {
        if (record instanceof Agency agency) {
            agencyIds.add(agency.agencyId());
        } else if (record instanceof Employer employer) {
            employerIds.add(employer.employerId());
        } else if (record instanceof FxRate) {
            hasRates = true;
        } else {
            policies.add(record);
        }
    }

    Set<String> agencyIds() {
        return agencyIds;
    }

    boolean hasRates() {
        return hasRates;
    }

    /** Whether there are any that a {@link org.musubi.matcher.rules.Judge judge} keeps what it looked up of. */
    boolean hasPolicies() {
        return !policies.isEmpty();
    }

    /** Whether they can change who is {@link Admission admitted}. */
    boolean bearOnAdmission() {
        return policies.stream().anyMatch(record -> record instanceof EntryRequirement || record instanceof IntakeStop);
    }

    /** Whether they can change the terms of some vacancy. */
    boolean bearOnVacancies() {
        return hasRates || hasPolicies() || !employerIds.isEmpty();
    }

    /** Whether they can change the terms of a vacancy. */
    boolean bearOn(Vacancy vacancy) {
        return hasRates
                || employerIds.contains(vacancy.employerId())
                || policies.stream().anyMatch(record -> record.bearsOn(vacancy));
    }

    void clear() {
        agencyIds.clear();
        employerIds.clear();
        policies.clear();
        hasRates = false;
    }
}
