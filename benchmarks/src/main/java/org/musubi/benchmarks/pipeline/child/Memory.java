package org.musubi.benchmarks.pipeline.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory of a process, as Linux counts it.
 *
 * @param resident bytes now
 * @param peak the most bytes at any time
 */
public record Memory(long resident, long peak) {
    /** @throws UncheckedIOException where there is no /proc */
    static Memory of(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return new Memory(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of a process cannot be read", e);
        }
    }

    private static long bytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                .findFirst()
                .orElseThrow();
    }
}
