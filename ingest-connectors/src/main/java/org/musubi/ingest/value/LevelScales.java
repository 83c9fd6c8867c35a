package org.musubi.ingest.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** What results of tests of Japanese are worth, by the scale in force on the day of the test. */
final class LevelScales {
    private static final List<Step> STEPS = Resource.lines(LevelScales.class, "japanese-levels.csv").stream()
            .map(LevelScales::step)
            .toList();

    private static final Reading.Fault NO_SUCH_SCORE = new Reading.Fault(
            ReasonCode.OUT_OF_RANGE,
            "must be a total score with which the test is passed; correct it, or leave the cell empty where it was not passed");
    private static final Reading.Fault NO_SCALE = new Reading.Fault(
            ReasonCode.OUT_OF_RANGE, "is of a day before there was such a test; correct the day of the test");
    private static final Reading.Fault NEEDS_DAY = new Reading.Fault(
            ReasonCode.MISSING,
            "this score meant another level before the scale changed; give the day of the test, in the mapping as testedOn");

    private LevelScales() {}

    /** A range of scores and its level. */
    private record Step(
            String test, String grade, int least, int most, String level, LocalDate from, Optional<LocalDate> to) {
        boolean isOf(LevelResult result) {
            return test.equals(result.test()) && grade.equals(result.grade());
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
        }

        boolean holds(int score) {
            return least <= score && score <= most;
        }
    }

    /**
     * The level of a passed test. Without a score it is the lowest with which one passes; without a day it must be the same by
     * every scale.
     */
    static Found<String> level(LevelResult result, Optional<LocalDate> day) {
        List<Step> inForce = STEPS.stream()
                .filter(step -> step.isOf(result)
                        && day.filter(on -> !step.isInForce(on)).isEmpty())
                .toList();
        if (inForce.isEmpty()) {
            return Found.bad(NO_SCALE);
        }
        int score = result.score()
                .orElseGet(() -> inForce.stream()
                        .map(Step::least)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        List<String> levels = inForce.stream()
                .filter(step -> step.holds(score))
                .map(Step::level)
                .distinct()
                .toList();
        if (levels.isEmpty()) {
            return Found.bad(NO_SUCH_SCORE);
        }
        return levels.size() == 1 ? Found.good(levels.get(0)) : Found.bad(NEEDS_DAY);
    }

    private static Step step(List<String> line) {
        return new Step(
                line.get(0),
                line.get(1),
                Integer.parseInt(line.get(2)),
                Integer.parseInt(line.get(3)),
                line.get(4),
                LocalDate.parse(line.get(5)),
                Optional.of(line.get(6)).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }
}
