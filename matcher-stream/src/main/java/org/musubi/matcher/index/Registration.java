package org.musubi.matcher.index;

import java.util.List;

/**
 * A candidate in numbers.
 *
 * @param id in UTF-8
 * @param hash of the id, from which lots are drawn
 * @param fingerprint of everything else: two registrations under one id that differ have different ones, but for a chance of 1
 *     in 2⁶⁴
 * @param agency number of the agency, together with the origin
 * @param consentUntil day
 * @param readyFrom the first day on which the candidate can begin to work: of age, and available
 * @param lowestWage number of the lowest wage accepted
 * @param costs number of the cost package
 * @param seeking number of what is sought, by which candidates are counted
 * @param level of Japanese
 * @param wishes numbers of the wanted regions, best first; empty: any
 * @param places one for each status sought and skill
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and not handed on
record Registration(
        byte[] id,
        long hash,
        long fingerprint,
        int agency,
        int consentUntil,
        int readyFrom,
        int lowestWage,
        int costs,
        int seeking,
        int level,
        int[] wishes,
        List<Place> places) {
    /**
     * Where a candidate is listed.
     *
     * @param traits as a {@link Listing} keeps them
     * @param origin number of the candidate's origin
     */
    record Place(Pool pool, int traits, int origin) {}
}
