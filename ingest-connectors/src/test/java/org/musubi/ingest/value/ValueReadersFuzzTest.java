package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.table.Cell;

class ValueReadersFuzzTest {
    private static final int ROUNDS = 3_000;
    private static final String PIECES =
            "0123456789.,'-−/()（）:￥$% 　年月日元万億千RHSnNA１８៤၁၅" + "đtriệusKHRUSD令和平成\u200b\ud800\u0000";
    private static final List<String> WORDS =
            List.of("USD ", "円", "万", "သိန်း", "triệu", "時給", "/", "令和", "N3", "JFT ", "2027", "(", "-", "1,000");

    static Stream<Trial> readers() {
        Stream<Trial> plain = ValueReaders.all().stream().map(Trial::plain);
        return Stream.concat(
                plain,
                Stream.of(
                        Trial.of("date").with("form", "japanese-era"),
                        Trial.of("date").with("form", "day-first"),
                        Trial.of("date").with("form", "month-first"),
                        Trial.of("number")
                                .with("decimals", "comma")
                                .with("times", 12)
                                .with("round", "down"),
                        Trial.of("number").with("units", List.of("年")),
                        Trial.of("money").with("currency", "header").with("decimals", "comma"),
                        Trial.of("money").withColumn("currency", "beside"),
                        Trial.of("pay").withColumn("per", "beside").with("hoursPerMonth", 160),
                        Trial.of("pay")
                                .with("currency", "JPY")
                                .with("per", "hour")
                                .withColumn("hoursPerMonth", "beside"),
                        Trial.of("japanese-level").withColumn("score", "beside").withColumn("testedOn", "beside"),
                        Trial.of("months").withColumn("until", "beside").with("open", "count"),
                        Trial.of("eighteenth-birthday").withColumn("registeredOn", "beside")));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void neverThrowsAndNeverRepeatsAValue(Trial trial) {
        var random = new Random(20_270_401);
        ValueReader reader = ((ReaderMade.Ready) trial.make()).reader();

        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            Reading ofText = reader.read(cells(new Cell.Text(text), random));
            Reading ofOther = reader.read(cells(cell(random), random));

            assertThat(ofText).isNotNull();
            assertThat(ofOther).isNotNull();
            if (ofText instanceof Reading.Fault fault && text.length() > 12) {
                assertThat(fault.message()).doesNotContain(text);
            }
        }
    }

    private static Cells cells(Cell main, Random random) {
        return FakeCells.of(main).under(text(random)).beside("beside", cell(random));
    }

    private static Cell cell(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Cell.Figure(new BigDecimal(new BigInteger(random.nextInt(200), random), scale(random)));
            case 1 ->
                new Cell.Day(
                        LocalDate.ofEpochDay(random.nextLong(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())));
            case 2 -> new Cell.Flag(random.nextBoolean());
            default -> new Cell.Text(text(random));
        };
    }

    private static int scale(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(-5, 10);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(random.nextInt(50) == 0 ? 200 : 14);
        for (int index = 0; index < length; index++) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append(WORDS.get(random.nextInt(WORDS.size())));
                default -> text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return text.toString();
    }
}
