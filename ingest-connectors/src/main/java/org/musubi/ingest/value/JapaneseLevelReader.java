package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * Levels of Japanese, from results of tests and from the levels of CEFR.
 *
 * @param test that a bare number is of; empty: such a number is refused
 * @param score column with the total score
 * @param testedOn column with the day of the test
 * @param form in which that day is written
 */
record JapaneseLevelReader(
        String test, Optional<Setting.Column> score, Optional<Setting.Column> testedOn, DateForm form)
        implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "japanese-level",
            "The level of Japanese, from a passed JLPT with or without its total score (N4, N3 (110)), from a score of JFT-Basic"
                    + " (JFT 210), or from a level of CEFR (A1 to C2, A2.1, A2.2). A score counts by the scale of the day of"
                    + " the test; JFT-Basic changed its own in August 2026.",
            List.of(
                    SettingSpec.of("score", "Column with the total score.", SettingKind.COLUMN),
                    SettingSpec.of("testedOn", "Column with the day of the test.", SettingKind.COLUMN),
                    DateForm.SPEC,
                    SettingSpec.choice(
                            "test",
                            List.of("jlpt", "jft-basic"),
                            "What a bare number is: jlpt, a grade from 1 to 5; jft-basic, a score.")),
            settings -> new ReaderMade.Ready(new JapaneseLevelReader(
                    settings.text("test").orElse(""),
                    settings.column("score"),
                    settings.column("testedOn"),
                    DateForm.of(settings))));

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("none", "NONE"),
            Map.entry("なし", "NONE"),
            Map.entry("無し", "NONE"),
            Map.entry("不問", "NONE"),
            Map.entry("không", "NONE"),
            Map.entry("គ្មាន", "NONE"),
            Map.entry("မရှိ", "NONE"),
            Map.entry("a1", "A1"),
            Map.entry("a2", "A2_2"),
            Map.entry("a2.1", "A2_1"),
            Map.entry("a2-1", "A2_1"),
            Map.entry("a2_1", "A2_1"),
            Map.entry("a2.2", "A2_2"),
            Map.entry("a2-2", "A2_2"),
            Map.entry("a2_2", "A2_2"),
            Map.entry("b1", "B1"),
            Map.entry("b2", "B2"),
            Map.entry("c1", "C1"),
            Map.entry("c2", "C2"));
    private static final Reading.Fault UNKNOWN = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE,
            "must be a level of Japanese: N1 to N5, also with the score as in N3 (110); JFT with its score; or A1 to C2");
    private static final Reading.Fault NO_SCORE =
            new Reading.Fault(ReasonCode.MISSING, "needs the score of the test, as in JFT 210");
    private static final Reading.Fault TWO_SCORES = new Reading.Fault(
            ReasonCode.CONTRADICTION, "has another score than the column with the score; correct one");
    private static final Reading.Fault NO_NUMBER =
            new Reading.Fault(ReasonCode.BAD_NUMBER, "must be the total score, a whole number from 0 to 250");
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(250);

    @Override
    public Reading read(Cells cells) {
        String text = Content.text(cells.main()).map(Normal::folded).orElse("");
        Optional<LevelResult> result = LevelResult.of(text, test);
        if (result.isPresent()) {
            return withScore(cells, result.get())
                    .then(scored -> day(cells).then(day -> LevelScales.level(scored, day)))
                    .reading(level -> new Reading.Value(TextNode.valueOf(level)));
        }
        return Optional.ofNullable(LEVELS.get(text))
                .<Reading>map(level -> new Reading.Value(TextNode.valueOf(level)))
                .orElse(UNKNOWN);
    }

    private Found<LevelResult> withScore(Cells cells, LevelResult result) {
        Optional<Found<Integer>> beside =
                score.flatMap(column -> Beside.read(cells, column, JapaneseLevelReader::wholeScore));
        if (beside.isEmpty()) {
            return result.needsScore() ? Found.bad(NO_SCORE) : Found.good(result);
        }
        return beside.get()
                .then(number ->
                        result.score().filter(other -> !other.equals(number)).isPresent()
                                ? Found.bad(TWO_SCORES)
                                : Found.good(result.withScore(number)));
    }

    private static Found<Integer> wholeScore(Cell cell) {
        return DecimalMark.POINT.read(cell).then(number -> {
            boolean whole = number.signum() >= 0
                    && number.compareTo(HIGHEST_SCORE) <= 0
                    && number.remainder(BigDecimal.ONE).signum() == 0;
            return whole ? Found.good(number.intValueExact()) : Found.bad(NO_NUMBER);
        });
    }

    private Found<Optional<LocalDate>> day(Cells cells) {
        return testedOn.flatMap(column -> Beside.read(cells, column, form::read))
                .map(found -> found.then(day -> Found.good(Optional.of(day))))
                .orElse(Found.good(Optional.empty()));
    }
}
