package org.musubi.ingest.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a test of Japanese.
 *
 * @param test JLPT or JFT
 * @param grade of the JLPT, N1 to N5; empty: the test has no grades
 * @param score in total; nothing: not told
 */
record LevelResult(String test, String grade, Optional<Integer> score) {
    private static final String SCORE =
            "(?: ?[:(-]? ?([0-9]{1,3})(?: ?/ ?(?:180|250))?(?: ?(?:点|points?|điểm|ពិន្ទុ|မှတ်))? ?\\)?)?";
    private static final Pattern JLPT = Pattern.compile(
            "(?:(?:jlpt|日本語能力試験)[ -]?)?(n[1-5])" + SCORE + "(?: ?(?:以上|合格|trở lên|or above|or higher))?");
    private static final Pattern JFT = Pattern.compile("(?:jft(?:[ -]?basic)?|国際交流基金日本語基礎テスト)" + SCORE);
    private static final Pattern GRADE = Pattern.compile("[1-5]");
    private static final Pattern BARE_SCORE = Pattern.compile("[0-9]{1,3}");

    /**
     * Reads a result.
     *
     * @param folded text
     * @param test that a bare number is of; empty: such a number is none
     * @return nothing where it is not the result of a test
     */
    static Optional<LevelResult> of(String folded, String test) {
        if (test.equals("jlpt") && GRADE.matcher(folded).matches()) {
            return Optional.of(new LevelResult("JLPT", "N" + folded, Optional.empty()));
        }
        if (test.equals("jft-basic") && BARE_SCORE.matcher(folded).matches()) {
            return Optional.of(new LevelResult("JFT", "", Optional.of(Integer.parseInt(folded))));
        }
        Matcher jlpt = JLPT.matcher(folded);
        if (jlpt.matches()) {
            return Optional.of(new LevelResult("JLPT", jlpt.group(1).toUpperCase(Locale.ROOT), score(jlpt.group(2))));
        }
        Matcher jft = JFT.matcher(folded);
        return jft.matches() ? Optional.of(new LevelResult("JFT", "", score(jft.group(1)))) : Optional.empty();
    }

    /** The same result with a score that stands elsewhere. */
    LevelResult withScore(int elsewhere) {
        return new LevelResult(test, grade, Optional.of(elsewhere));
    }

    /** Whether it says nothing without a score. */
    boolean needsScore() {
        return grade.isEmpty() && score.isEmpty();
    }

    private static Optional<Integer> score(String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }
}
