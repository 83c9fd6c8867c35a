package org.musubi.matcher.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.musubi.matcher.statistics.Row;
import org.musubi.schemas.avro.Departure;
import org.musubi.schemas.avro.LatestAnswer;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.ShardAnswer;
import org.musubi.schemas.avro.StatisticsRow;
import org.musubi.schemas.wire.SingleObjects;

/**
 * What the matcher keeps and sends to itself: Avro's single-object encoding, which names the schema by its fingerprint and
 * needs no registry. The statements inside are {@link StatementWriter}'s.
 */
public final class InternalSerdes {
    private InternalSerdes() {}

    /** What the shards send to the merge. */
    public static Serde<ShardMessage> shardMessages() {
        return serde(org.musubi.schemas.avro.ShardMessage.class, InternalSerdes::toAvro, InternalSerdes::fromAvro);
    }

    /** What the merge keeps. */
    public static Serde<Ledger> ledgers() {
        return serde(org.musubi.schemas.avro.Ledger.class, InternalSerdes::toAvro, InternalSerdes::fromAvro);
    }

    /** What shards and merge send to the statistics and what is kept of it. */
    public static Serde<Row> rows() {
        return serde(StatisticsRow.class, StatisticsRows::toAvro, StatisticsRows::fromAvro);
    }

    private static <D, A extends SpecificRecord> Serde<D> serde(
            Class<A> type, Function<D, A> toAvro, Function<A, D> fromAvro) {
        Serde<A> avro = SingleObjects.serde(type);
        return Serdes.serdeFrom(
                (topic, value) -> avro.serializer().serialize(topic, value == null ? null : toAvro.apply(value)),
                (topic, bytes) -> {
                    A record = avro.deserializer().deserialize(topic, bytes);
                    return record == null ? null : fromAvro.apply(record);
                });
    }

    private static org.musubi.schemas.avro.ShardMessage toAvro(ShardMessage message) {
        return new org.musubi.schemas.avro.ShardMessage(
                message instanceof ShardMessage.Answered answered
                        ? toAvro(answered)
                        : toAvro((ShardMessage.Settled) message));
    }

    private static ShardMessage fromAvro(org.musubi.schemas.avro.ShardMessage message) {
        return message.getBody() instanceof ShardAnswer answer
                ? fromAvro(answer)
                : fromAvro((Settlement) message.getBody());
    }

    private static Settlement toAvro(ShardMessage.Settled settled) {
        return new Settlement(settled.requestId(), settled.shard(), 0, settled.asOf());
    }

    private static ShardMessage fromAvro(Settlement settlement) {
        return new ShardMessage.Settled(settlement.getRequestId(), settlement.getShard(), settlement.getAsOf());
    }

    private static ShardAnswer toAvro(ShardMessage.Answered answered) {
        return new ShardAnswer(answered.shard(), answered.asOf(), answered.statement(), toAvro(answered.departures()));
    }

    private static ShardMessage fromAvro(ShardAnswer answer) {
        return new ShardMessage.Answered(
                answer.getShard(), answer.getAsOf(), answer.getStatement(), fromAvro(answer.getDepartures()));
    }

    private static org.musubi.schemas.avro.Ledger toAvro(Ledger ledger) {
        return new org.musubi.schemas.avro.Ledger(
                ledger.published().orElse(null),
                ledger.answers().stream()
                        .map(latest -> new LatestAnswer(latest.shard(), latest.asOf(), latest.statement()))
                        .toList(),
                toAvro(ledger.departures()));
    }

    private static Ledger fromAvro(org.musubi.schemas.avro.Ledger ledger) {
        return new Ledger(
                Optional.ofNullable(ledger.getPublished()),
                ledger.getAnswers().stream()
                        .map(latest -> new Ledger.Latest(latest.getShard(), latest.getAsOf(), latest.getStatement()))
                        .toList(),
                fromAvro(ledger.getDepartures()));
    }

    private static List<Departure> toAvro(Map<String, String> departures) {
        return departures.entrySet().stream()
                .map(left -> new Departure(left.getKey(), left.getValue()))
                .toList();
    }

    private static Map<String, String> fromAvro(List<Departure> departures) {
        var byCandidate = new HashMap<String, String>();
        departures.forEach(left -> byCandidate.put(left.getCandidateId(), left.getReason()));
        return byCandidate;
    }
}
