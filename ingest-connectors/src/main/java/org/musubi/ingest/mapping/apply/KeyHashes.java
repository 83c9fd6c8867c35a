package org.musubi.ingest.mapping.apply;

import java.util.Arrays;

/** Which keys there were, by 64-bit hashes: 16 bytes a key and nothing of its text. Two of ten million keys clash once in 300,000 files. */
final class KeyHashes {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[FIRST_SLOTS];
    private int count;

    /** Adds a key; false where it was there. */
    boolean add(String key) {
        if (count >= slots.length / 2) {
            grow();
        }
        boolean added = put(hash(key));
        count += added ? 1 : 0;
        return added;
    }

    private boolean put(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
    }

    private static long hash(String key) {
        long hash = key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        hash *= FACTOR;
        hash ^= hash >>> 32;
        // 0 stands for an empty slot
        return hash == 0 ? 1 : hash;
    }
}
