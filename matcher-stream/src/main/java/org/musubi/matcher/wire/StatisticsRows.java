package org.musubi.matcher.wire;

import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.statistics.Site;
import org.musubi.schemas.avro.EvaluatedRow;
import org.musubi.schemas.avro.HeldBackRow;
import org.musubi.schemas.avro.PairsRow;
import org.musubi.schemas.avro.PeopleRow;
import org.musubi.schemas.avro.StatisticsRow;
import org.musubi.schemas.avro.VacanciesRow;

/** Rows of statistics as they are sent and kept. */
final class StatisticsRows {
    private StatisticsRows() {}

    static StatisticsRow toAvro(Row row) {
        return new StatisticsRow(body(row));
    }

    static Row fromAvro(StatisticsRow row) {
        Object body = row.getBody();
        if (body instanceof PeopleRow people) {
            return new Row.People(
                    new Row.Seekers(people.getOrigin(), people.getStatus(), people.getField()), people.getPeople());
        } else if (body instanceof VacanciesRow vacancies) {
            return new Row.Vacancies(
                    new Row.Offers(
                            site(
                                    vacancies.getDestination(),
                                    vacancies.getRegion(),
                                    vacancies.getStatus(),
                                    vacancies.getField()),
                            vacancies.getAcceptedOrigins()),
                    vacancies.getVacancies(),
                    vacancies.getOpenings());
        } else if (body instanceof PairsRow pairs) {
            return new Row.Pairs(
                    new Row.Placed(
                            site(pairs.getDestination(), pairs.getRegion(), pairs.getStatus(), pairs.getField()),
                            pairs.getOrigin(),
                            pairs.getCosts().getCurrency()),
                    StatisticsRecords.costs(pairs.getCosts()));
        } else if (body instanceof HeldBackRow heldBack) {
            return new Row.HeldBackPeople(
                    new Cell(
                            heldBack.getOrigin(), heldBack.getDestination(), heldBack.getStatus(), heldBack.getField()),
                    heldBack.getPeople(),
                    heldBack.getExcess().stream().map(Amounts::money).toList());
        }
        return new Row.Evaluated(((EvaluatedRow) body).getAsOf());
    }

    private static Object body(Row row) {
        if (row instanceof Row.People people) {
            Row.Seekers group = people.group();
            return new PeopleRow(group.origin(), group.status(), group.field(), people.people());
        } else if (row instanceof Row.Vacancies vacancies) {
            Site site = vacancies.group().site();
            return new VacanciesRow(
                    site.destination(),
                    site.region(),
                    site.status(),
                    site.field(),
                    vacancies.group().acceptedOrigins(),
                    vacancies.vacancies(),
                    vacancies.openings());
        } else if (row instanceof Row.Pairs pairs) {
            Site site = pairs.group().site();
            return new PairsRow(
                    site.destination(),
                    site.region(),
                    site.status(),
                    site.field(),
                    pairs.group().origin(),
                    StatisticsRecords.costs(pairs.costs()));
        } else if (row instanceof Row.HeldBackPeople heldBack) {
            Cell cell = heldBack.cell();
            return new HeldBackRow(
                    cell.origin(),
                    cell.destination(),
                    cell.status(),
                    cell.field(),
                    heldBack.people(),
                    heldBack.excess().stream().map(StatisticsRecords::money).toList());
        }
        return new EvaluatedRow(((Row.Evaluated) row).asOf());
    }

    private static Site site(String destination, String region, String status, String field) {
        return new Site(destination, region, status, field);
    }
}
