package org.musubi.benchmarks.pipeline.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughTopology.Outgoing;

class TapTest {
    private static final Flow FLOW = new Flow(
            "shortlists",
            Flow.Stage.MERGE,
            1.5,
            List.of(Optional.of(new byte[] {1}), Optional.of(new byte[] {2}), Optional.empty()));

    @TempDir
    Path folder;

    @Test
    void letsOutTheShareThatWasPlannedAndTheSamplesInTurn() {
        var tap = new Tap(FLOW);
        var out = new ArrayList<Outgoing>();

        for (int message = 0; message < 4; message++) {
            tap.open(out::add);
        }

        assertThat(out)
                .extracting(Outgoing::value)
                .containsExactly(new byte[] {1}, new byte[] {2}, null, new byte[] {1}, new byte[] {2}, null);
    }

    @Test
    void aPlanIsTheSameWhenItHasBeenInAFile() {
        Path file = folder.resolve("plan");

        new Plan(List.of(FLOW)).write(file);
        Flow read = Plan.read(file).of(Flow.Stage.MERGE).get(0);

        assertThat(read.topic()).isEqualTo(FLOW.topic());
        assertThat(read.each()).isEqualTo(FLOW.each());
        assertThat(read.samples().get(1))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(2));
        assertThat(read.samples().get(2)).isEmpty();
        assertThat(Plan.read(file).of(Flow.Stage.SHARD)).isEmpty();
    }
}
