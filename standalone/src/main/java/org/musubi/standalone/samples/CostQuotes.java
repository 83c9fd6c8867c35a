package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.musubi.standalone.samples.Profile.Cost;

/**
 * Itemised recruitment costs as agencies quote them.
 *
 * <p>An agency has a few packages, and each of its candidates is quoted one of them: many people share one list of
 * items. A broker's price comes on top for some, as an illegitimate cost.
 */
final class CostQuotes {
    private static final String FEE = "RECRUITMENT_FEE";

    private final Profile profile;
    private final long seed;

    CostQuotes(Profile profile, long seed) {
        this.profile = profile;
        this.seed = seed;
    }

    /** Adds what a candidate of an agency is quoted. The dice are the candidate's. */
    void add(ArrayNode costs, String origin, String agencyId, Dice dice) {
        Cost cost = profile.origins().get(origin).cost();
        int number = dice.below(profile.organisations().packagesPerAgency());
        addPackage(costs, cost, agencyId, number);
        if (dice.chance(cost.brokered())) {
            double price = cost.brokerMeanJpy() * logNormal(cost.brokerLogSigma(), dice.gaussian());
            addItem(costs, "ILLEGITIMATE", "WORKER", price, "USD");
        }
    }

    private void addPackage(ArrayNode costs, Cost cost, String agencyId, int number) {
        var dice = new Dice(seed, "package " + agencyId, number);
        double level = new Dice(seed, "level " + agencyId, 0).gaussian();
        double own = StrictMath.sqrt(1 - cost.agencyLoading() * cost.agencyLoading());
        double total =
                cost.meanJpy() * logNormal(cost.logSigma(), cost.agencyLoading() * level + own * dice.gaussian());
        boolean employerPaid = dice.chance(cost.employerPaid());
        String feeCurrency = cost.feeCurrencies().draw(dice);
        String itemCurrency = cost.itemCurrencies().draw(dice);
        cost.categories().forEachShare((category, share) -> {
            boolean fee = category.equals(FEE);
            double price = total * share * logNormal(cost.itemLogSigma(), dice.gaussian());
            String payer = payer(cost, employerPaid, fee, dice);
            addItem(costs, category, payer, price, fee ? feeCurrency : itemCurrency);
        });
    }

    private static String payer(Cost cost, boolean employerPaid, boolean fee, Dice dice) {
        if (employerPaid) {
            return fee || dice.chance(cost.employerPaidItem()) ? "EMPLOYER" : "WORKER";
        }
        return fee ? "WORKER" : cost.itemPayers().draw(dice);
    }

    /** A log-normal draw of mean 1. */
    private static double logNormal(double sigma, double gaussian) {
        return StrictMath.exp(sigma * gaussian - sigma * sigma / 2);
    }

    private void addItem(ArrayNode costs, String category, String payer, double jpy, String currency) {
        costs.addObject()
                .put("category", category)
                .put("payer", payer)
                .put("amount", Long.toString(inCurrency(jpy, currency)))
                .put("currency", currency);
    }

    /** An amount of yen in another currency, as round as quotations are. */
    long inCurrency(double jpy, String currency) {
        long step = profile.currencies().step().get(currency);
        double units = jpy * profile.currencies().unitsPerJpy().get(currency);
        return Math.max(1, Math.round(units / step)) * step;
    }
}
