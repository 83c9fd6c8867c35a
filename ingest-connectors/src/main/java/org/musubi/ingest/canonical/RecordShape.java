package org.musubi.ingest.canonical;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Objects that become Avro records. The properties bear the names of the record's fields; any other property is refused.
 *
 * @param <R> the generated class
 */
final class RecordShape<R extends SpecificRecord> implements Shape<R> {
    private final Supplier<R> empty;
    private final Map<String, Slot> slots;
    private final Slot[] inOrder;
    private final Agreement[] agreements;

    private record Slot(Property property, int position) {}

    /**
     * @param empty makes a record without values
     * @param properties in the order in which faults are to be reported
     * @param agreements what must hold between properties
     */
    RecordShape(Supplier<R> empty, List<Property> properties, Agreement... agreements) {
        this.empty = empty;
        var schema = empty.get().getSchema();
        slots = properties.stream()
                .map(property ->
                        new Slot(property, schema.getField(property.name()).pos()))
                .collect(Collectors.toMap(
                        slot -> slot.property().name(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        inOrder = slots.values().toArray(Slot[]::new);
        this.agreements = agreements.clone();
    }

    @Override
    public Optional<R> read(Given.Plain given, Spot spot) {
        if (!(given instanceof Fields fields)) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be an object");
        }
        int before = spot.refusals().count();
        R record = empty.get();
        int known = 0;
        for (Slot slot : inOrder) {
            Given value = fields.get(slot.property().name());
            known += value == Single.NOTHING ? 0 : 1;
            Object read = slot.property().find(value, spot);
            if (read != null) {
                record.put(slot.position(), read);
            }
        }
        for (Agreement agreement : agreements) {
            agreement.check(new Agreement.Subject(fields, record, spot));
        }
        if (known < fields.size()) {
            refuseUnknown(fields, spot);
        }
        return spot.refusals().count() == before ? Optional.of(record) : Optional.empty();
    }

    @Override
    public Outline.Parts outline() {
        var parts = new LinkedHashMap<String, Outline.Part>();
        slots.values().stream()
                .map(Slot::property)
                .forEach(property -> parts.put(
                        property.name(),
                        new Outline.Part(property.isRequired(), property.shape().outline())));
        return new Outline.Parts(Collections.unmodifiableMap(parts));
    }

    /** The property of the given name. */
    Property property(String name) {
        return slots.get(name).property();
    }

    private void refuseUnknown(Fields fields, Spot spot) {
        for (String name : fields.names()) {
            if (!slots.containsKey(name) && fields.get(name) != Single.NOTHING) {
                spot.property(name)
                        .refuse(
                                ReasonCode.UNKNOWN_FIELD,
                                "is not a property of the record; remove it or mend its name");
            }
        }
    }
}
