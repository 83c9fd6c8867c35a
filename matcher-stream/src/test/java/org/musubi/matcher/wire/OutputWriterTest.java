package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.wire.AvroSerdes;

/** What is written field by field is, to the byte, what the generated classes write. */
class OutputWriterTest {
    private static final int DRAWS = 2_000;
    private static final List<String> TEXTS = List.of("", "A-1", "JP-13", "介護施設", "é", "x".repeat(63), "x".repeat(300));

    private final Random dice = new Random(20270407);
    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://written"));
    private final Outputs outputs = new Outputs(avro);

    @Test
    void isWhatTheGeneratedClassesWriteOfEvents() {
        Serializer<Publication.Event> direct = outputs.events().serializer();
        Serializer<MatchEvent> general = avro.serializer();
        JobOrder order = order();
        for (int draw = 0; draw < DRAWS; draw++) {
            order = dice.nextInt(3) == 0 ? order() : order;
            Change.Type type = List.of(Change.Type.values()).get(dice.nextInt(3));
            var event = new Publication.Event(text(), new Change(type, order, match(), maybe(text())), day());

            assertThat(direct.serialize("match-events.vnm", event))
                    .isEqualTo(general.serialize("match-events.vnm", Outputs.event(event)));
        }
    }

    @Test
    void isWhatTheGeneratedClassesWriteOfShortlists() {
        Serializer<Publication.Shortlisted> direct = outputs.shortlists().serializer();
        Serializer<org.musubi.schemas.avro.Shortlist> general = avro.serializer();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Match> entries =
                    Stream.generate(this::match).limit(dice.nextInt(70)).toList();
            var shortlisted = new Publication.Shortlisted(text(), day(), Optional.of(new Shortlist(order(), entries)));

            assertThat(direct.serialize("shortlists", shortlisted))
                    .isEqualTo(general.serialize("shortlists", Outputs.shortlist(shortlisted)));
        }
    }

    @Test
    void numbersTheTypesOfEventsAsTheSchemaDoes() {
        assertThat(Arrays.stream(Change.Type.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(MatchEventType.values()).map(Enum::name).toList());
    }

    private JobOrder order() {
        return new JobOrder(
                text(),
                text(),
                text(),
                text(),
                text(),
                dice.nextInt(300),
                dice.nextInt(200),
                new Money(amount(), dice.nextBoolean() ? "JPY" : "MXN"),
                List.of());
    }

    private Match match() {
        return new Match(
                text(),
                text(),
                text(),
                new Score(dice.nextInt(301), dice.nextInt(241), dice.nextInt(201), dice.nextInt(201), dice.nextInt(61)),
                dice.nextLong(),
                amount(),
                amount(),
                text());
    }

    private BigDecimal amount() {
        int bits = dice.nextInt(4) == 0 ? 80 : 30;
        return new BigDecimal(new BigInteger(dice.nextInt(bits), dice), dice.nextInt(30) - 4);
    }

    private LocalDate day() {
        return LocalDate.of(2027, 4, 1).plusDays(dice.nextInt(40_000) - 30_000L);
    }

    private String text() {
        return TEXTS.get(dice.nextInt(TEXTS.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return dice.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
