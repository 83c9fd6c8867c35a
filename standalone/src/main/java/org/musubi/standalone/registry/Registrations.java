package org.musubi.standalone.registry;

import java.util.List;
import java.util.Optional;
import org.musubi.standalone.registry.Content.Reference;
import org.musubi.standalone.registry.Subjects.Deleted;

/** Takes schemas in, and says beforehand whether it would. */
final class Registrations {
    /** In characters; a record of the log must stay below Kafka's limit of a megabyte. */
    private static final int LONGEST_SCHEMA = 250_000;

    private static final int LONGEST_SUBJECT = 1_000;

    private final Registry registry;
    private final Compatibility compatibility;

    Registrations(Registry registry) {
        this.registry = registry;
        this.compatibility = new Compatibility(registry.schemas());
    }

    /**
     * The number of the schema, given now if the subject does not have it in use yet.
     *
     * @throws Refused if it is not a schema, or does not fit the older versions
     */
    int register(String subject, Proposal proposal) {
        requireSubject(subject);
        return registry.alone(() -> {
            Content content = canonical(proposal);
            Optional<Version> known = inUse(subject, content);
            if (known.isPresent()) {
                return known.get().id();
            }
            registry.settings().requireWritable(subject);
            requireFitting(subject, content);
            int id = registry.state().id(content).orElse(registry.state().highestId() + 1);
            int number = registry.state().highestNumber(subject) + 1;
            registry.append(new Change.VersionSet(new Version(subject, number, id, content, false)));
            return id;
        });
    }

    /** The version that holds the schema. */
    Version find(String subject, Proposal proposal, Deleted deleted) {
        List<Version> versions = registry.subjects().of(subject, deleted);
        Content content = canonical(proposal);
        return newestOf(versions.stream()
                        .filter(version -> version.content().equals(content))
                        .toList())
                .orElseThrow(() -> Refused.noSchema("subject '" + subject + "' does not hold it"));
    }

    /** What stands against the schema beside the versions in use. */
    List<String> complaints(String subject, Proposal proposal) {
        return compatibility.complaints(
                registry.settings().level(subject), canonical(proposal), registry.live(subject));
    }

    /** What stands against the schema beside one version; nothing if the latest is meant and there is none. */
    List<String> complaints(String subject, String number, Proposal proposal) {
        Content content = canonical(proposal);
        if (Subjects.parse(number).isEmpty() && registry.latest(subject).isEmpty()) {
            return List.of();
        }
        Version older = registry.subjects().version(subject, number, Deleted.LEFT_OUT);
        return compatibility.complaints(registry.settings().level(subject), content, older);
    }

    private Content canonical(Proposal proposal) {
        if (proposal.text().length() > LONGEST_SCHEMA) {
            throw new Refused(42209, "The schema is longer than " + LONGEST_SCHEMA + " characters");
        }
        return registry.schemas().canonical(proposal.type(), proposal.text(), proposal.references());
    }

    private Optional<Version> inUse(String subject, Content content) {
        return newestOf(registry.live(subject).stream()
                .filter(version -> version.content().equals(content))
                .toList());
    }

    private void requireFitting(String subject, Content content) {
        Level level = registry.settings().level(subject);
        List<String> complaints = compatibility.complaints(level, content, registry.live(subject));
        if (!complaints.isEmpty()) {
            throw new Refused(
                    409,
                    "The schema does not fit the older versions of subject '" + subject + "' (level " + level + "): "
                            + String.join("; ", complaints));
        }
    }

    private static Optional<Version> newestOf(List<Version> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    static void requireSubject(String subject) {
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.startsWith(":.")
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(
                    42208,
                    "A subject has 1 to " + LONGEST_SUBJECT
                            + " characters, no control characters, and does not name a context");
        }
    }

    /** A schema as a client sends it. */
    record Proposal(String type, String text, List<Reference> references) {}
}
