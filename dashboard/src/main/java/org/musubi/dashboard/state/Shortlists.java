package org.musubi.dashboard.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;

/** The newest shortlist of every vacancy, by vacancy and by candidate. */
public final class Shortlists {
    private final ConcurrentNavigableMap<String, Listing> byVacancy = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> byCandidate = new ConcurrentHashMap<>();

    Shortlists() {}

    /** The shortlist of a vacancy. */
    public Optional<Listing> of(String vacancyId) {
        return Optional.ofNullable(byVacancy.get(vacancyId));
    }

    /** All of them, by vacancy. */
    public Collection<Listing> all() {
        return byVacancy.values();
    }

    /** Those of the vacancies that come after the given one. */
    public Collection<Listing> after(String vacancyId) {
        return byVacancy.tailMap(vacancyId, false).values();
    }

    /** The shortlists that a candidate is on, whole, by vacancy. */
    public List<Shortlist> with(String candidateId) {
        return byCandidate.getOrDefault(candidateId, List.of()).stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .map(Listing::whole)
                .filter(list -> names(list).anyMatch(candidateId::equals))
                .toList();
    }

    /** Takes the vacancy's new shortlist. For the writing thread. */
    void put(String vacancyId, Listing listing, Shortlist whole) {
        Listing before = byVacancy.put(vacancyId, listing);
        Set<String> now = names(whole).collect(Collectors.toSet());
        Set<String> then = before == null ? Set.of() : names(before.whole()).collect(Collectors.toSet());
        now.stream().filter(name -> !then.contains(name)).forEach(name -> add(name, vacancyId));
        then.stream().filter(name -> !now.contains(name)).forEach(name -> remove(name, vacancyId));
    }

    /** The vacancy has no shortlist any more. For the writing thread. */
    Optional<Listing> remove(String vacancyId) {
        Optional<Listing> before = Optional.ofNullable(byVacancy.remove(vacancyId));
        before.ifPresent(listing -> names(listing.whole()).forEach(name -> remove(name, vacancyId)));
        return before;
    }

    private void add(String candidateId, String vacancyId) {
        byCandidate.merge(
                candidateId,
                List.of(vacancyId),
                (known, more) ->
                        Stream.concat(known.stream(), more.stream()).sorted().toList());
    }

    private void remove(String candidateId, String vacancyId) {
        byCandidate.computeIfPresent(candidateId, (name, known) -> {
            List<String> rest =
                    known.stream().filter(one -> !one.equals(vacancyId)).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    private static Stream<String> names(Shortlist list) {
        return list.getEntries().stream().map(ShortlistEntry::getCandidateId);
    }
}
