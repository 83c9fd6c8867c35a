package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.world.World;
import org.musubi.schemas.topics.Topics;

class TracesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OTHER_TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final MatcherDriver matcher = new MatcherDriver(DATE);
    private List<String> open;

    @BeforeEach
    void publish() {
        new World(31, DATE, 60).history(700).forEach(matcher::take);
        matcher.settle();
        open = shortlists().stream().map(TestRecord::key).distinct().limit(2).toList();
    }

    @AfterEach
    void close() {
        matcher.close();
    }

    @Test
    void whatOneRecordHasCausedBelongsToItsTrace() {
        withdraw(open.get(0), TRACE);
        matcher.settle();

        assertThat(traces()).containsOnly(TRACE);
    }

    @Test
    void severalRecordsOfOneTraceHaveOneCause() {
        withdraw(open.get(0), TRACE);
        withdraw(open.get(1), TRACE);
        matcher.settle();

        assertThat(traces()).hasSize(2).containsOnly(TRACE);
    }

    @Test
    void whatRecordsOfSeveralTracesHaveCausedBeginsATrace() {
        withdraw(open.get(0), TRACE);
        withdraw(open.get(1), OTHER_TRACE);
        matcher.settle();

        assertThatATraceBegins(traces());
    }

    @Test
    void aNewDayIsACauseOfItsOwn() {
        withdraw(open.get(0), TRACE);
        matcher.moveTo(DATE.plusDays(8));
        matcher.settle();

        assertThatATraceBegins(traces());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void whatIsNoTraceIsNotCarriedOn(String invalid) {
        withdraw(open.get(0), invalid);
        matcher.settle();

        assertThatATraceBegins(traces());
    }

    @Test
    void aSettlementBelongsToTheTraceOfItsRequest() {
        withdraw(open.get(0), TRACE);
        matcher.put(Topics.SETTLEMENT_REQUESTS.name(), "R1", new byte[0], headers(OTHER_TRACE));

        assertThat(matcher.records(Topics.SETTLEMENTS))
                .singleElement()
                .satisfies(settled -> assertThat(trace(settled)).isEqualTo(OTHER_TRACE));
        assertThat(traces()).containsOnly(TRACE);
    }

    private void withdraw(String vacancyId, String trace) {
        matcher.put(Topics.VACANCIES.name(), vacancyId, null, headers(trace));
    }

    private static Headers headers(String trace) {
        return new RecordHeaders().add(TraceParent.HEADER, trace.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> traces() {
        return shortlists().stream().map(TracesTest::trace).toList();
    }

    private static void assertThatATraceBegins(List<String> traces) {
        assertThat(traces).isNotEmpty().doesNotContain(TRACE, OTHER_TRACE);
        assertThat(traces.stream().distinct()).singleElement().satisfies(trace -> {
            assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
            assertThat(TraceParent.in(headers(trace))).contains(new TraceParent(trace));
        });
    }

    private List<TestRecord<String, byte[]>> shortlists() {
        return matcher.records(Topics.SHORTLISTS);
    }

    private static String trace(TestRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader(TraceParent.HEADER).value(), StandardCharsets.UTF_8);
    }
}
