package org.musubi.benchmarks.sql;

import java.math.BigDecimal;
import org.musubi.matcher.rules.Need;

/** The numbers that stand for codes in the prepared tables. */
final class Dictionary {
    /** The most that fits into a column. */
    static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    final Codes<Cell> cells = new Codes<>(1);
    final Codes<String> regions = new Codes<>(1 + CandidateRows.ANYWHERE);
    final Codes<String> origins = new Codes<>(1);
    final Codes<String> qualifications = new Codes<>(0);
    final Codes<Need> needs = new Codes<>(0);
    final Codes<String> capRules = new Codes<>(1);
    final CostPackages packages = new CostPackages();
}
