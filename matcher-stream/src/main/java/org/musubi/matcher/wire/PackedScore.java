package org.musubi.matcher.wire;

import org.musubi.matcher.rules.Score;

/** The five parts of a score in one number. The parts that are often 0 are the highest bits, so that they cost no byte. */
final class PackedScore {
    private static final int BITS = 10;
    private static final int MOST = (1 << BITS) - 1;

    private PackedScore() {}

    static long of(Score score) {
        long packed = checked(score.needs());
        packed = packed << BITS | checked(score.language());
        packed = packed << BITS | checked(score.region());
        packed = packed << BITS | checked(score.experience());
        return packed << BITS | checked(score.cost());
    }

    static Score unpack(long packed) {
        return new Score(part(packed, 3), part(packed, 1), part(packed, 2), part(packed, 0), part(packed, 4));
    }

    private static int checked(int part) {
        if (part < 0 || part > MOST) {
            throw new IllegalArgumentException("a part of a score is at most " + MOST);
        }
        return part;
    }

    private static int part(long packed, int place) {
        return (int) (packed >>> (BITS * place)) & MOST;
    }
}
