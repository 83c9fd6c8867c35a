package org.musubi.ingest.mapping.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.canonical.Outline;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.rule.Findings;
import org.musubi.ingest.mapping.rule.ObjectRule;
import org.musubi.ingest.mapping.rule.Scope;
import org.musubi.ingest.mapping.rule.Trail;
import org.musubi.ingest.mapping.rule.WrittenTrail;
import org.musubi.ingest.mapping.secret.Pseudonyms;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Row;
import org.musubi.schemas.topics.RecordKind;

/** Rows to records, by a mapping. For one thread. */
public final class RowMapper {
    private static final String WITHDRAWN = "withdrawn";
    private static final int LISTED = 200;
    private static final int MOST_BYTES_OF_CHARACTER = 3;

    private final RecordKind kind;
    private final Mapping mapping;
    private final ObjectRule keyFields;
    private final Optional<Pseudonyms> pseudonyms;
    private final LocalDate day;

    /**
     * @param mapping the rules
     * @param secrets where the secret of its pseudonyms is
     * @param day the day for which the rows speak
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if the mapping needs a secret that is not there
     */
    public RowMapper(Mapping mapping, Secrets secrets, LocalDate day) {
        this.mapping = mapping;
        this.day = day;
        kind = mapping.kind();
        keyFields = mapping.fields().only(Outline.keyOf(kind));
        pseudonyms = mapping.pseudonym().map(pseudonym -> pseudonym.with(secrets));
    }

    /**
     * What becomes of the rows of one record. Never throws, whatever the cells.
     *
     * @param rows at least one
     */
    public LineOutcome map(List<Row> rows) {
        return outcome(Scope.of(rows, day, pseudonyms), this::object);
    }

    /**
     * The withdrawal of the record that the rows were: the columns of its key are enough. Never throws, whatever the cells.
     *
     * @param rows at least one
     */
    public LineOutcome withdraw(List<Row> rows) {
        return outcome(Scope.of(rows, day, pseudonyms), this::withdrawal);
    }

    /** Makes a canonical object, for {@link CanonicalLines}. */
    @FunctionalInterface
    private interface Reading {
        ObjectNode read(Scope scope, Trail trail);
    }

    private LineOutcome outcome(Scope scope, Reading reading) {
        var trail = new Trail.Unwritten();
        ObjectNode object = reading.read(scope, trail);
        if (trail.isFaulty()) {
            return refused(scope, reading);
        }
        if (isTooLong(object)) {
            String message = "the record is longer than " + CanonicalLines.MAX_BYTES + " bytes; shorten its texts";
            return new Refused(key(scope), List.of(Reason.ofWhole(ReasonCode.LINE_TOO_LONG, message)));
        }
        LineOutcome outcome = CanonicalLines.read(kind, object);
        return outcome instanceof Refused ? refused(scope, reading) : outcome;
    }

    /** The same for rows that are refused as such; only the key is read, where that can be. */
    LineOutcome refuse(RecordRows record) {
        Optional<String> key =
                record.rows().isEmpty() ? Optional.empty() : key(Scope.of(record.rows(), day, pseudonyms));
        return new Refused(key, listed(record.faults()));
    }

    private ObjectNode object(Scope scope, Trail trail) {
        boolean withdrawn = mapping.withdrawn()
                .filter(rule -> rule.read(scope, trail.property(WITHDRAWN)).asBoolean())
                .isPresent();
        return withdrawn ? withdrawal(scope, trail) : mapping.fields().read(scope, trail);
    }

    private ObjectNode withdrawal(Scope scope, Trail trail) {
        return keyFields.read(scope, trail).put(WITHDRAWN, true);
    }

    private Optional<String> key(Scope scope) {
        LineOutcome outcome = CanonicalLines.read(kind, withdrawal(scope, new Trail.Unwritten()));
        return outcome instanceof Withdrawn withdrawn ? Optional.of(withdrawn.key()) : Optional.empty();
    }

    /** Reads the record again and writes down all that is wrong with it, and the columns that it comes from. */
    private Refused refused(Scope scope, Reading reading) {
        var findings = new Findings();
        ObjectNode object = reading.read(scope, WrittenTrail.root(findings));
        var reasons = new ArrayList<Reason>(findings.faults());
        LineOutcome outcome = CanonicalLines.read(kind, object);
        if (outcome instanceof Refused refused) {
            refused.reasons().stream()
                    .filter(reason -> reason.field().filter(findings::isFaulty).isEmpty())
                    .map(reason -> reason.field()
                            .flatMap(findings::columnOf)
                            .map(reason::inColumn)
                            .orElse(reason))
                    .forEach(reasons::add);
        }
        return new Refused(keyOf(outcome), listed(reasons));
    }

    private static Optional<String> keyOf(LineOutcome outcome) {
        if (outcome instanceof Taken taken) {
            return Optional.of(taken.key());
        }
        return outcome instanceof Withdrawn withdrawn ? Optional.of(withdrawn.key()) : ((Refused) outcome).key();
    }

    private static List<Reason> listed(List<Reason> reasons) {
        if (reasons.size() <= LISTED) {
            return reasons;
        }
        var listed = new ArrayList<Reason>(reasons.subList(0, LISTED));
        String message = "only the first " + LISTED + " faults are listed; mend them and send the rows again";
        listed.add(Reason.ofWhole(ReasonCode.TOO_MANY_REASONS, message));
        return listed;
    }

    /** By the measure of canonical lines; written out only where it may be too long at all. */
    private static boolean isTooLong(ObjectNode object) {
        return characters(object) > CanonicalLines.MAX_BYTES / MOST_BYTES_OF_CHARACTER
                && object.toString().getBytes(StandardCharsets.UTF_8).length > CanonicalLines.MAX_BYTES;
    }

    private static long characters(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().length();
        }
        long characters = 0;
        for (JsonNode part : node) {
            characters += characters(part);
        }
        return characters;
    }
}
