package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.Set;
import org.musubi.matcher.rules.Judge;

/** Agencies by number, each together with an origin, and which of them are in order. They are few, and are never given back. */
final class Agencies {
    private final Profiles profiles;
    private final Dictionary<AgencyOfOrigin> numbers = new Dictionary<>();
    private int[] origins = new int[16];
    private final Bits known = new Bits();
    private final Bits inOrder = new Bits();

    /** An agency as a candidate names it: whether it is known for this origin is for the rules to say. */
    record AgencyOfOrigin(String agencyId, String origin) {}

    Agencies(Profiles profiles) {
        this.profiles = profiles;
    }

    int number(String agencyId, String origin) {
        int number = numbers.take(new AgencyOfOrigin(agencyId, origin));
        if (number >= origins.length) {
            origins = Arrays.copyOf(origins, 2 * number);
        }
        origins[number] = profiles.origin(origin);
        return number;
    }

    /** The number of the origin. */
    int origin(int number) {
        return origins[number];
    }

    AgencyOfOrigin value(int number) {
        return numbers.value(number);
    }

    boolean isInOrder(int number, Judge judge) {
        if (!known.has(number)) {
            AgencyOfOrigin agency = numbers.value(number);
            inOrder.set(number, judge.isInOrder(agency.agencyId(), agency.origin()));
            known.set(number, true);
        }
        return inOrder.has(number);
    }

    /** Has these agencies looked at anew. */
    void review(Set<String> agencyIds) {
        for (int number = 0; number < numbers.bound(); number++) {
            if (agencyIds.contains(numbers.value(number).agencyId())) {
                known.set(number, false);
            }
        }
    }

    /** Has all agencies looked at anew. */
    void reviewAll() {
        for (int number = 0; number < numbers.bound(); number++) {
            known.set(number, false);
        }
    }
}
