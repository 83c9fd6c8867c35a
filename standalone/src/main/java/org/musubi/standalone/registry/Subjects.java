package org.musubi.standalone.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.musubi.standalone.registry.Content.Reference;

/** Finds subjects, versions and schemas. */
final class Subjects {
    private static final String LATEST = "latest";

    private final Registry registry;

    Subjects(Registry registry) {
        this.registry = registry;
    }

    /** Every version whose subject begins so. */
    List<Version> all(String prefix, Predicate<Version> deleted) {
        return registry.state().versions().stream()
                .filter(version -> version.subject().startsWith(prefix))
                .filter(deleted)
                .toList();
    }

    /** The subject's versions, at least one. */
    List<Version> of(String subject, Predicate<Version> deleted) {
        List<Version> versions =
                registry.state().versions(subject).stream().filter(deleted).toList();
        if (versions.isEmpty()) {
            throw Refused.noSubject(subject);
        }
        return versions;
    }

    /**
     * One version.
     *
     * @param number a positive number, {@code latest} or {@code -1}
     */
    Version version(String subject, String number, Predicate<Version> deleted) {
        Optional<Integer> wanted = parse(number);
        List<Version> versions = of(subject, deleted);
        return wanted.isEmpty()
                ? versions.get(versions.size() - 1)
                : versions.stream()
                        .filter(version -> version.number() == wanted.get())
                        .findFirst()
                        .orElseThrow(() -> Refused.noVersion(subject, number));
    }

    Content content(int id) {
        return registry.state().content(id).orElseThrow(() -> Refused.noSchema("number " + id));
    }

    /** The versions that have the given number. */
    List<Version> withId(int id, Predicate<Version> deleted) {
        content(id);
        return all("", deleted).stream().filter(version -> version.id() == id).toList();
    }

    /** The versions that refer to the given one. */
    List<Version> referringTo(Version target, Predicate<Version> deleted) {
        return all("", deleted).stream()
                .filter(version -> version.content().references().stream().anyMatch(one -> meets(one, target)))
                .toList();
    }

    private static boolean meets(Reference reference, Version target) {
        return reference.subject().equals(target.subject()) && reference.version() == target.number();
    }

    /** The number of a version; empty stands for the latest. */
    static Optional<Integer> parse(String number) {
        if (number.equals(LATEST) || number.equals("-1")) {
            return Optional.empty();
        }
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new Refused(42202, "A version is a number from 1 on, or " + LATEST);
        }
        return Optional.of(Integer.valueOf(number));
    }

    /** Which versions are meant. */
    enum Deleted implements Predicate<Version> {
        LEFT_OUT {
            @Override
            public boolean test(Version version) {
                return !version.deleted();
            }
        },
        INCLUDED {
            @Override
            public boolean test(Version version) {
                return true;
            }
        },
        ONLY {
            @Override
            public boolean test(Version version) {
                return version.deleted();
            }
        }
    }
}
