package org.musubi.matcher.index;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;

/** The same whether one thread settles or several do. */
class PoolIndexTest {
    @Nested
    class WithOneThread extends ShardIndexContract {
        @Override
        ShardIndex create(LocalDate asOf, Archive archive) {
            return new PoolIndex(asOf, archive, 1);
        }
    }

    @Nested
    class WithThreeThreads extends ShardIndexContract {
        @Override
        ShardIndex create(LocalDate asOf, Archive archive) {
            return new PoolIndex(asOf, archive, 3);
        }
    }

    @Nested
    class WithFewVacanciesAtOnce extends ShardIndexContract {
        @Override
        ShardIndex create(LocalDate asOf, Archive archive) {
            return new PoolIndex(asOf, archive, 2, 5);
        }
    }
}
