package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.merge.RandomShortlists;
import org.musubi.matcher.merge.ShardAnswer;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;

/** What the matcher sends to itself comes back as it was. */
class InternalSerdesTest {
    private static final int DRAWS = 200;
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);

    private final RandomShortlists random = new RandomShortlists(20270403);

    @Test
    void givesAnswersBack() {
        for (ShardAnswer answer : draw(random::answer)) {
            assertThat(roundTrip(InternalSerdes.answers(), answer)).isEqualTo(answer);
        }
    }

    @Test
    void givesShortlistsBack() {
        for (Optional<Shortlist> drawn : draw(random::maybeShortlist)) {
            drawn.ifPresent(shortlist -> assertThat(roundTrip(InternalSerdes.shortlists(), shortlist))
                    .isEqualTo(shortlist));
        }
    }

    @Test
    void givesMessagesOfBothKindsBack() {
        ShardMessage settled = new ShardMessage.Settled("request 7", 3, TODAY);
        List<ShardMessage> answered = draw(() -> new ShardMessage.Answered(random.answer()));

        assertThat(roundTrip(InternalSerdes.shardMessages(), settled)).isEqualTo(settled);
        for (ShardMessage message : answered) {
            assertThat(roundTrip(InternalSerdes.shardMessages(), message)).isEqualTo(message);
        }
    }

    @Test
    void keepsTheDigitsOfMoneyAndAllBitsOfALot() {
        for (long lot : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            var match = new Match(
                    "VNM-1",
                    "VNM",
                    "A-1",
                    new Score(300, 240, 200, 200, 60),
                    lot,
                    new BigDecimal("0.00"),
                    new BigDecimal("99999999999999.90"),
                    "R-1");
            var shortlist = new Shortlist(random.order(), TODAY, List.of(match));

            assertThat(roundTrip(InternalSerdes.shortlists(), shortlist).entries())
                    .containsExactly(match);
        }
    }

    @Test
    void keepsNullAsNull() {
        assertThat(roundTrip(InternalSerdes.answers(), null)).isNull();
        assertThat(roundTrip(InternalSerdes.shortlists(), null)).isNull();
        assertThat(roundTrip(InternalSerdes.shardMessages(), null)).isNull();
    }

    private static <T> T roundTrip(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", value));
    }

    private static <T> List<T> draw(Supplier<T> source) {
        return IntStream.range(0, DRAWS).mapToObj(draw -> source.get()).toList();
    }
}
