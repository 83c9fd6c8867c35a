package org.musubi.standalone.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.musubi.standalone.settled.Stage;

/** A bar on standard error that goes away in the end. */
final class BarProgress implements Progress {
    private final ProgressBar bar = new ProgressBarBuilder()
            .setTaskName("Starting")
            .setInitialMax(1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) Duration.ofMillis(200).toMillis())
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .clearDisplayOnFinish()
            .hideEta()
            .build();

    @Override
    public void accept(Stage stage) {
        bar.setExtraMessage(stage.words());
        bar.maxHint(Math.max(1, stage.all()));
        bar.stepTo(stage.done());
    }

    @Override
    public void close() {
        bar.close();
    }
}
