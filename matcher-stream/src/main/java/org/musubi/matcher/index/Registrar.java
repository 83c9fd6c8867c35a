package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.List;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Profile;
import org.musubi.matcher.rules.Skill;

/** Turns candidates into numbers. */
final class Registrar {
    private final Pools pools;
    private final Profiles profiles;
    private final CostBook costs;
    private final Agencies agencies;
    private final Headcount headcount;

    Registrar(Pools pools, Profiles profiles, CostBook costs, Agencies agencies, Headcount headcount) {
        this.pools = pools;
        this.profiles = profiles;
        this.costs = costs;
        this.agencies = agencies;
        this.headcount = headcount;
    }

    /** A candidate in numbers. Its cost package and wage are used until they are released in the {@link CostBook}. */
    Registration register(Candidate candidate) {
        int agency = agencies.number(candidate.agencyId(), candidate.origin());
        int consentUntil = Codes.day(candidate.consentUntil());
        int readyFrom = Math.max(
                Codes.day(candidate.availableFrom()),
                candidate.minorUntil().map(Codes::day).orElse(Integer.MIN_VALUE));
        int lowestWage = costs.takeWage(candidate);
        int paid = costs.takePackage(candidate);
        int seeking = headcount.number(candidate);
        int level = Codes.of(candidate.japanese());
        int[] wishes = wishes(candidate.preferredRegions());
        List<Registration.Place> places = places(candidate);
        byte[] id = Ids.bytes(candidate.candidateId());

        var fingerprint = new Fingerprint();
        fingerprint
                .add(agency)
                .add(consentUntil)
                .add(readyFrom)
                .add(lowestWage)
                .add(paid)
                .add(seeking)
                .add(level);
        for (int wish : wishes) {
            fingerprint.add(wish);
        }
        for (Registration.Place place : places) {
            fingerprint.add(place.pool().number()).add(place.traits());
        }
        return new Registration(
                id,
                Lot.hash(id, 0, id.length),
                fingerprint.value(),
                agency,
                consentUntil,
                readyFrom,
                lowestWage,
                paid,
                seeking,
                level,
                wishes,
                places);
    }

    private int[] wishes(List<String> regions) {
        var wishes = new int[regions.size()];
        for (int place = 0; place < wishes.length; place++) {
            wishes[place] = pools.region(regions.get(place));
        }
        return wishes;
    }

    private List<Registration.Place> places(Candidate candidate) {
        int needs = Codes.mask(candidate.needs());
        var places = new ArrayList<Registration.Place>();
        for (Skill skill : candidate.skills()) {
            int profile = profiles.code(Profile.of(candidate, skill));
            int months = Math.min(Listing.MOST_MONTHS, skill.experienceMonths());
            int traits = Listing.traits(profile, months, needs);
            for (String status : candidate.statuses()) {
                places.add(new Registration.Place(pools.of(status, skill.field()), traits, profiles.originOf(profile)));
            }
        }
        return places;
    }

    /** A 64-bit number of all that was added, in order. */
    private static final class Fingerprint {
        private long value = 0x9e3779b97f4a7c15L;

        Fingerprint add(int number) {
            value = Lot.of(value, number) * 0x9e3779b97f4a7c15L + 1;
            return this;
        }

        long value() {
            return value;
        }
    }
}
