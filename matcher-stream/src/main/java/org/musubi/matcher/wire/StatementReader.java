package org.musubi.matcher.wire;

import static org.musubi.matcher.wire.StatementFormat.ABSENT;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Places;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/**
 * Reads what {@link StatementWriter} has written. Texts that many statements hold, such as an agency's id, are shared. Not safe
 * for use by several threads.
 */
public final class StatementReader {
    private static final int MANY = 12;

    private final BinaryIn in = new BinaryIn();
    private final Words words = new Words(MANY);

    /**
     * The statement in some bytes.
     *
     * @param vacancyId the vacancy that it is about
     * @throws SerializationException if it is none, or was written with another version of the schema
     */
    public Statement read(String vacancyId, ByteBuffer bytes) {
        open(bytes);
        try {
            Optional<JobOrder> order = in.readIndex(2) == ABSENT ? Optional.empty() : Optional.of(readOrder());
            Optional<String> reason = readReason();
            int digits =
                    order.map(open -> Money.minorUnitDigits(open.currency())).orElse(0);
            return new Statement(order, reason, readBest(vacancyId, digits));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SerializationException("A statement cannot be read", e);
        }
    }

    /** The code by which the vacancy of a statement is not open; empty if it is open. Nothing else is read. */
    public Optional<String> goneBecause(ByteBuffer bytes) {
        open(bytes);
        return in.readIndex(2) == ABSENT ? readReason() : Optional.empty();
    }

    /** The candidates in a statement who are not in a newer one. Nothing else is read of it. */
    public List<String> missing(ByteBuffer bytes, Statement newer) {
        open(bytes);
        if (in.readIndex(2) != ABSENT) {
            skipOrder();
        }
        if (in.readIndex(2) != ABSENT) {
            in.skipString();
        }
        in.skipStrings();
        skipCaps();
        var present = new Places(newer.best());
        var missing = new ArrayList<String>();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                String candidateId = in.readString();
                in.readInt();
                in.readInt();
                in.readLong();
                PackedMoney.skip(in);
                if (!present.has(candidateId)) {
                    missing.add(candidateId);
                }
            }
        }
        return missing;
    }

    private void open(ByteBuffer bytes) {
        int start = bytes.arrayOffset() + bytes.position();
        StatementFormat.HEADER.open(in, bytes.array(), start, start + bytes.remaining());
    }

    private JobOrder readOrder() {
        return new JobOrder(
                words.read(in),
                words.read(in),
                words.read(in),
                words.read(in),
                words.read(in),
                in.readInt(),
                in.readInt(),
                readWage(),
                readWords());
    }

    private void skipOrder() {
        for (int text = 0; text < StatementFormat.TEXTS_OF_ORDER; text++) {
            in.skipString();
        }
        in.readInt();
        in.readInt();
        in.skipString();
        PackedMoney.skip(in);
        in.skipStrings();
    }

    private Optional<String> readReason() {
        return in.readIndex(2) == ABSENT ? Optional.empty() : Optional.of(words.read(in));
    }

    private Money readWage() {
        String currency = words.read(in);
        return new Money(PackedMoney.read(Money.minorUnitDigits(currency), in), currency);
    }

    private List<String> readWords() {
        var read = new ArrayList<String>();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                read.add(words.read(in));
            }
        }
        return read;
    }

    private void skipCaps() {
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                in.skipString();
                PackedMoney.skip(in);
            }
        }
    }

    private List<Match> readBest(String vacancyId, int digits) {
        List<String> agencyIds = readWords();
        var ruleIds = new ArrayList<String>();
        var limits = new ArrayList<BigDecimal>();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                ruleIds.add(words.read(in));
                limits.add(PackedMoney.read(digits, in));
            }
        }
        long vacancyHash = Lot.hash(vacancyId);
        List<Match> best = List.of();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            best = best.isEmpty() ? new ArrayList<>(left) : best;
            for (int i = 0; i < left; i++) {
                int length = in.readLength();
                int from = in.position();
                String candidateId = in.readText(length);
                String agencyId = agencyIds.get(in.readInt());
                int cap = in.readInt();
                best.add(new Match(
                        candidateId,
                        words.of(in.array(), from, StatementFormat.endOfOrigin(in.array(), from, from + length)),
                        agencyId,
                        PackedScore.unpack(in.readLong()),
                        Lot.of(Lot.hash(in.array(), from, length), vacancyHash),
                        PackedMoney.read(digits, in),
                        limits.get(cap),
                        ruleIds.get(cap)));
            }
        }
        return best;
    }
}
