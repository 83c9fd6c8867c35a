package org.musubi.matcher.wire;

import static org.musubi.matcher.wire.StatementFormat.ABSENT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/** Reads what {@link StatementWriter} has written. Not safe for use by several threads. */
public final class StatementReader {
    private BinaryDecoder in;

    /**
     * The statement in some bytes.
     *
     * @param vacancyId the vacancy that it is about
     * @throws SerializationException if it is none, or was written with another version of the schema
     */
    public Statement read(String vacancyId, ByteBuffer bytes) {
        try {
            open(bytes);
            Optional<JobOrder> order = in.readIndex() == ABSENT ? Optional.empty() : Optional.of(readOrder());
            Optional<String> reason = in.readIndex() == ABSENT ? Optional.empty() : Optional.of(in.readString());
            int digits =
                    order.map(open -> Money.minorUnitDigits(open.currency())).orElse(0);
            return new Statement(order, reason, readBest(vacancyId, digits));
        } catch (IOException | AvroRuntimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SerializationException("A statement cannot be read", e);
        }
    }

    private void open(ByteBuffer bytes) {
        int start = bytes.arrayOffset() + bytes.position();
        if (!StatementFormat.hasHeader(bytes.array(), start, bytes.remaining())) {
            throw new SerializationException("A statement was written with another version of its schema");
        }
        int header = StatementFormat.headerLength();
        in = DecoderFactory.get().binaryDecoder(bytes.array(), start + header, bytes.remaining() - header, in);
    }

    private JobOrder readOrder() throws IOException {
        return new JobOrder(
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readInt(),
                in.readInt(),
                readWage(),
                readStrings());
    }

    private Money readWage() throws IOException {
        String currency = in.readString();
        return new Money(PackedMoney.read(Money.minorUnitDigits(currency), in), currency);
    }

    private List<String> readStrings() throws IOException {
        var strings = new ArrayList<String>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                strings.add(in.readString());
            }
        }
        return strings;
    }

    private List<Match> readBest(String vacancyId, int digits) throws IOException {
        List<String> agencyIds = readStrings();
        var ruleIds = new ArrayList<String>();
        var limits = new ArrayList<BigDecimal>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                ruleIds.add(in.readString());
                limits.add(PackedMoney.read(digits, in));
            }
        }
        long vacancyHash = Lot.hash(vacancyId);
        var best = new ArrayList<Match>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                String candidateId = in.readString();
                String agencyId = agencyIds.get(in.readInt());
                int cap = in.readInt();
                best.add(new Match(
                        candidateId,
                        StatementFormat.originOf(candidateId),
                        agencyId,
                        PackedScore.unpack(in.readLong()),
                        Lot.of(Lot.hash(candidateId), vacancyHash),
                        PackedMoney.read(digits, in),
                        limits.get(cap),
                        ruleIds.get(cap)));
            }
        }
        return best;
    }
}
