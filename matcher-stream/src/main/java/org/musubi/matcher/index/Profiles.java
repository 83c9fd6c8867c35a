package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Profile;

/** Numbers of profiles, of origins, and of agencies by origin. They are few, and are never given back. */
final class Profiles {
    private final Dictionary<Profile> profiles = new Dictionary<>();
    private final Dictionary<String> origins = new Dictionary<>();
    private int[] originOf = new int[16];

    /**
     * The number of a profile.
     *
     * @throws IllegalStateException if there are more than a shard can tell apart
     */
    int code(Profile profile) {
        int code = profiles.take(profile);
        if (code >= Listing.MOST_PROFILES) {
            throw new IllegalStateException("More than " + Listing.MOST_PROFILES + " profiles; use more shards.");
        }
        if (code >= originOf.length) {
            originOf = Arrays.copyOf(originOf, 2 * code);
        }
        originOf[code] = origins.take(profile.origin());
        return code;
    }

    Profile value(int profile) {
        return profiles.value(profile);
    }

    /** The number of a profile's origin. */
    int originOf(int profile) {
        return originOf[profile];
    }

    /** All numbers of origins are below this one. */
    int origins() {
        return origins.bound();
    }

    int origin(String code) {
        return origins.take(code);
    }

    String origin(int number) {
        return origins.value(number);
    }
}
