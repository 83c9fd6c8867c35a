package org.musubi.standalone.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the log adds up to. The log's thread writes, requests read. */
final class RegistryState {
    private final NavigableMap<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
    private final Map<Integer, Content> contents = new HashMap<>();
    private final Map<Content, Integer> ids = new HashMap<>();
    private final Map<Setting, Map<String, String>> settings = new EnumMap<>(Setting.class);
    private final Map<String, Integer> numbersKept = new HashMap<>();
    private int highestId;

    /** Every version, by subject and number. */
    synchronized List<Version> versions() {
        return subjects.values().stream()
                .map(NavigableMap::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The subject's versions, the deleted ones too; none if it does not exist. */
    synchronized List<Version> versions(String subject) {
        NavigableMap<Integer, Version> versions = subjects.get(subject);
        return versions == null ? List.of() : List.copyOf(versions.values());
    }

    synchronized Optional<Content> content(int id) {
        return Optional.ofNullable(contents.get(id));
    }

    synchronized Optional<Integer> id(Content content) {
        return Optional.ofNullable(ids.get(content));
    }

    /** The highest number ever given, 0 before the first. */
    synchronized int highestId() {
        return highestId;
    }

    /** The value that was set for the subject itself, or with an empty subject for all. */
    synchronized Optional<String> own(Setting setting, String subject) {
        return Optional.ofNullable(settings.getOrDefault(setting, Map.of()).get(subject));
    }

    /** The highest number of a version of the subject that must not be used again, 0 if there is none. */
    synchronized int highestNumber(String subject) {
        int kept = numbersKept.getOrDefault(subject, 0);
        NavigableMap<Integer, Version> versions = subjects.get(subject);
        return versions == null ? kept : Math.max(kept, versions.lastKey());
    }

    synchronized void put(Version version) {
        Content known = contents.putIfAbsent(version.id(), version.content());
        if (known != null && !known.equals(version.content())) {
            return; // a number never changes its meaning: such a record is void
        }
        highestId = Math.max(highestId, version.id());
        ids.putIfAbsent(version.content(), version.id());
        subjects.computeIfAbsent(version.subject(), unused -> new TreeMap<>()).put(version.number(), version);
    }

    /** Erases a version but keeps its number, under which the log goes on to hold it. */
    synchronized void hide(Version version) {
        put(version);
        erase(version.subject(), version.number());
        numbersKept.merge(version.subject(), version.number(), Math::max);
    }

    synchronized void erase(String subject, int number) {
        NavigableMap<Integer, Version> versions = subjects.get(subject);
        Version erased = versions == null ? null : versions.remove(number);
        if (erased == null) {
            return;
        }
        if (versions.isEmpty()) {
            subjects.remove(subject);
        }
        if (versions().stream().noneMatch(version -> version.id() == erased.id())) {
            contents.remove(erased.id());
            ids.remove(erased.content(), erased.id());
        }
    }

    synchronized void delete(String subject, int lastVersion) {
        NavigableMap<Integer, Version> versions = subjects.get(subject);
        if (versions != null) {
            versions.replaceAll((number, version) -> number <= lastVersion ? version.asDeleted() : version);
        }
    }

    synchronized void clear(String subject) {
        for (Version version : new ArrayList<>(versions(subject))) {
            erase(subject, version.number());
        }
    }

    synchronized void set(Setting setting, String subject, String value) {
        settings.computeIfAbsent(setting, unused -> new HashMap<>()).put(subject, value);
    }

    synchronized void unset(Setting setting, String subject) {
        settings.getOrDefault(setting, new HashMap<>()).remove(subject);
    }
}
