package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.musubi.ingest.table.Cell;

/**
 * Numbers, exact.
 *
 * @param mark before the decimals
 * @param times factor
 * @param rounding to a whole number
 * @param units words that may stand before or after the number, folded
 */
record NumberReader(DecimalMark mark, BigDecimal times, RoundingMode rounding, List<String> units)
        implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "number",
            "A number, read exactly. A whole number is given as such; 12.50 is given as 12.5.",
            List.of(
                    DecimalMark.SPEC,
                    SettingSpec.of("times", "Factor, such as 12 for years that become months.", SettingKind.NUMBER),
                    SettingSpec.choice(
                            "round",
                            List.of("exact", "down", "up"),
                            "exact (default): no rounding; down, up: to the next whole number after the factor."),
                    SettingSpec.of(
                            "units",
                            "Words that may stand before or after the number, such as năm.",
                            SettingKind.WORDS)),
            NumberReader::make);

    private static ReaderMade make(Settings settings) {
        BigDecimal times = settings.number("times").orElse(BigDecimal.ONE);
        if (times.signum() <= 0 || !Content.isWritable(times)) {
            return ReaderMade.Unfit.because("times", "times must be above 0");
        }
        RoundingMode rounding = switch (settings.text("round").orElse("exact")) {
            case "down" -> RoundingMode.FLOOR;
            case "up" -> RoundingMode.CEILING;
            default -> RoundingMode.UNNECESSARY;
        };
        List<String> units =
                settings.words("units").stream().map(Normal::folded).toList();
        return new ReaderMade.Ready(new NumberReader(DecimalMark.of(settings), times, rounding, units));
    }

    @Override
    public Reading read(Cells cells) {
        Found<BigDecimal> number = cells.main() instanceof Cell.Text text
                ? mark.read(withoutUnit(Normal.plain(text.text())))
                : mark.read(cells.main());
        return number.reading(value -> json(value.multiply(times)));
    }

    private Reading json(BigDecimal number) {
        BigDecimal rounded = rounding == RoundingMode.UNNECESSARY ? number : number.setScale(0, rounding);
        return new Reading.Value(node(rounded));
    }

    private static JsonNode node(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (shortest.scale() > 0) {
            return DecimalNode.valueOf(shortest);
        }
        if (shortest.precision() - shortest.scale() > 18) {
            return BigIntegerNode.valueOf(shortest.toBigIntegerExact());
        }
        long whole = shortest.longValueExact();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private String withoutUnit(String text) {
        if (units.isEmpty()) {
            return text;
        }
        String folded = Normal.folded(text);
        for (String unit : units) {
            if (folded.endsWith(unit)) {
                return folded.substring(0, folded.length() - unit.length()).strip();
            }
            if (folded.startsWith(unit)) {
                return folded.substring(unit.length()).strip();
            }
        }
        return folded;
    }
}
