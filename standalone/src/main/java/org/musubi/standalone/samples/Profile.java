package org.musubi.standalone.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.musubi.standalone.samples.Dice.Normal;
import org.musubi.standalone.samples.Dice.Range;

/**
 * What is drawn how often: the JSON resources of this package, each with its source.
 *
 * <p>Maps keep the order of their file, because a draw depends on it.
 */
record Profile(
        Map<String, Origin> origins,
        People people,
        Market market,
        Organisations organisations,
        Currencies currencies,
        Fields fields,
        Regions regions) {

    static Profile load() {
        return new Profile(
                read("origins.json", new TypeReference<>() {}),
                read("candidates.json", new TypeReference<>() {}),
                read("market.json", new TypeReference<>() {}),
                read("organisations.json", new TypeReference<>() {}),
                read("currencies.json", new TypeReference<>() {}),
                read("fields.json", new TypeReference<>() {}),
                read("regions.json", new TypeReference<>() {}));
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = Profile.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    /** Splits a total over the origins by their shares, at least 1 each; the first origin takes what is left. */
    int countOf(String origin, int total) {
        int others = 0;
        for (String other : origins.keySet()) {
            if (!other.equals(firstOrigin())) {
                others += part(other, total);
            }
        }
        return origin.equals(firstOrigin()) ? Math.max(1, total - others) : part(origin, total);
    }

    private String firstOrigin() {
        return origins.keySet().iterator().next();
    }

    private int part(String origin, int total) {
        double all = origins.values().stream().mapToDouble(Origin::share).sum();
        return Math.max(1, (int) (total * origins.get(origin).share() / all));
    }

    /** A country of origin. {@code statuses} names sets of residence statuses, joined by a plus sign. */
    record Origin(double share, String shareSource, Weights statuses, Cost cost) {}

    /**
     * What candidates of an origin are quoted: log-normal totals in yen, split over the cost categories.
     *
     * @param agencyLoading how far the level of an agency, rather than of its package, decides the total, 0 to 1
     * @param itemLogSigma spread of one item around its share of the total
     * @param employerPaid share of packages in which the employer pays the fee
     * @param employerPaidItem share of the other items of such packages that the employer pays too
     * @param itemPayers who pays items other than the fee in other packages
     * @param brokered share of candidates who paid a broker besides
     */
    record Cost(
            double meanJpy,
            String source,
            double logSigma,
            double agencyLoading,
            double itemLogSigma,
            Weights categories,
            String categoriesSource,
            Weights feeCurrencies,
            Weights itemCurrencies,
            double employerPaid,
            double employerPaidItem,
            Weights itemPayers,
            double brokered,
            double brokerMeanJpy,
            double brokerLogSigma,
            String brokerSource) {}

    /** Candidates of every origin; the maps are by the first residence status sought. */
    record People(
            String source,
            Map<String, Weights> japanese,
            Map<String, Double> skillTestPassed,
            Map<String, Double> titp2Completed,
            Range titp2Months,
            Normal experienceMonths,
            double secondField,
            double anyRegion,
            Range regionsNamed,
            double wageFloor,
            Normal wageFloorJpy,
            double wageFloorInHomeCurrency,
            Map<String, Double> needs,
            double consentExpired,
            Range consentExpiredDaysAgo,
            Range consentDays,
            double minor,
            Range minorDays,
            Range availableInDays,
            double lateAvailable,
            Range lateAvailableInDays) {}

    /** The demand side. */
    record Market(
            String source,
            Map<String, Terms> statuses,
            Normal monthlyHours,
            double belowMinimumWage,
            double belowMinimumFactor,
            Weights openings,
            Weights minimumExperienceMonths,
            Weights shortlistSizes,
            double anyOrigin,
            Range originsNamed,
            Weights origins,
            Map<String, Double> offers,
            double closed,
            Range closedDaysAgo,
            Range startsAfterClosingDays,
            Map<String, Practice> employerPays) {}

    /** Terms of the vacancies of one residence status. */
    record Terms(
            double share,
            Normal wageJpy,
            Weights contractMonths,
            Weights partnerMonthlyFeeJpy,
            Weights requiredJapanese,
            Range closesInDays) {}

    /** What a group of employers pays for its workers. */
    record Practice(double share, List<String> categories) {}

    /** Names and standings of agencies and employers, and how often lines are corrected. */
    record Organisations(
            String source,
            List<String> first,
            List<String> second,
            List<String> agencyTrades,
            List<String> employerTrades,
            int packagesPerAgency,
            Range licensedDaysAgo,
            double licenceEnds,
            Range licenceEndsInDays,
            double lapsed,
            Range lapsedDaysAgo,
            double suspended,
            Range suspendedDaysAgo,
            double onceSuspended,
            Range onceSuspendedDaysAgo,
            List<String> agencyReasons,
            List<String> employerReasons,
            double replaced,
            double withdrawn) {}

    /** Rates for quotations, and how round quoted amounts are. */
    record Currencies(String source, Map<String, Double> unitsPerJpy, Map<String, Long> step) {}

    /** The industrial fields. */
    record Fields(String source, Map<String, Field> fields) {
        /** The fields in which people work under a residence status. */
        Weights under(String status) {
            return Weights.of(fields, field -> field.weights().getOrDefault(status, 0.0));
        }
    }

    /** A field: its weight by residence status, and how often a qualification is held or wanted in it. */
    record Field(
            Map<String, Double> weights,
            List<String> occupations,
            Map<String, Double> held,
            Map<String, Double> wanted) {}

    /** The regions of work. */
    record Regions(String source, Map<String, Region> regions) {
        Weights weights() {
            return Weights.of(regions, Region::weight);
        }
    }

    /** A region: its weight, and its minimum wage per hour in yen. */
    record Region(double weight, int minimumWageJpy) {}
}
