package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Ledgers and the shards' messages as schemas {@code Ledger} and {@code ShardMessage} have them, in Avro's single-object
 * encoding. Written and read by hand, because each answer has its ledger read and written twice; a test holds this against
 * the generated classes. The statements inside are parts of the arrays that are read, not copies.
 */
final class LedgerBytes {
    private static final ObjectHeader LEDGER = ObjectHeader.of(org.musubi.schemas.avro.Ledger.getClassSchema());
    private static final ObjectHeader MESSAGE = ObjectHeader.of(org.musubi.schemas.avro.ShardMessage.getClassSchema());
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final int ANSWER = 0;
    private static final int SETTLEMENT = 1;
    private static final int KINDS = 2;

    /** A message to the merge is for every partition. */
    private static final int NO_PARTITION = 0;

    private LedgerBytes() {}

    static byte[] write(Ledger ledger) {
        BinaryOut out = LEDGER.begin(new BinaryOut());
        if (ledger.published().isEmpty()) {
            out.writeIndex(ABSENT);
        } else {
            out.writeIndex(PRESENT);
            out.writeBytes(ledger.published().get());
        }
        out.startArray(ledger.answers().size());
        for (Ledger.Latest latest : ledger.answers()) {
            writeAnswer(latest.shard(), latest.asOf(), latest.statement(), out);
        }
        out.endArray();
        writeDepartures(ledger.departures(), out);
        return out.toByteArray();
    }

    static Ledger readLedger(byte[] bytes) {
        BinaryIn in = LEDGER.open(new BinaryIn(), bytes, 0, bytes.length);
        Optional<ByteBuffer> published = in.readIndex(2) == ABSENT ? Optional.empty() : Optional.of(in.readBytes());
        var answers = new ArrayList<Ledger.Latest>();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                answers.add(new Ledger.Latest(in.readInt(), readDate(in), in.readBytes()));
            }
        }
        return complete(new Ledger(published, answers, readDepartures(in)), in);
    }

    static byte[] write(ShardMessage message) {
        BinaryOut out = MESSAGE.begin(new BinaryOut());
        if (message instanceof ShardMessage.Answered answered) {
            out.writeIndex(ANSWER);
            writeAnswer(answered.shard(), answered.asOf(), answered.statement(), out);
            writeDepartures(answered.departures(), out);
        } else {
            var settled = (ShardMessage.Settled) message;
            out.writeIndex(SETTLEMENT);
            out.writeString(settled.requestId());
            out.writeInt(settled.shard());
            out.writeInt(NO_PARTITION);
            writeDate(settled.asOf(), out);
        }
        return out.toByteArray();
    }

    static ShardMessage readMessage(byte[] bytes) {
        BinaryIn in = MESSAGE.open(new BinaryIn(), bytes, 0, bytes.length);
        if (in.readIndex(KINDS) == ANSWER) {
            return complete(
                    new ShardMessage.Answered(in.readInt(), readDate(in), in.readBytes(), readDepartures(in)), in);
        }
        String requestId = in.readString();
        int shard = in.readInt();
        in.readInt();
        return complete(new ShardMessage.Settled(requestId, shard, readDate(in)), in);
    }

    private static void writeAnswer(int shard, LocalDate asOf, ByteBuffer statement, BinaryOut out) {
        out.writeInt(shard);
        writeDate(asOf, out);
        out.writeBytes(statement);
    }

    private static void writeDepartures(Map<String, String> departures, BinaryOut out) {
        out.startArray(departures.size());
        departures.forEach((candidateId, reason) -> {
            out.writeString(candidateId);
            out.writeString(reason);
        });
        out.endArray();
    }

    private static Map<String, String> readDepartures(BinaryIn in) {
        int left = in.readBlock();
        if (left == 0) {
            return Map.of();
        }
        var byCandidate = new HashMap<String, String>();
        for (; left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                byCandidate.put(in.readString(), in.readString());
            }
        }
        return byCandidate;
    }

    private static void writeDate(LocalDate date, BinaryOut out) {
        out.writeInt(Math.toIntExact(date.toEpochDay()));
    }

    private static LocalDate readDate(BinaryIn in) {
        return LocalDate.ofEpochDay(in.readInt());
    }

    private static <T> T complete(T value, BinaryIn in) {
        if (!in.isAtEnd()) {
            throw new SerializationException("A value goes on after its end");
        }
        return value;
    }
}
