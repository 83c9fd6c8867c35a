package org.musubi.matcher.wire;

import java.math.BigDecimal;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Costs;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.schemas.avro.CostStatistics;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.RegionStatistics;

/** Statistics as they are published. */
final class StatisticsRecords {
    private StatisticsRecords() {}

    static MatchStatistics statistics(Statistics statistics) {
        Cell cell = statistics.cell();
        return new MatchStatistics(
                cell.origin(),
                cell.destination(),
                cell.status(),
                cell.field(),
                statistics.asOf(),
                statistics.liveCandidates(),
                statistics.openVacancies(),
                statistics.openings(),
                statistics.shortlistedPairs(),
                statistics.regions().stream().map(StatisticsRecords::region).toList(),
                statistics.costs().stream().map(StatisticsRecords::costs).toList(),
                statistics.heldBack(),
                statistics.heldBackBy().stream().map(StatisticsRecords::money).toList());
    }

    static CostStatistics costs(Costs costs) {
        return new CostStatistics(
                costs.currency(),
                costs.pairs(),
                plain(costs.workerPaid(), costs.currency()),
                plain(costs.cap(), costs.currency()),
                plain(costs.monthlyWage(), costs.currency()),
                costs.months());
    }

    static Costs costs(CostStatistics costs) {
        return new Costs(
                costs.getCurrency(),
                costs.getPairs(),
                new BigDecimal(costs.getWorkerPaid()),
                new BigDecimal(costs.getCap()),
                new BigDecimal(costs.getMonthlyWage()),
                costs.getMonths());
    }

    private static RegionStatistics region(Statistics.Region region) {
        return new RegionStatistics(
                region.region(), region.openVacancies(), region.openings(), region.shortlistedPairs());
    }

    static org.musubi.schemas.avro.Money money(Money money) {
        return new org.musubi.schemas.avro.Money(plain(money.amount(), money.currency()), money.currency());
    }

    /** With the currency's digits, or as many more as the amount has. */
    private static String plain(BigDecimal amount, String currency) {
        return amount.setScale(Math.max(amount.scale(), Money.minorUnitDigits(currency)))
                .toPlainString();
    }
}
