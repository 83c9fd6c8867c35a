package org.musubi.matcher.wire;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.musubi.matcher.statistics.Row;
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
        return serde(LedgerBytes::write, LedgerBytes::readMessage);
    }

    /** What the merge keeps. */
    public static Serde<Ledger> ledgers() {
        return serde(LedgerBytes::write, LedgerBytes::readLedger);
    }

    /** What shards and merge send to the statistics and what is kept of it. */
    public static Serde<Row> rows() {
        Serde<StatisticsRow> avro = SingleObjects.serde(StatisticsRow.class);
        return serde(
                row -> avro.serializer().serialize("", StatisticsRows.toAvro(row)),
                bytes -> StatisticsRows.fromAvro(avro.deserializer().deserialize("", bytes)));
    }

    private static <T> Serde<T> serde(Function<T, byte[]> write, Function<byte[], T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write.apply(value),
                (topic, bytes) -> bytes == null ? null : read.apply(bytes));
    }
}
