package org.musubi.benchmarks.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.musubi.matcher.rules.Match;

/**
 * The shortlists of one subject, as one 64-bit number for each open vacancy. The lines of a vacancy may come in any order; an
 * open vacancy without candidates is {@link #open announced}. Not safe for use by several threads; {@link #add} puts the parts
 * of several together.
 */
public final class Fingerprints {
    private final Map<String, Long> byVacancy = new HashMap<>();

    /** Says that a vacancy is open; its shortlist may be empty. */
    public void open(String vacancyId) {
        byVacancy.putIfAbsent(vacancyId, 0L);
    }

    /**
     * Takes one line of a shortlist.
     *
     * @param rank from 1
     * @param workerPaid a decimal; {@code "1500"} and {@code "1500.00"} are the same
     * @param cap a decimal, likewise
     */
    public void line(
            String vacancyId,
            int rank,
            String candidateId,
            int score,
            String workerPaid,
            String cap,
            String capRuleId) {
        line(vacancyId, rank, candidateId, score, new BigDecimal(workerPaid), new BigDecimal(cap), capRuleId);
    }

    /** Takes the shortlist of an open vacancy, best first, that was not there before. */
    public void shortlist(String vacancyId, List<Match> best) {
        open(vacancyId);
        int rank = 1;
        for (Match match : best) {
            line(
                    vacancyId,
                    rank++,
                    match.candidateId(),
                    match.score().total(),
                    match.workerPaid(),
                    match.cap(),
                    match.capRuleId());
        }
    }

    private void line(
            String vacancyId,
            int rank,
            String candidateId,
            int score,
            BigDecimal workerPaid,
            BigDecimal cap,
            String capRuleId) {
        long hash = mixed(rank, hash(candidateId));
        hash = mixed(hash, score);
        hash = mixed(hash, workerPaid.stripTrailingZeros().hashCode());
        hash = mixed(hash, cap.stripTrailingZeros().hashCode());
        hash = mixed(hash, hash(capRuleId));
        byVacancy.merge(vacancyId, hash, Long::sum);
    }

    /** Takes the lines of other vacancies. */
    public void add(Fingerprints others) {
        others.byVacancy.forEach((vacancyId, hash) -> byVacancy.merge(vacancyId, hash, Long::sum));
    }

    /** Takes the fingerprint of one vacancy from others, if it is open there. */
    public void add(String vacancyId, Fingerprints others) {
        Long hash = others.byVacancy.get(vacancyId);
        if (hash != null) {
            byVacancy.merge(vacancyId, hash, Long::sum);
        }
    }

    /** How many vacancies are open. */
    public int vacancies() {
        return byVacancy.size();
    }

    /** The fingerprint of each open vacancy. */
    public Map<String, Long> byVacancy() {
        return Map.copyOf(byVacancy);
    }

    /** One number for all. */
    public long total() {
        return byVacancy.entrySet().stream()
                .mapToLong(entry -> mixed(hash(entry.getKey()), entry.getValue()))
                .sum();
    }

    /** The vacancies that are not the same in both, in order, each with what is different; empty when all are the same. */
    public static List<String> differences(Fingerprints one, Fingerprints other) {
        var ids = new TreeSet<String>(one.byVacancy.keySet());
        ids.addAll(other.byVacancy.keySet());
        var differences = new ArrayList<String>();
        for (String id : ids) {
            Long here = one.byVacancy.get(id);
            Long there = other.byVacancy.get(id);
            if (there == null) {
                differences.add(id + ": open in the first only");
            } else if (here == null) {
                differences.add(id + ": open in the second only");
            } else if (!here.equals(there)) {
                differences.add(id + ": other lines");
            }
        }
        return differences;
    }

    /** 64 bits, unlike a string's own hash. */
    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash * 0x9E3779B97F4A7C15L) ^ more;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
