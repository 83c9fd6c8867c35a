package org.musubi.matcher.index;

import java.time.LocalDate;

class PoolIndexTest extends ShardIndexContract {
    @Override
    ShardIndex create(LocalDate asOf, Archive archive) {
        return new PoolIndex(asOf, archive);
    }
}
