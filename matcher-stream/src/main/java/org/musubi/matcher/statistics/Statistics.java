package org.musubi.matcher.statistics;

import java.time.LocalDate;
import java.util.List;
import org.musubi.matcher.rules.Money;

/**
 * The numbers of one cell.
 *
 * @param asOf the date on which everything was evaluated
 * @param liveCandidates those who seek the status and have a skill in the field, whatever the destination
 * @param openVacancies those that accept the origin
 * @param openings of these vacancies
 * @param shortlistedPairs entries on shortlists
 * @param regions sorted, without those in which there is nothing
 * @param costs sorted by currency
 * @param heldBack registrations of people to whom every vacancy would cost more than a cap allows
 * @param heldBackBy the least by which these caps are exceeded, summed up by settlement currency and sorted by it
 */
public record Statistics(
        Cell cell,
        LocalDate asOf,
        long liveCandidates,
        long openVacancies,
        long openings,
        long shortlistedPairs,
        List<Region> regions,
        List<Costs> costs,
        long heldBack,
        List<Money> heldBackBy) {
    public Statistics {
        regions = List.copyOf(regions);
        costs = List.copyOf(costs);
        heldBackBy = List.copyOf(heldBackBy);
    }

    /**
     * The numbers of one region of work.
     *
     * @param region ISO 3166-2
     */
    public record Region(String region, long openVacancies, long openings, long shortlistedPairs) {}

    /** Whether there is nothing in the cell. */
    boolean isEmpty() {
        return liveCandidates == 0 && openVacancies == 0 && shortlistedPairs == 0;
    }
}
