package org.musubi.matcher.topology;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.Reasons;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.statistics.Demand;
import org.musubi.matcher.wire.Ledger;
import org.musubi.matcher.wire.MergeMessage;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.matcher.wire.StatementReader;
import org.musubi.matcher.wire.StatementWriter;

/**
 * The merge: keeps what each shard says of each vacancy, and publishes the vacancy's shortlist and its changes whenever the
 * best of all shards has become another.
 *
 * <p>Answers are kept when they come. The vacancies that they are about are looked at when it is {@link Tempo time} to, so
 * that what the shards say of one change is published at once. Which these are is lost when the process dies, and made up
 * for at the next start: every vacancy is looked at.
 */
final class MergeProcessor implements Processor<String, ShardMessage, String, MergeMessage> {
    private final int shards;
    private final Tempo tempo;
    private final StatementReader reader = new StatementReader();
    private final StatementWriter writer = new StatementWriter();
    private final Map<String, Due> due = new LinkedHashMap<>();

    private ProcessorContext<String, MergeMessage> context;
    private KeyValueStore<String, Ledger> ledgers;
    private Demand demand;
    private RowSender rows;
    private boolean hasNews;

    /** A vacancy that is to be looked at: what is kept of it, so that it need not be read again, and what has led to it. */
    private static final class Due {
        private final Causes causes;
        private Ledger ledger;

        Due(Ledger ledger, Causes causes) {
            this.ledger = ledger;
            this.causes = causes;
        }
    }

    MergeProcessor(int shards, Tempo tempo) {
        this.shards = shards;
        this.tempo = tempo;
    }

    /** Called again when the task begins anew after a transaction that failed: what was in memory is not to be trusted. */
    @Override
    public void init(ProcessorContext<String, MergeMessage> taskContext) {
        due.clear();
        demand = new Demand();
        context = taskContext;
        ledgers = context.getStateStore(Names.LEDGERS);
        try (KeyValueIterator<String, Ledger> all = ledgers.all()) {
            all.forEachRemaining(kept -> {
                due.put(kept.key, new Due(kept.value, Causes.unknown()));
                demand.replace(Optional.empty(), published(kept.key, kept.value));
            });
        }
        rows = new RowSender(
                "merge-" + context.taskId().partition(),
                context.getStateStore(Names.MERGE_ROWS),
                demand,
                context::forward);
        context.schedule(tempo.interval(), PunctuationType.WALL_CLOCK_TIME, this::settleIfDue);
    }

    @Override
    public void process(Record<String, ShardMessage> record) {
        tempo.taken();
        if (record.value() instanceof ShardMessage.Answered answered) {
            Due one = due.computeIfAbsent(record.key(), id -> new Due(kept(id), new Causes()));
            one.ledger = one.ledger.with(answered);
            one.causes.add(record.headers());
            ledgers.put(record.key(), one.ledger);
        } else if (record.value() instanceof ShardMessage.Settled settled) {
            tempo.settle(() -> settle(record.timestamp(), () -> false));
            rows.send(record.timestamp());
            int partition = context.taskId().partition();
            context.forward(record.withValue(
                    new Publication.Settled(settled.requestId(), settled.shard(), partition, settled.asOf())));
            context.commit(); // somebody waits
        }
    }

    private void settleIfDue(long timestamp) {
        if (tempo.isDue()) {
            boolean isCalm = tempo.isCalm();
            hasNews = false;
            tempo.settle(isLongEnough -> settle(timestamp, isLongEnough));
            if (hasNews && isCalm) {
                context.commit(); // or readers would see it only after the commit interval
            }
        }
        rows.sendIfDue(timestamp);
    }

    /** Looks at the vacancies that are due, those first that have waited longest; returns whether it has looked at all. */
    private boolean settle(long timestamp, BooleanSupplier isLongEnough) {
        TraceParent own = TraceParent.begin();
        Iterator<Map.Entry<String, Due>> next = due.entrySet().iterator();
        while (next.hasNext() && !isLongEnough.getAsBoolean()) {
            Map.Entry<String, Due> one = next.next();
            settle(
                    one.getKey(),
                    one.getValue().ledger,
                    timestamp,
                    one.getValue().causes.trace().orElse(own));
            next.remove();
        }
        return due.isEmpty();
    }

    private void settle(String vacancyId, Ledger ledger, long timestamp, TraceParent trace) {
        Ledger next = publish(vacancyId, ledger, timestamp, trace);
        if (!next.equals(ledger)) {
            ledgers.put(vacancyId, next.isEmpty() ? null : next);
        }
    }

    /** Publishes what has changed, and gives back what is to be kept from now on. */
    private Ledger publish(String vacancyId, Ledger ledger, long timestamp, TraceParent trace) {
        if (shards == 1 && sole(ledger).equals(ledger.published())) {
            return leftOf(ledger, ledger.published());
        }
        List<Statement> statements = ledger.answers().stream()
                .map(latest -> reader.read(vacancyId, latest.statement()))
                .toList();
        Optional<Shortlist> after = Shortlist.of(statements, shards);
        Optional<ByteBuffer> shown = shards == 1 ? sole(ledger) : after.map(this::written);
        if (!shown.equals(ledger.published())) {
            Optional<Shortlist> before = published(vacancyId, ledger);
            demand.replace(before, after);
            var reasons = new Reasons(statements, ledger.departures());
            Headers headers = trace.headers(); // a record makes a copy of its own
            for (Change change : Change.between(before, after, reasons)) {
                forward(new Publication.Event(vacancyId, change, ledger.asOf()), vacancyId, timestamp, headers);
            }
            forward(new Publication.Shortlisted(vacancyId, ledger.asOf(), after), vacancyId, timestamp, headers);
        }
        return leftOf(ledger, shown);
    }

    /** What the only shard says of an open vacancy: just that is shown, to the byte. */
    private Optional<ByteBuffer> sole(Ledger ledger) {
        return ledger.answers().stream()
                .map(Ledger.Latest::statement)
                .filter(statement -> reader.goneBecause(statement).isEmpty())
                .findFirst();
    }

    private ByteBuffer written(Shortlist shortlist) {
        return ByteBuffer.wrap(writer.write(Statement.of(shortlist)));
    }

    /** The shortlist as last published. */
    private Optional<Shortlist> published(String vacancyId, Ledger ledger) {
        return ledger.published().map(bytes -> reader.read(vacancyId, bytes)).flatMap(Statement::shortlist);
    }

    private void forward(Publication publication, String vacancyId, long timestamp, Headers headers) {
        hasNews = true;
        context.forward(new Record<>(vacancyId, publication, timestamp, headers));
    }

    /** What is kept of a vacancy. */
    private Ledger kept(String vacancyId) {
        Ledger ledger = ledgers.get(vacancyId);
        return ledger == null ? Ledger.EMPTY : ledger;
    }

    /** What is left to keep of a ledger when it has been looked at: withdrawals are done with, and so are departures. */
    private Ledger leftOf(Ledger ledger, Optional<ByteBuffer> shown) {
        return new Ledger(
                shown,
                ledger.answers().stream()
                        .filter(latest -> !Statement.isWithdrawal(reader.goneBecause(latest.statement())))
                        .toList(),
                Map.of());
    }
}
