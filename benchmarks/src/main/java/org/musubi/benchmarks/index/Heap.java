package org.musubi.benchmarks.index;

import java.lang.management.ManagementFactory;

/** The memory that objects occupy. */
final class Heap {
    private Heap() {}

    /** Bytes that are in use after a full collection. */
    static long used() {
        System.gc();
        System.gc(); // what the first one found to be finalised or softly held
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
