package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.RandomShortlists;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.schemas.wire.SingleObjects;

/** Statements come back as they were, and are what their schema says. */
class StatementBytesTest {
    private static final int DRAWS = 500;
    private static final String VACANCY = RandomShortlists.VACANCY;
    private static final JobOrder IN_YEN = new JobOrder(
            "E-1",
            "JPN",
            "JP-13",
            "SSW1",
            "NURSING_CARE",
            3,
            10,
            new Money(new BigDecimal("180000"), "JPY"),
            List.of());

    private final RandomShortlists random = new RandomShortlists(20270404);
    private final Random dice = new Random(20270405);
    private final StatementWriter writer = new StatementWriter();
    private final StatementReader reader = new StatementReader();
    private final Serde<org.musubi.schemas.avro.Statement> generated =
            SingleObjects.serde(org.musubi.schemas.avro.Statement.class);

    @Test
    void comeBackAsTheyWere() {
        for (int draw = 0; draw < DRAWS; draw++) {
            assertComesBack(random.statement());
            assertComesBack(wild());
        }
    }

    @Test
    void areWhatTheSchemaSays() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Statement statement = draw % 2 == 0 ? random.statement() : wild();
            byte[] bytes = writer.write(statement);

            org.musubi.schemas.avro.Statement record = generated.deserializer().deserialize("topic", bytes);

            assertThat(record.getEntries())
                    .extracting(entry -> entry.getCandidateId())
                    .isEqualTo(statement.best().stream().map(Match::candidateId).toList());
            assertThat(record.getEntries())
                    .extracting(entry -> record.getAgencies().get(entry.getAgency()))
                    .isEqualTo(statement.best().stream().map(Match::agencyId).toList());
            assertThat(record.getEntries())
                    .extracting(entry -> record.getCaps().get(entry.getCap()).getRuleId())
                    .isEqualTo(statement.best().stream().map(Match::capRuleId).toList());
            assertThat(generated.serializer().serialize("topic", record)).isEqualTo(bytes);
        }
    }

    @Test
    void areTheSameForTheSameStatement() {
        Statement statement = wild();
        byte[] bytes = writer.write(statement);
        writer.write(wild());

        assertThat(writer.write(statement)).isEqualTo(bytes);
        assertThat(new StatementWriter().write(statement)).isEqualTo(bytes);
    }

    @Test
    void areFew() {
        int entries = 50;
        var best = new ArrayList<Match>();
        for (int i = 0; i < entries; i++) {
            best.add(match(
                    "VNM-1" + (100_000 + i),
                    "VNM-A" + i % 20,
                    new Score(300, 240, 200, 187, 60),
                    new BigDecimal(150_000 + i),
                    new BigDecimal(360_000)));
        }

        int rest = writer.write(new Statement(Optional.of(IN_YEN), Optional.empty(), List.of())).length;
        int all = writer.write(new Statement(Optional.of(IN_YEN), Optional.empty(), best)).length;

        assertThat((all - rest) / entries).isLessThanOrEqualTo(30);
    }

    @Test
    void ofAnotherSchemaAreRefused() {
        byte[] bytes = writer.write(random.statement());
        bytes[5]++;

        assertRefused(bytes);
        assertRefused(new byte[0]);
    }

    @Test
    void thatEndTooEarlyAreRefused() {
        byte[] bytes = writer.write(wild());
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void sayWhyAVacancyIsGoneWithoutBeingReadToTheEnd() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Statement statement = random.statement();

            assertThat(reader.goneBecause(ByteBuffer.wrap(writer.write(statement))))
                    .isEqualTo(statement.goneBecause());
        }
    }

    @Test
    void sayWhoIsMissingInANewerOne() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Statement before = draw % 2 == 0 ? random.statement() : wild();
            Statement after = draw % 2 == 0 ? random.statement() : wild();
            List<String> later = after.best().stream().map(Match::candidateId).toList();

            assertThat(reader.missing(ByteBuffer.wrap(writer.write(before)), after))
                    .isEqualTo(before.best().stream()
                            .map(Match::candidateId)
                            .filter(candidateId -> !later.contains(candidateId))
                            .toList());
        }
    }

    @Test
    void areNotWrittenForAnIdOfAnotherOrigin() {
        var stray = new Match("VNM-1", "KHM", "A-1", new Score(0, 0, 0, 0, 0), 0, BigDecimal.ONE, BigDecimal.TEN, "R");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(new Statement(Optional.of(IN_YEN), Optional.empty(), List.of(stray))));
    }

    private void assertComesBack(Statement statement) {
        var padded = ByteBuffer.allocate(4096);
        padded.position(7);
        ByteBuffer bytes = padded.slice().put(writer.write(statement)).flip();

        assertThat(reader.read(VACANCY, bytes)).isEqualTo(statement);
    }

    private void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> reader.read(VACANCY, ByteBuffer.wrap(bytes)))
                .isInstanceOf(SerializationException.class);
    }

    /** Any scores, and amounts of any size and scale, such as no vacancy has today. */
    private Statement wild() {
        var best = new ArrayList<Match>();
        for (int i = dice.nextInt(20); i >= 0; i--) {
            best.add(match(
                    "KHM-" + dice.nextInt(1000),
                    "A-" + dice.nextInt(5),
                    new Score(
                            dice.nextInt(1024),
                            dice.nextInt(1024),
                            dice.nextInt(1024),
                            dice.nextInt(1024),
                            dice.nextInt(1024)),
                    amount(),
                    amount()));
        }
        return new Statement(Optional.of(IN_YEN), Optional.empty(), best);
    }

    private BigDecimal amount() {
        int scale = dice.nextInt(3) == 0 ? dice.nextInt(9) - 4 : 0;
        return new BigDecimal(new BigInteger(1 + dice.nextInt(80), dice), scale);
    }

    private Match match(String candidateId, String agencyId, Score score, BigDecimal workerPaid, BigDecimal cap) {
        return new Match(
                candidateId,
                candidateId.substring(0, 3),
                agencyId,
                score,
                Lot.of(candidateId, VACANCY),
                workerPaid,
                cap,
                "R-" + dice.nextInt(2));
    }
}
