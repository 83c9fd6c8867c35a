package org.musubi.standalone.registry;

import java.util.List;
import java.util.function.Predicate;
import org.musubi.standalone.registry.Subjects.Deleted;

/** Takes versions out of use, and afterwards, if wanted, away for good. */
final class Deletions {
    private final Registry registry;

    Deletions(Registry registry) {
        this.registry = registry;
    }

    /** Takes every version of a subject out of use, and returns their numbers. */
    List<Integer> delete(String subject) {
        return registry.alone(() -> {
            registry.settings().requireWritable(subject);
            if (registry.subjects().of(subject, Deleted.INCLUDED).stream().allMatch(Version::deleted)) {
                throw new Refused(40404, "Subject '" + subject + "' is deleted already; permanent=true erases it");
            }
            List<Version> versions = registry.live(subject);
            versions.forEach(version -> requireUnreferenced(version, outside(subject, Deleted.LEFT_OUT)));
            List<Integer> numbers = numbers(versions);
            registry.append(new Change.SubjectDeleted(subject, numbers.get(numbers.size() - 1)));
            removeSettings(subject);
            return numbers;
        });
    }

    /** Erases a subject that is out of use, and returns the numbers of its versions. */
    List<Integer> erase(String subject) {
        return registry.alone(() -> {
            registry.settings().requireWritable(subject);
            List<Version> versions = registry.subjects().of(subject, Deleted.INCLUDED);
            if (!versions.stream().allMatch(Version::deleted)) {
                throw new Refused(40405, "Subject '" + subject + "' must be deleted before it can be erased");
            }
            versions.forEach(version -> requireUnreferenced(version, outside(subject, Deleted.INCLUDED)));
            versions.forEach(this::appendErasure);
            return numbers(versions);
        });
    }

    /** Takes one version out of use, and returns its number. */
    int delete(String subject, String number) {
        return registry.alone(() -> {
            registry.settings().requireWritable(subject);
            Version version = target(subject, number);
            if (version.deleted()) {
                throw new Refused(
                        40406,
                        "Version " + number + " of subject '" + subject
                                + "' is deleted already; permanent=true erases it");
            }
            requireUnreferenced(version, Deleted.LEFT_OUT);
            registry.append(new Change.VersionSet(version.asDeleted()));
            if (registry.live(subject).isEmpty()) {
                removeSettings(subject);
            }
            return version.number();
        });
    }

    /** Erases one version that is out of use, and returns its number. */
    int erase(String subject, String number) {
        return registry.alone(() -> {
            registry.settings().requireWritable(subject);
            Version version = target(subject, number);
            if (!version.deleted()) {
                throw new Refused(
                        40407,
                        "Version " + number + " of subject '" + subject + "' must be deleted before it can be erased");
            }
            requireUnreferenced(version, Deleted.INCLUDED);
            appendErasure(version);
            return version.number();
        });
    }

    /** The latest is the latest in use, as long as there is one. */
    private Version target(String subject, String number) {
        boolean latestInUse =
                Subjects.parse(number).isEmpty() && !registry.live(subject).isEmpty();
        return registry.subjects().version(subject, number, latestInUse ? Deleted.LEFT_OUT : Deleted.INCLUDED);
    }

    /** Versions of one subject may refer to each other when all go at once. */
    private static Predicate<Version> outside(String subject, Predicate<Version> which) {
        return which.and(version -> !version.subject().equals(subject));
    }

    private void requireUnreferenced(Version version, Predicate<Version> by) {
        if (!registry.subjects().referringTo(version, by).isEmpty()) {
            throw new Refused(
                    42206,
                    "Other schemas refer to version " + version.number() + " of subject '" + version.subject() + "'");
        }
    }

    private void appendErasure(Version version) {
        boolean holdsTheHighestId = version.id() == registry.state().highestId();
        registry.append(
                holdsTheHighestId
                        ? new Change.VersionHidden(version)
                        : new Change.VersionErased(version.subject(), version.number()));
    }

    private void removeSettings(String subject) {
        for (Setting setting : Setting.values()) {
            if (registry.state().own(setting, subject).isPresent()) {
                registry.append(new Change.SettingRemoved(setting, subject));
            }
        }
    }

    private static List<Integer> numbers(List<Version> versions) {
        return versions.stream().map(Version::number).toList();
    }
}
