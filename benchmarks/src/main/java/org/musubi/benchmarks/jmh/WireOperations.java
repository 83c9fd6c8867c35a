package org.musubi.benchmarks.jmh;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.InternalSerdes;
import org.musubi.matcher.wire.Ledger;
import org.musubi.matcher.wire.Outputs;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.Received;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.matcher.wire.StatementReader;
import org.musubi.matcher.wire.StatementWriter;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the matcher reads, keeps and writes for each candidate and each shortlist of 30 entries. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class WireOperations {
    private static final int CANDIDATES = 20_000;
    private static final int ENTRIES = 30;
    private static final String VACANCY = "V-0000017";
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
    private static final JobOrder ORDER = new JobOrder(
            "E-0000004",
            "JPN",
            "JP-13",
            "SSW1",
            "NURSING_CARE",
            10,
            ENTRIES,
            new Money(new BigDecimal("195000"), "JPY"),
            List.of());

    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://benchmarks"));
    private final List<byte[]> candidates = new ArrayList<>(CANDIDATES);
    private final StatementWriter writer = new StatementWriter();
    private final StatementReader reader = new StatementReader();
    private final Serde<Ledger> ledgers = InternalSerdes.ledgers();
    private final Serializer<Publication.Event> events =
            new Outputs(avro).events().serializer();
    private final Serializer<Publication.Shortlisted> shortlists =
            new Outputs(avro).shortlists().serializer();
    private Deserializer<Received<Object>> inputs;
    private Shortlist before;
    private Shortlist after;
    private ByteBuffer statement;
    private byte[] ledger;
    private ShardMessage.Answered answer;
    private int call;

    /** Makes the records. */
    @Setup
    public void make() {
        inputs = new InputSerdes(avro).of(RecordKind.CANDIDATE).deserializer();
        var workload = new Workload(Size.of("town"), Mix.of("skew-41"), 42);
        var best = new ArrayList<Match>();
        for (int number = 0; number < CANDIDATES; number++) {
            var candidate = workload.candidate(number, 0);
            candidates.add(avro.serializer().serialize("candidates.vnm", candidate));
            best.add(new Match(
                    candidate.getCandidateId(),
                    candidate.getOrigin(),
                    candidate.getAgencyId(),
                    new Score(100, 4 * (number % 60), 100, number % 200, 0),
                    Lot.of(candidate.getCandidateId(), VACANCY),
                    new BigDecimal(1_000 * (number % 300)),
                    new BigDecimal(390_000),
                    "VNM-SERVICE-CHARGE"));
        }
        before = new Shortlist(ORDER, best.subList(0, ENTRIES));
        var changed = new ArrayList<>(best.subList(0, ENTRIES));
        changed.remove(7);
        changed.add(best.get(ENTRIES));
        after = new Shortlist(ORDER, changed);
        statement = ByteBuffer.wrap(writer.write(Statement.of(before)));
        answer = new ShardMessage.Answered(0, TODAY, statement, Map.of());
        Ledger kept = new Ledger(Optional.of(statement), List.of(), Map.of()).with(answer);
        ledger = ledgers.serializer().serialize("ledgers", kept);
    }

    /** Reads a candidate. */
    @Benchmark
    public Object readsACandidate() {
        call = (call + 1) % CANDIDATES;
        return inputs.deserialize("candidates.vnm", candidates.get(call));
    }

    /** Takes an answer into a ledger: reads and writes it. */
    @Benchmark
    public byte[] takesAnAnswer() {
        return ledgers.serializer()
                .serialize(
                        "ledgers",
                        ledgers.deserializer().deserialize("ledgers", ledger).with(answer));
    }

    /** Reads a statement. */
    @Benchmark
    public Statement readsAStatement() {
        return reader.read(VACANCY, statement);
    }

    /** Writes a statement. */
    @Benchmark
    public byte[] writesAStatement() {
        return writer.write(Statement.of(before));
    }

    /** Finds what changed when one came for another. */
    @Benchmark
    public List<Change> findsChanges() {
        return Change.between(Optional.of(before), Optional.of(after), candidateId -> "OUTRANKED");
    }

    /** Writes an event. */
    @Benchmark
    public byte[] writesAnEvent() {
        call = (call + 1) % ENTRIES;
        return events.serialize(
                "match-events.vnm",
                new Publication.Event(
                        VACANCY,
                        new Change(Change.Type.PROPOSED, ORDER, before.entries().get(call), Optional.empty()),
                        TODAY));
    }

    /** Writes a shortlist. */
    @Benchmark
    public byte[] writesAShortlist() {
        return shortlists.serialize("shortlists", new Publication.Shortlisted(VACANCY, TODAY, Optional.of(before)));
    }
}
