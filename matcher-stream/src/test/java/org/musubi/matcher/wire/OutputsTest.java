package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Costs;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.CostStatistics;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.RegionStatistics;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.wire.AvroSerdes;

/** Consumers of the output topics read what the matcher meant. */
class OutputsTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final JobOrder IN_PESOS = new JobOrder(
            "E-1",
            "MEX",
            "MX-CMX",
            "SSW1",
            "NURSING_CARE",
            2,
            10,
            new Money(new BigDecimal("12000"), "MXN"),
            List.of("KHM", "VNM"));

    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://outputs"));
    private final Outputs outputs = new Outputs(avro);

    private final Match best = match("VNM-1", new Score(300, 96, 100, 150, 20), "1234.50", "4938.00");
    private final Match next = match("KHM-2", new Score(0, 0, 40, 200, 0), "0.00", "0.00");

    @Test
    void writesAShortlistInRankedOrder() {
        var shortlist = new Shortlist(IN_PESOS, List.of(best, next));

        byte[] bytes = outputs.shortlists()
                .serializer()
                .serialize("shortlists", new Publication.Shortlisted("V-1", TODAY, Optional.of(shortlist)));

        assertThat(avro.deserializer(org.musubi.schemas.avro.Shortlist.class).deserialize("shortlists", bytes))
                .isEqualTo(new org.musubi.schemas.avro.Shortlist(
                        "V-1",
                        "E-1",
                        "MEX",
                        "MX-CMX",
                        "SSW1",
                        "NURSING_CARE",
                        2,
                        10,
                        new org.musubi.schemas.avro.Money("12000", "MXN"),
                        TODAY,
                        List.of(
                                new ShortlistEntry(
                                        1,
                                        "VNM-1",
                                        "VNM",
                                        "A-1",
                                        666,
                                        new ScoreParts(300, 96, 100, 150, 20),
                                        new CostAssessment("1234.50", "4938.00", "MXN", "R-1")),
                                new ShortlistEntry(
                                        2,
                                        "KHM-2",
                                        "KHM",
                                        "A-1",
                                        240,
                                        new ScoreParts(0, 0, 40, 200, 0),
                                        new CostAssessment("0.00", "0.00", "MXN", "R-1")))));
    }

    @Test
    void writesATombstoneForAVacancyThatIsGone() {
        assertThat(outputs.shortlists()
                        .serializer()
                        .serialize("shortlists", new Publication.Shortlisted("V-1", TODAY, Optional.empty())))
                .isNull();
    }

    @Test
    void writesEventsOfEachType() {
        for (Change.Type type : Change.Type.values()) {
            Optional<String> reason = type == Change.Type.WITHDRAWN ? Optional.of("OUTRANKED") : Optional.empty();

            byte[] bytes = outputs.events()
                    .serializer()
                    .serialize(
                            "match-events.vnm",
                            new Publication.Event("V-1", new Change(type, IN_PESOS, best, reason), TODAY));

            assertThat(avro.deserializer(MatchEvent.class).deserialize("match-events.vnm", bytes))
                    .isEqualTo(new MatchEvent(
                            MatchEventType.valueOf(type.name()),
                            "V-1",
                            "VNM-1",
                            "VNM",
                            "A-1",
                            "E-1",
                            "MEX",
                            "MX-CMX",
                            "SSW1",
                            "NURSING_CARE",
                            666,
                            new ScoreParts(300, 96, 100, 150, 20),
                            new CostAssessment("1234.50", "4938.00", "MXN", "R-1"),
                            reason.orElse(null),
                            TODAY));
        }
    }

    @Test
    void writesLargeAmountsInPlainNotation() {
        Match costly = match("VNM-1", new Score(0, 0, 100, 0, 0), "1E+14", "900000000000000000");
        var event = new Publication.Event(
                "V-1", new Change(Change.Type.PROPOSED, IN_PESOS, costly, Optional.empty()), TODAY);

        byte[] bytes = outputs.events().serializer().serialize("match-events.vnm", event);

        CostAssessment cost = avro.deserializer(MatchEvent.class)
                .deserialize("match-events.vnm", bytes)
                .getCost();
        assertThat(cost.getWorkerPaid()).isEqualTo("100000000000000");
        assertThat(cost.getCap()).isEqualTo("900000000000000000");
    }

    @Test
    void writesStatisticsWithTheDigitsOfEachCurrency() {
        var statistics = new Statistics(
                new Cell("VNM", "*", "SSW1", "NURSING_CARE"),
                TODAY,
                9,
                2,
                5,
                3,
                List.of(new Statistics.Region("JP-13", 2, 5, 3)),
                List.of(
                        new Costs(
                                "JPY",
                                2,
                                new BigDecimal("300000"),
                                new BigDecimal("7E+5"),
                                new BigDecimal("360000.5"),
                                List.of(0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L)),
                        new Costs(
                                "MXN",
                                1,
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                BigDecimal.TEN,
                                List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))),
                4,
                List.of(new Money(new BigDecimal("1200"), "MXN")));

        byte[] bytes = outputs.statistics().serialize("match-statistics", statistics);

        assertThat(avro.deserializer(MatchStatistics.class).deserialize("match-statistics", bytes))
                .isEqualTo(new MatchStatistics(
                        "VNM",
                        "*",
                        "SSW1",
                        "NURSING_CARE",
                        TODAY,
                        9L,
                        2L,
                        5L,
                        3L,
                        List.of(new RegionStatistics("JP-13", 2L, 5L, 3L)),
                        List.of(
                                new CostStatistics(
                                        "JPY",
                                        2L,
                                        "300000",
                                        "700000",
                                        "360000.5",
                                        List.of(0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L)),
                                new CostStatistics(
                                        "MXN", 1L, "0.00", "1.00", "10.00", List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))),
                        4L,
                        List.of(new org.musubi.schemas.avro.Money("1200.00", "MXN"))));
    }

    @Test
    void writesSettlements() {
        byte[] bytes = outputs.settlements()
                .serializer()
                .serialize("settlements", new Publication.Settled("request 7", 3, 1, TODAY));

        assertThat(avro.deserializer(Settlement.class).deserialize("settlements", bytes))
                .isEqualTo(new Settlement("request 7", 3, 1, TODAY));
    }

    private static Match match(String candidateId, Score score, String workerPaid, String cap) {
        return new Match(
                candidateId,
                candidateId.substring(0, 3),
                "A-1",
                score,
                -1,
                new BigDecimal(workerPaid),
                new BigDecimal(cap),
                "R-1");
    }
}
