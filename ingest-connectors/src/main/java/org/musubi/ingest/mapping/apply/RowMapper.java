package org.musubi.ingest.mapping.apply;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.Fields;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.canonical.Outline;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.rule.Findings;
import org.musubi.ingest.mapping.rule.ObjectRule;
import org.musubi.ingest.mapping.rule.Rule;
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
    private static final String LEFT_OUT = "leftOut";
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
     * Whether the rows are none of the feed's records. Where that cannot be read they are not left out, but refused.
     *
     * @param rows at least one
     */
    public boolean leavesOut(List<Row> rows) {
        return mapping.leftOut().isPresent() && isLeftOut(Scope.of(rows, day, pseudonyms), new Trail.Unwritten());
    }

    /**
     * What becomes of the rows of one record. Never throws, whatever the cells.
     *
     * @param rows at least one
     */
    public LineOutcome map(List<Row> rows) {
        return outcome(Scope.of(rows, day, pseudonyms), this::draft);
    }

    /**
     * The withdrawal of the record that the rows were: the columns of its key are enough. Never throws, whatever the cells.
     *
     * @param rows at least one
     */
    public LineOutcome withdraw(List<Row> rows) {
        return outcome(Scope.of(rows, day, pseudonyms), this::withdrawal);
    }

    /** Makes what a record is read from. */
    @FunctionalInterface
    private interface Reading {
        Draft read(Scope scope, Trail trail);
    }

    /**
     * What a record is read from.
     *
     * @param withdrawn whether it is taken back; then only its key is there
     */
    private record Draft(RecordKind kind, Fields fields, boolean withdrawn) {
        LineOutcome outcome() {
            return withdrawn ? CanonicalLines.withdraw(kind, fields) : CanonicalLines.read(kind, fields);
        }

        /** By the measure of canonical lines; written out only where it may be too long at all. */
        boolean isTooLong() {
            return fields.characters() > CanonicalLines.MAX_BYTES / MOST_BYTES_OF_CHARACTER
                    && fields.json().toString().getBytes(StandardCharsets.UTF_8).length > CanonicalLines.MAX_BYTES;
        }
    }

    private LineOutcome outcome(Scope scope, Reading reading) {
        var trail = new Trail.Unwritten();
        Draft draft = reading.read(scope, trail);
        if (trail.isFaulty()) {
            return refused(scope, reading);
        }
        if (draft.isTooLong()) {
            String message = "the record is longer than " + CanonicalLines.MAX_BYTES + " bytes; shorten its texts";
            return new Refused(key(scope), List.of(Reason.ofWhole(ReasonCode.LINE_TOO_LONG, message)));
        }
        LineOutcome outcome = draft.outcome();
        return outcome instanceof Refused ? refused(scope, reading) : outcome;
    }

    /** The same for rows that are refused as such; only the key is read, where that can be. */
    LineOutcome refuse(RecordRows record) {
        Optional<String> key =
                record.rows().isEmpty() ? Optional.empty() : key(Scope.of(record.rows(), day, pseudonyms));
        return new Refused(key, listed(record.faults()));
    }

    private Draft draft(Scope scope, Trail trail) {
        isLeftOut(scope, trail);
        return says(mapping.withdrawn(), scope, trail.property(WITHDRAWN))
                ? withdrawal(scope, trail)
                : new Draft(kind, mapping.fields().read(scope, trail), false);
    }

    private boolean isLeftOut(Scope scope, Trail trail) {
        return says(mapping.leftOut(), scope, trail.property(LEFT_OUT));
    }

    private static boolean says(Optional<Rule> yesNo, Scope scope, Trail trail) {
        return yesNo.filter(rule -> rule.read(scope, trail).json().asBoolean()).isPresent();
    }

    private Draft withdrawal(Scope scope, Trail trail) {
        return new Draft(kind, keyFields.read(scope, trail), true);
    }

    private Optional<String> key(Scope scope) {
        LineOutcome outcome = withdrawal(scope, new Trail.Unwritten()).outcome();
        return outcome instanceof Withdrawn withdrawn ? Optional.of(withdrawn.key()) : Optional.empty();
    }

    /** Reads the record again and writes down all that is wrong with it, and the columns that it comes from. */
    private Refused refused(Scope scope, Reading reading) {
        var findings = new Findings();
        LineOutcome outcome = reading.read(scope, WrittenTrail.root(findings)).outcome();
        var reasons = new ArrayList<Reason>(findings.faults());
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
}
