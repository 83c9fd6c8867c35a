package org.musubi.standalone.cli;

import java.util.function.Consumer;
import org.musubi.standalone.settled.Stage;

/** Shows what is being waited for. */
sealed interface Progress extends Consumer<Stage>, AutoCloseable permits BarProgress, LineProgress {
    /** A bar for people, lines for logs. */
    static Progress on(Terminal terminal) {
        return terminal.errIsTerminal() ? new BarProgress() : new LineProgress(terminal);
    }

    @Override
    void close();
}
