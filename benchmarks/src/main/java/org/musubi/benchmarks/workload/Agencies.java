package org.musubi.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Suspension;

/** The sending organisations, one for about 1,500 candidates, each with a few cost packages for most of them. */
final class Agencies {
    private static final int CANDIDATES_EACH = 1_500;
    private static final int FEWEST = 100;

    /** An organisation and what it quotes. */
    record Desk(Agency agency, List<List<CostItem>> packages) {}

    private final Map<Origin, List<Desk>> desks = new HashMap<>();

    Agencies(long seed, int candidates, LocalDate asOf) {
        int count = Math.max(FEWEST, candidates / CANDIDATES_EACH);
        for (int number = 0; number < count; number++) {
            var draw = new Draw(seed, Aspect.AGENCY, number, 0);
            // evenly through the shares, so that each country has its part also of a small number
            Origin origin = Origin.SHARES.at((double) number / count);
            desks.computeIfAbsent(origin, none -> new ArrayList<>()).add(desk(number, origin, draw, asOf));
        }
    }

    /** An organisation of a country; the first ones are the larger ones. */
    Desk draw(Draw draw, Origin origin) {
        List<Desk> ofOrigin = desks.get(origin);
        double unit = draw.unit();
        return ofOrigin.get((int) (unit * Math.sqrt(unit) * ofOrigin.size()));
    }

    List<Agency> all() {
        return desks.values().stream()
                .flatMap(List::stream)
                .map(Desk::agency)
                .sorted((one, other) -> one.getAgencyId().compareTo(other.getAgencyId()))
                .toList();
    }

    private static Desk desk(int number, Origin origin, Draw draw, LocalDate asOf) {
        LocalDate from = asOf.minusDays(draw.between(200, 3_000));
        LocalDate to = draw.perMille(600) ? null : from.plusYears(9);
        if (draw.perMille(30)) {
            to = asOf.minusDays(draw.between(1, 150));
        }
        List<Suspension> suspensions = draw.perMille(30)
                ? List.of(new Suspension(asOf.minusDays(draw.between(0, 90)), asOf.plusDays(90), "inspection"))
                : List.of();
        String id = "AG-%s-%04d".formatted(origin.code(), number);
        var packages = new ArrayList<List<CostItem>>();
        int count = draw.between(3, 6);
        for (int i = 0; i < count; i++) {
            packages.add(Quotations.draw(draw, origin));
        }
        return new Desk(new Agency(id, origin.code(), "Agency " + number, from, to, suspensions), packages);
    }
}
