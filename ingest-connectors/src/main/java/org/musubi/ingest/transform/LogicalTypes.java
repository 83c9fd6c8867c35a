package org.musubi.ingest.transform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Timestamp;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * Numbers and texts that mean something else: Connect's own logical types, and those that Debezium has added. A moment is the
 * day that it lies in where it was written, and in UTC where it says no zone.
 *
 * <p>Source: Debezium 3.6, connector for PostgreSQL, "Data type mappings".
 */
final class LogicalTypes {
    private static final String DEBEZIUM_DECIMAL = "io.debezium.data.VariableScaleDecimal";

    private static final Map<String, Function<Object, LocalDate>> DAYS = Map.of(
            Date.LOGICAL_NAME,
            LogicalTypes::day,
            Timestamp.LOGICAL_NAME,
            LogicalTypes::day,
            "io.debezium.time.Date",
            days -> LocalDate.ofEpochDay(whole(days)),
            "io.debezium.time.IsoDate",
            text -> LocalDate.parse(local(text)),
            "io.debezium.time.Timestamp",
            millis -> day(millis, ChronoUnit.MILLIS),
            "io.debezium.time.MicroTimestamp",
            micros -> day(micros, ChronoUnit.MICROS),
            "io.debezium.time.NanoTimestamp",
            nanos -> day(nanos, ChronoUnit.NANOS),
            "io.debezium.time.IsoTimestamp",
            text -> LocalDateTime.parse(local(text)).toLocalDate(),
            "io.debezium.time.ZonedTimestamp",
            text -> OffsetDateTime.parse(text.toString()).toLocalDate());

    private LogicalTypes() {}

    static boolean isKnown(String type) {
        return DAYS.containsKey(type) || type.equals(DEBEZIUM_DECIMAL);
    }

    /** The cell of a value of a known type. */
    static Cell cell(Datum datum) {
        try {
            return datum.type().equals(DEBEZIUM_DECIMAL)
                    ? new Cell.Figure(decimal(datum))
                    : new Cell.Day(DAYS.get(datum.type()).apply(datum.value()));
        } catch (DateTimeException | ArithmeticException | ClassCastException e) {
            return new Cell.Faulty(ReasonCode.BAD_DATE, "is no day between the years 1 and 9999; give such a day");
        }
    }

    private static LocalDate day(Object date) {
        return day(Timestamp.fromLogical(Timestamp.SCHEMA, (java.util.Date) date), ChronoUnit.MILLIS);
    }

    private static LocalDate day(Object count, ChronoUnit unit) {
        return Instant.EPOCH.plus(whole(count), unit).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String local(Object text) {
        return text.toString().replace("Z", "");
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    /** A PostgreSQL numeric without a declared scale: each value brings its own. */
    private static BigDecimal decimal(Datum datum) {
        int scale = (int) datum.property("scale").orElseThrow().value();
        Object digits = datum.property("value").orElseThrow().value();
        byte[] bytes = digits instanceof ByteBuffer buffer ? bytes(buffer.duplicate()) : (byte[]) digits;
        return new BigDecimal(new BigInteger(bytes), scale);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
