package org.musubi.matcher.index;

import java.time.LocalDate;

class CellIndexTest extends ShardIndexContract {
    @Override
    ShardIndex create(LocalDate asOf) {
        return new CellIndex(asOf);
    }
}
