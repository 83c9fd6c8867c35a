package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as it is written.
 *
 * @param amount exact; factors in words are in it
 * @param multiplied whether there were any
 * @param currency that is written beside it
 * @param unit of time that is written beside it
 */
record Written(BigDecimal amount, boolean multiplied, Optional<AmountWord.Currency> currency, Optional<PayUnit> unit) {
    static Written of(BigDecimal amount) {
        return new Written(amount, false, Optional.empty(), Optional.empty());
    }
}
