package org.musubi.matcher.rules;

import java.nio.charset.StandardCharsets;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** The draw that separates equals, so that nobody is favoured by country, agency or time of registration. */
public final class Lot {
    private static final XXHash64 XXH64 = XXHashFactory.fastestJavaInstance().hash64();

    private Lot() {}

    /** The lot of a pair: an unsigned 64-bit number, the higher the better. */
    public static long of(String candidateId, String vacancyId) {
        return of(hash(candidateId), hash(vacancyId));
    }

    /** The lot of a pair, of the {@linkplain #hash hashes} of the two ids. */
    public static long of(long candidateHash, long vacancyHash) {
        return mix(candidateHash ^ vacancyHash);
    }

    /** What a lot is drawn from: XXH64 with seed 0 over the UTF-8 bytes of an id. */
    public static long hash(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, 0, bytes.length);
    }

    /** The same of an id in UTF-8, in a part of an array. */
    public static long hash(byte[] bytes, int from, int length) {
        return XXH64.hash(bytes, from, length, 0);
    }

    /** The 64-bit finaliser of MurmurHash3. */
    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
