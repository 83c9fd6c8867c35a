package org.musubi.standalone.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.musubi.standalone.Main;

/** Starts {@code musubi serve} as a process of its own. */
final class Serving {
    private Serving() {}

    /** @param out gets what it prints */
    static Process start(Path feeds, Path data, LocalDate date, Path out) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--feeds=" + feeds,
                        "--data=" + data,
                        "--as-of=" + date,
                        "--shards=2"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
