package org.musubi.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Payer;

/** What recruitment is quoted to cost: a log-normal total in the origin's currency, in two to six items. */
final class Quotations {
    private static final double DEVIATION = 0.42;
    private static final int ILLEGITIMATE_PER_MILLE = 8;
    private static final Shares<Payer> OTHER_PAYERS =
            Shares.of(5, Payer.EMPLOYER).and(4, Payer.AGENCY).and(1, Payer.STATE);

    /** A kind of cost with its part of the whole, in percent. */
    private record Part(CostCategory category, int percent) {}

    private static final List<Part> PARTS = List.of(
            new Part(CostCategory.RECRUITMENT_FEE, 42),
            new Part(CostCategory.TRAINING, 26),
            new Part(CostCategory.TRAVEL_AND_LODGING, 14),
            new Part(CostCategory.ADMINISTRATIVE, 8),
            new Part(CostCategory.MEDICAL, 6),
            new Part(CostCategory.SKILL_TEST, 4));

    private Quotations() {}

    /** A quotation of an agency in this country. */
    static List<CostItem> draw(Draw draw, Origin origin) {
        double total = origin.typicalTotal() * Math.exp(DEVIATION * draw.bell());
        int items = draw.between(2, PARTS.size());
        int percents = PARTS.stream().limit(items).mapToInt(Part::percent).sum();
        var costs = new ArrayList<CostItem>(items);
        for (Part part : PARTS.subList(0, items)) {
            costs.add(item(part.category(), draw, origin, total * part.percent() / percents));
        }
        if (draw.perMille(ILLEGITIMATE_PER_MILLE)) {
            costs.set(items - 1, item(CostCategory.ILLEGITIMATE, draw, origin, total / 10));
        }
        return costs;
    }

    private static CostItem item(CostCategory category, Draw draw, Origin origin, double amount) {
        Payer payer = draw.perMille(origin.workerPays()) ? Payer.WORKER : OTHER_PAYERS.draw(draw);
        long rounded = Math.max(1, Math.round(amount / origin.step())) * origin.step();
        return new CostItem(category, payer, Long.toString(rounded), origin.currency());
    }
}
