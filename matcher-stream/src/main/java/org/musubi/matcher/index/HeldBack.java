package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * The live candidates of one origin, status and field whom every open vacancy of a destination that accepts them would cost more
 * than a cap allows.
 *
 * @param people how many
 * @param excess the least by which each of them exceeds the cap of a binding rule, summed up by settlement currency
 */
public record HeldBack(
        String origin,
        String destination,
        String status,
        String field,
        int people,
        SortedMap<String, BigDecimal> excess) {}
