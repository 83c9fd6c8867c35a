package org.musubi.benchmarks.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** The halves of the lot: XXH64 of an id. The databases put two of them together for a pair. */
final class Lots {
    private static final XXHash64 XXH64 = XXHashFactory.fastestInstance().hash64();

    private Lots() {}

    /** XXH64 with seed 0 over the UTF-8 bytes. */
    static long hash(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return XXH64.hash(bytes, 0, bytes.length, 0);
    }

    /**
     * Checks that no two are the same: then no two candidates have the same lot before a vacancy, for the mixing of a lot can be
     * undone, and candidates need not be ordered by id.
     *
     * @throws IllegalStateException if two are the same
     */
    static void requireDistinct(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1] == sorted[i]) {
                throw new IllegalStateException("two ids with the same XXH64: order by id as well");
            }
        }
    }
}
