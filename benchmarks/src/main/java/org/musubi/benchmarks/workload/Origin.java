package org.musubi.benchmarks.workload;

/**
 * A country of origin.
 *
 * @param currency of its agencies' quotations
 * @param typicalTotal what a candidate is quoted in all, in that currency: the median
 * @param step to which an amount of a quotation is rounded
 * @param wageStep to which a minimum wage in that currency is rounded
 * @param lowestWage the lowest minimum wage asked in that currency, per month
 * @param workerPays of 1000 cost items, how many the worker pays
 */
record Origin(
        String code, String currency, double typicalTotal, int step, long wageStep, long lowestWage, int workerPays) {
    static final Shares<Origin> SHARES = Shares.of(
                    60, new Origin("VNM", "VND", 60_000_000, 50_000, 500_000, 24_000_000, 800))
            .and(20, new Origin("MMR", "USD", 1_450, 5, 50, 950, 800))
            .and(10, new Origin("KHM", "USD", 2_600, 5, 50, 950, 800))
            .and(5, new Origin("IDN", "IDR", 18_000_000, 50_000, 500_000, 16_000_000, 100))
            .and(3, new Origin("PHL", "PHP", 40_000, 100, 1_000, 57_000, 100))
            .and(1, new Origin("NPL", "NPR", 150_000, 500, 5_000, 138_000, 700))
            .and(1, new Origin("BGD", "BDT", 180_000, 500, 5_000, 119_000, 700));
}
