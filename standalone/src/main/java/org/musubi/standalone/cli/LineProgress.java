package org.musubi.standalone.cli;

import org.musubi.standalone.settled.Stage;

/** A line at the beginning of each stage. */
final class LineProgress implements Progress {
    private final Terminal terminal;
    private Class<? extends Stage> last = Stage.class;

    LineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(Stage stage) {
        if (stage.getClass() != last) {
            last = stage.getClass();
            terminal.say(stage.words() + " ...");
        }
    }

    @Override
    public void close() {
        // every line stands by itself
    }
}
