package org.musubi.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The catalogue as a whole. */
class TopicsTest {
    private static final List<String> ORIGINS = List.of("VNM", "KHM", "MMR", "IDN");

    @Test
    void givesEachTopicANameOfItsOwn() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void namesTopicsSoThatKafkaTakesThem() {
        assertThat(concreteTopics())
                .extracting(Topic::name)
                .allMatch(name -> name.matches("[a-z][a-z-]*(\\.[a-z]{3})?"), "lower case, and one dot at most");
    }

    @Test
    void matchesEachNameWithThePatternOfItsOwnTopicOnly() {
        for (Topic<?> topic : concreteTopics()) {
            assertThat(Topics.all())
                    .as("topics whose pattern matches %s", topic.name())
                    .filteredOn(one -> topic.name().matches(one.namePattern()))
                    .hasSize(1);
        }
    }

    @Test
    void matchesMembersOfAFamilyAndNothingElse() {
        String pattern = Topics.CANDIDATES.namePattern();

        assertThat(List.of("candidates.vnm", "candidates.khm", "candidates.zzz"))
                .allMatch(name -> name.matches(pattern));
        assertThat(List.of(
                        "candidates",
                        "candidates.",
                        "candidates.vn",
                        "candidates.VNM",
                        "candidates.vnm1",
                        "candidatesxvnm",
                        "my-candidates.vnm",
                        "candidates.vnm.retry",
                        "candidates.<origin>"))
                .noneMatch(name -> name.matches(pattern));
    }

    @Test
    void namesTheMemberOfAFamilyAfterTheCountry() {
        Topic<?> member = Topics.MATCH_EVENTS.of("VNM");

        assertThat(member.name()).isEqualTo("match-events.vnm");
        assertThat(member.isFamily()).isFalse();
        assertThat(member.value()).isEqualTo(Topics.MATCH_EVENTS.value());
        assertThatThrownBy(() -> Topics.VACANCIES.of("VNM")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheMemberTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr")); // lower case of I is not i there
            assertThat(Topics.CANDIDATES.of("IDN").name()).isEqualTo("candidates.idn");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tellsWhatEachTopicIsFor() {
        assertThat(Topics.all()).allSatisfy(topic -> {
            assertThat(topic.about()).endsWith(".");
            assertThat(topic.key()).isNotBlank();
            assertThat(topic.writtenBy()).isNotBlank();
            assertThat(topic.readBy()).isNotBlank();
        });
    }

    @Test
    void keepsRecordsForALimitedTimeOnlyWhereTheyAreALog() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.cleanup() == Cleanup.COMPACT)
                .allMatch(topic -> topic.retention().isEmpty());
        assertThat(Topics.SHORTLISTS.settings()).isEqualTo(Map.of("cleanup.policy", "compact"));
        assertThat(Topics.MATCH_EVENTS.settings()).isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
        assertThat(Topics.FEED_REJECTIONS.settings()).containsEntry("retention.ms", "7776000000");
    }

    @Test
    void coPartitionsWhatTheShardsJoin() {
        assertThat(List.of(Topics.CANDIDATES, Topics.VACANCIES, Topics.SHORTLISTS))
                .extracting(topic -> topic.spread().partitions(6))
                .containsOnly(6);
        assertThat(Topics.CAP_RULES.spread().partitions(6)).isEqualTo(1);
    }

    @Test
    void sendsEachKindOfRecordToATopicOfItsOwn() {
        assertThat(List.of(RecordKind.values()))
                .extracting(kind -> (Object) kind.topic())
                .doesNotHaveDuplicates()
                .isSubsetOf(Topics.all());
    }

    @Test
    void knowsEachKindByTheNamesOfItsFiles() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(RecordKind.ofFile(kind.fileStem() + ".jsonl")).contains(kind);
            assertThat(RecordKind.ofFile(kind.fileStem() + "-vnm-02.jsonl")).contains(kind);
            assertThat(RecordKind.ofFile(kind.fileStem() + ".csv")).isEmpty();
            assertThat(RecordKind.ofFile("old-" + kind.fileStem() + ".jsonl")).isEmpty();
        }
    }

    private static List<Topic<? extends SpecificRecord>> concreteTopics() {
        return Topics.all().stream().flatMap(TopicsTest::members).toList();
    }

    private static Stream<Topic<? extends SpecificRecord>> members(Topic<? extends SpecificRecord> topic) {
        return topic.isFamily() ? ORIGINS.stream().map(topic::of) : Stream.of(topic);
    }
}
