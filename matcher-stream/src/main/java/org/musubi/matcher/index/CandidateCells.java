package org.musubi.matcher.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/** Candidates by id, by agency, and in cells by level of Japanese. */
final class CandidateCells {
    private final Map<String, Candidate> byId = new HashMap<>();
    private final Map<String, Map<String, Candidate>> byAgency = new HashMap<>();
    private final Map<Cell, Map<LanguageLevel, Map<String, Candidate>>> cells = new HashMap<>();

    Optional<Candidate> find(String candidateId) {
        return Optional.ofNullable(byId.get(candidateId));
    }

    /** Everybody on whom a change of a reference record bears, whatever the vacancy. */
    Collection<Candidate> bearing(ReferenceRecord record) {
        return record instanceof Agency agency
                ? byAgency.getOrDefault(agency.agencyId(), Map.of()).values()
                : List.of();
    }

    /** Everybody in a vacancy's cell whose Japanese is good enough for it. */
    Stream<Candidate> before(Vacancy vacancy) {
        return cells.getOrDefault(Cell.of(vacancy), Map.of()).entrySet().stream()
                .filter(level -> level.getKey().reaches(vacancy.requiredJapanese()))
                .flatMap(level -> level.getValue().values().stream());
    }

    /** Takes a candidate and returns the one that it replaces. */
    Optional<Candidate> put(Candidate candidate) {
        Optional<Candidate> earlier = remove(candidate.candidateId());
        byId.put(candidate.candidateId(), candidate);
        byAgency.computeIfAbsent(candidate.agencyId(), agency -> new LinkedHashMap<>())
                .put(candidate.candidateId(), candidate);
        for (Cell cell : Cell.of(candidate)) {
            cells.computeIfAbsent(cell, key -> new EnumMap<>(LanguageLevel.class))
                    .computeIfAbsent(candidate.japanese(), level -> new LinkedHashMap<>())
                    .put(candidate.candidateId(), candidate);
        }
        return earlier;
    }

    Optional<Candidate> remove(String candidateId) {
        Candidate earlier = byId.remove(candidateId);
        if (earlier == null) {
            return Optional.empty();
        }
        byAgency.computeIfPresent(earlier.agencyId(), (agency, members) -> without(members, candidateId));
        for (Cell cell : Cell.of(earlier)) {
            cells.computeIfPresent(cell, (key, levels) -> {
                levels.computeIfPresent(earlier.japanese(), (level, members) -> without(members, candidateId));
                return levels.isEmpty() ? null : levels;
            });
        }
        return Optional.of(earlier);
    }

    private static <V> Map<String, V> without(Map<String, V> members, String key) {
        members.remove(key);
        return members.isEmpty() ? null : members;
    }
}
