package org.musubi.standalone.live;

/**
 * What is in the topics.
 *
 * @param candidates registered now
 * @param vacancies registered now
 * @param refused lines refused so far
 * @param shortlists of open vacancies
 * @param pairs on all shortlists
 * @param events proposals, updates and withdrawals so far
 */
public record Counts(long candidates, long vacancies, long refused, long shortlists, long pairs, long events) {
    @Override
    public String toString() {
        return "candidates %,d | vacancies %,d | refused lines %,d | shortlists %,d | pairs %,d | events %,d"
                .formatted(candidates, vacancies, refused, shortlists, pairs, events);
    }
}
