package org.musubi.standalone.cli;

import java.io.PrintWriter;

/** Where a command writes, and whether a person looks at it; the launcher knows and says so in two properties. */
record Terminal(PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal) {
    private static final String CLEAR_LINE = "\r\u001b[K";

    static Terminal of(picocli.CommandLine line) {
        return new Terminal(
                line.getOut(),
                line.getErr(),
                Boolean.getBoolean("musubi.terminal.out"),
                Boolean.getBoolean("musubi.terminal.err"));
    }

    /** One line of progress or advice; not part of the result. */
    void say(String text) {
        err.println(text);
    }

    /** Writes over the last line on a terminal; elsewhere writes a line of its own. */
    void rewrite(String text) {
        if (outIsTerminal) {
            out.print(CLEAR_LINE + text);
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Makes room for ordinary lines after {@link #rewrite}. */
    void clear() {
        if (outIsTerminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
