package org.musubi.ingest.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.wire.AvroSerdes;

class MappingTransformationTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "feed.name", "labour",
            "mapping", "src/plugin/etc/workers.yaml",
            "schema.registry.url", "mock://transformation");

    private final MappingTransformation<SourceRecord> transformation = configured(SETTINGS);

    @Test
    void makesARecordOfARow() {
        SourceRecord record = transformation.apply(Workers.inserted());

        assertThat(record.topic()).isEqualTo("candidates.vnm");
        assertThat(record.key()).isEqualTo("VNM-00017");
        assertThat(record.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
        Candidate candidate = read(record, Candidate.class);
        assertThat(candidate.getAgencyId()).isEqualTo("VN-017");
        assertThat(candidate.getConsentUntil()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(candidate.getJapanese()).isEqualTo(LanguageLevel.A2_1);
        assertThat(candidate.getQualifications()).containsExactly("CARE_JAPANESE");
        assertThat(new BigDecimal(candidate.getMinimumMonthlyWage().getAmount()))
                .isEqualByComparingTo("185000.5");
        assertThat(candidate.getSkills()).singleElement().satisfies(skill -> {
            assertThat(skill.getExperienceMonths()).isEqualTo(18);
            assertThat(skill.getSkillTestPassed()).isTrue();
        });
        assertThat(candidate.getCosts())
                .extracting(CostItem::getCategory)
                .containsExactly(CostCategory.TRAINING, CostCategory.MEDICAL);
    }

    @Test
    void carriesNothingOfTheOtherRecordOnButItsPlaceAndTime() {
        SourceRecord before = Workers.inserted();

        SourceRecord record = transformation.apply(before);

        assertThat(record.sourcePartition()).isEqualTo(before.sourcePartition());
        assertThat(record.sourceOffset()).isEqualTo(before.sourceOffset());
        assertThat(record.timestamp()).isEqualTo(before.timestamp());
        assertThat(record.kafkaPartition()).isNull();
        assertThat(record.headers()).singleElement().satisfies(header -> {
            assertThat(header.key()).isEqualTo("musubi-feed");
            assertThat(header.value()).isEqualTo("labour");
        });
    }

    @Test
    void takesRowsInAndOutOfTheEnvelopeAlike() {
        assertThat(transformation.apply(Workers.plain()).value())
                .isEqualTo(transformation.apply(Workers.inserted()).value());
    }

    @ParameterizedTest
    @MethodSource("withdrawals")
    void withdrawsARowThatIsGone(SourceRecord gone) {
        SourceRecord record = transformation.apply(gone);

        assertThat(record.topic()).isEqualTo("candidates.vnm");
        assertThat(record.key()).isEqualTo("VNM-00017");
        assertThat(record.value()).isNull();
    }

    static Stream<SourceRecord> withdrawals() {
        return Stream.of(
                Workers.deleted(), Workers.deletedWithKeyOnly(), Workers.tombstone(), Workers.updated("quit", true));
    }

    @Test
    void withdrawsARowThatIsLeftOut(@TempDir Path folder) throws IOException {
        SourceRecord record = leavingOut(folder).apply(Workers.updated("quit", true));

        assertThat(record.key()).isEqualTo("VNM-00017");
        assertThat(record.value()).isNull();
    }

    @Test
    void refusesRowsThatLackTheColumnByWhichTheyAreLeftOut(@TempDir Path folder) throws IOException {
        FeedRejection rejection = read(leavingOut(folder).apply(Workers.plainWithout("quit")), FeedRejection.class);

        assertThat(rejection.getReasons())
                .extracting(RefusalReason::getColumn, RefusalReason::getCode)
                .containsExactly(tuple("quit", "MISSING_COLUMN"));
    }

    private static Transformation<SourceRecord> leavingOut(Path folder) throws IOException {
        String mapping = Files.readString(Path.of(SETTINGS.get("mapping"))).replaceFirst("(?m)^withdrawn:", "leftOut:");
        Path file = Files.writeString(folder.resolve("workers.yaml"), mapping);
        var settings = new HashMap<>(SETTINGS);
        settings.put("mapping", file.toString());
        return configured(settings);
    }

    @Test
    void refusesARowWithItsReasonsAndWithoutItsValues() {
        SourceRecord record = transformation.apply(Workers.updated("jlpt", "Nguyễn Thị Hoa"));

        assertThat(record.topic()).isEqualTo("feed-rejections");
        assertThat(record.key()).isEqualTo("labour/labour.public.workers:1");
        FeedRejection rejection = read(record, FeedRejection.class);
        assertThat(rejection.getFile()).isEqualTo(Workers.TOPIC);
        assertThat(rejection.getLine()).isEqualTo(1);
        assertThat(rejection.getKind()).isEqualTo("candidate");
        assertThat(rejection.getKey()).isEqualTo("VNM-00017");
        assertThat(rejection.getReasons())
                .singleElement()
                .extracting(RefusalReason::getField, RefusalReason::getColumn)
                .containsExactly("japanese", "jlpt");
        assertThat(text(record)).doesNotContain("Hoa").doesNotContain("001090012345");
    }

    @ParameterizedTest
    @CsvSource({
        "__debezium_unavailable_value, MISSING",
        "'{\"type\": \"TRAINING\", \"payer\": \"WORKER\", \"amount\": 5, \"currency\": \"USD\"}', WRONG_TYPE",
        "'\"none\"', WRONG_TYPE"
    })
    void costsThatCannotBeReadAreNotTakenForNone(String costs, String code) {
        FeedRejection rejection = read(transformation.apply(Workers.updated("costs", costs)), FeedRejection.class);

        assertThat(rejection.getReasons())
                .extracting(RefusalReason::getField, RefusalReason::getColumn, RefusalReason::getCode)
                .containsExactly(tuple("costs", "costs", code));
    }

    @ParameterizedTest
    @CsvSource({"costs", "agency", "quit"})
    void refusesRowsThatLackAColumnOfTheMapping(String column) {
        FeedRejection rejection = read(transformation.apply(Workers.plainWithout(column)), FeedRejection.class);

        assertThat(rejection.getKey()).isEqualTo("VNM-00017");
        assertThat(rejection.getReasons())
                .extracting(RefusalReason::getColumn, RefusalReason::getCode)
                .containsExactly(tuple(column, "MISSING_COLUMN"));
        assertThat(transformation.apply(Workers.plain()).topic()).isEqualTo("candidates.vnm");
    }

    @Test
    void aColumnThatIsNotReadMayBeLacking() {
        assertThat(transformation.apply(Workers.plainWithout("full_name")).topic())
                .isEqualTo("candidates.vnm");
    }

    @Test
    void refusesWhatIsNoRow() {
        SourceRecord record = transformation.apply(Workers.record(Schema.STRING_SCHEMA, "heartbeat"));

        assertThat(read(record, FeedRejection.class).getReasons())
                .extracting(RefusalReason::getCode)
                .containsExactly("WRONG_TYPE");
    }

    @Test
    void refusesADeletionThatDoesNotNameItsRow() {
        var deletion = new SourceRecord(Map.of(), Map.of(), Workers.TOPIC, null, Map.of("id", 17, "__deleted", "true"));

        assertThat(read(transformation.apply(deletion), FeedRejection.class).getReasons())
                .extracting(RefusalReason::getField)
                .contains("candidateId");
    }

    @Test
    void leavesATombstoneWithoutColumnsOut() {
        assertThat(transformation.apply(new SourceRecord(Map.of(), Map.of(), Workers.TOPIC, null, null)))
                .isNull();
    }

    @Test
    void neverThrowsForWhatIsInARow() {
        Stream.of("x", 1.5, Double.NaN, true, new byte[] {1}, List.of("a"), List.of(Map.of()), Map.of("a", 1))
                .forEach(value -> {
                    var row = new HashMap<String, Object>();
                    Workers.row().schema().fields().forEach(field -> row.put(field.name(), value));

                    assertThat(transformation.apply(Workers.record(null, row)).topic())
                            .isIn("feed-rejections", "candidates.vnm");
                });
    }

    @Test
    void letsConnectTryAgainWhenTheRegistryDoesNotAnswer() {
        var settings = new HashMap<>(SETTINGS);
        settings.put("schema.registry.url", "http://127.0.0.1:1");

        assertThatThrownBy(() -> configured(settings).apply(Workers.inserted())).isInstanceOf(RetriableException.class);
    }

    /** Connect configures transformations with the class loader of the connector, which may be another plugin. */
    @Test
    void needsNothingOfTheThreadsClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(configured(SETTINGS).apply(Workers.inserted()).topic()).isEqualTo("candidates.vnm");
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    @ParameterizedTest
    @CsvSource({"feed.name, a/b", "mapping, ''", "mapping, nowhere.yaml", "mapping, pom.xml", "schema.registry.url, ''"
    })
    void namesABadSetting(String key, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put(key, value);

        assertThatThrownBy(() -> configured(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void isFoundByConnectAndExplainsItself() {
        assertThat(ServiceLoader.load(Transformation.class)).hasAtLeastOneElementOfType(MappingTransformation.class);
        assertThat(transformation.config().configKeys())
                .containsKeys(SETTINGS.keySet().toArray(String[]::new));
        assertThat(transformation.config().configKeys().values())
                .allSatisfy(key -> assertThat(key.documentation).isNotBlank());
    }

    private static MappingTransformation<SourceRecord> configured(Map<String, String> settings) {
        var transformation = new MappingTransformation<SourceRecord>();
        transformation.configure(settings);
        return transformation;
    }

    private static <V extends SpecificRecord> V read(SourceRecord record, Class<V> type) {
        return new AvroSerdes(SETTINGS).deserializer(type).deserialize(record.topic(), (byte[]) record.value());
    }

    private static String text(SourceRecord record) {
        return new String((byte[]) record.value(), StandardCharsets.UTF_8) + record.key() + record.headers();
    }
}
