package org.musubi.ingest.canonical;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;

/**
 * What belongs to one kind of record.
 *
 * @param shape its properties
 * @param keyProperties the properties that make its key, joined by slashes
 * @param topicOfKey the topic that a record with the given key goes to
 */
record KindShape(
        RecordShape<? extends SpecificRecord> shape, List<String> keyProperties, UnaryOperator<String> topicOfKey) {

    private static final Map<RecordKind, KindShape> ALL = Arrays.stream(RecordKind.values())
            .collect(Collectors.toMap(
                    Function.identity(), KindShape::make, (a, b) -> a, () -> new EnumMap<>(RecordKind.class)));

    static KindShape of(RecordKind kind) {
        return ALL.get(kind);
    }

    private static KindShape make(RecordKind kind) {
        return switch (kind) {
            // the first three letters of the key are the origin
            case CANDIDATE -> {
                Map<String, String> topics = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(),
                                origin -> Topics.CANDIDATES.of(origin).name()));
                yield new KindShape(
                        RecordShapes.CANDIDATE, List.of("candidateId"), key -> topics.get(key.substring(0, 3)));
            }
            case VACANCY -> single(kind, RecordShapes.VACANCY, "vacancyId");
            case AGENCY -> single(kind, RecordShapes.AGENCY, "agencyId");
            case EMPLOYER -> single(kind, RecordShapes.EMPLOYER, "employerId");
            case CAP_RULE -> single(kind, RecordShapes.CAP_RULE, "ruleId");
            case ENTRY_REQUIREMENT -> single(kind, RecordShapes.ENTRY_REQUIREMENT, "requirementId");
            case MINIMUM_WAGE -> single(kind, RecordShapes.MINIMUM_WAGE, "region", "effectiveFrom");
            case INTAKE_STOP -> single(kind, RecordShapes.INTAKE_STOP, "stopId");
            case FX_RATE -> single(kind, RecordShapes.FX_RATE, "currency");
        };
    }

    private static KindShape single(RecordKind kind, RecordShape<?> shape, String... keyProperties) {
        return new KindShape(shape, List.of(keyProperties), key -> kind.topic().name());
    }

    /** The key, where every property of it is well formed; reasons go to the spot. */
    Optional<String> key(Fields fields, Spot spot) {
        var parts = keyProperties.stream()
                .map(name -> shape.property(name).read(fields.get(name), spot))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        parts.stream().map(part -> Objects.toString(part.get())).collect(Collectors.joining("/")))
                : Optional.empty();
    }

    /** The key of a good record. */
    String key(SpecificRecord record) {
        return keyProperties.size() == 1
                ? text(record, keyProperties.get(0))
                : keyProperties.stream().map(name -> text(record, name)).collect(Collectors.joining("/"));
    }

    private static String text(SpecificRecord record, String property) {
        return record.get(record.getSchema().getField(property).pos()).toString();
    }

    String topic(String key) {
        return topicOfKey.apply(key);
    }
}
