package org.musubi.ingest.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.avro.CapBasis;

/** What must hold between the properties of one object. Says nothing of properties that were refused already. */
interface Agreement {
    void check(Subject subject);

    /**
     * What is checked.
     *
     * @param fields as they came
     * @param record as far as it could be read: refused and absent properties are null in it
     * @param spot where it stands
     */
    record Subject(Fields fields, SpecificRecord record, Spot spot) {
        private <T> Optional<T> value(String name, Class<T> type) {
            int position = record.getSchema().getField(name).pos();
            return Optional.ofNullable(record.get(position)).map(type::cast);
        }

        private void refuse(String name, ReasonCode code, String message) {
            spot.property(name).refuse(code, message);
        }
    }

    /** The end, where there is one, is not before the start; a span that ends where it begins is empty. */
    static Agreement interval(String from, String to) {
        return subject -> {
            var start = subject.value(from, LocalDate.class);
            var end = subject.value(to, LocalDate.class);
            if (start.isPresent()
                    && end.filter(day -> day.isBefore(start.get())).isPresent()) {
                subject.refuse(
                        to, ReasonCode.BAD_INTERVAL, "must not be before " + from + "; it is the first day outside");
            }
        };
    }

    /** The identifier begins with the origin. */
    static Agreement prefixed(String id, String origin) {
        return subject -> {
            var text = subject.value(id, String.class);
            var prefix = subject.value(origin, String.class);
            if (prefix.isPresent()
                    && text.filter(full -> !full.startsWith(prefix.get())).isPresent()) {
                subject.refuse(id, ReasonCode.BAD_ID, "must begin with the record's " + origin);
            }
        };
    }

    /** A cap rule has the numbers that its basis needs. */
    static Agreement numbersOfBasis() {
        return subject -> subject.value("basis", CapBasis.class)
                .ifPresent(basis -> numbers(basis).stream()
                        .filter(name -> !subject.fields().get(name).isThere())
                        .forEach(name ->
                                subject.refuse(name, ReasonCode.MISSING, "is required with basis " + basis.name())));
    }

    private static List<String> numbers(CapBasis basis) {
        return switch (basis) {
            case ZERO -> List.of();
            case FIXED -> List.of("amount", "currency");
            case WAGE_MONTHS -> List.of("months");
            case WAGE_MONTHS_PER_YEAR -> List.of("months", "maxMonths");
        };
    }
}
