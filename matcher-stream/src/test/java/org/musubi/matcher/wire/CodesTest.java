package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Need;
import org.musubi.matcher.rules.Payer;
import org.musubi.schemas.avro.MatchEventType;

/** The domain's enumerations and the schemas' have the same symbols. */
class CodesTest {
    static Stream<List<Enum<?>[]>> bothSides() {
        return Stream.of(
                List.of(LanguageLevel.values(), org.musubi.schemas.avro.LanguageLevel.values()),
                List.of(CostCategory.values(), org.musubi.schemas.avro.CostCategory.values()),
                List.of(Payer.values(), org.musubi.schemas.avro.Payer.values()),
                List.of(Need.values(), org.musubi.schemas.avro.Need.values()),
                List.of(Change.Type.values(), MatchEventType.values()));
    }

    @ParameterizedTest
    @MethodSource("bothSides")
    void areTheSameOnBothSides(List<Enum<?>[]> sides) {
        assertThat(names(sides.get(0))).containsExactlyElementsOf(names(sides.get(1)));
    }

    private static List<String> names(Enum<?>[] symbols) {
        return Arrays.stream(symbols).map(Enum::name).toList();
    }
}
