package org.musubi.matcher.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.wire.Domain;
import org.musubi.matcher.world.Step;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Vacancy;

/**
 * The last word of a history on every key. Vacancies stay as they were published, so that a test can change them. Candidates are
 * quoted four times the cost, so that many of them come near a cap.
 */
final class LatestRecords {
    private final List<Vacancy> vacancies = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Reference reference = new Reference();

    LatestRecords(List<Step> history) {
        Map<String, SpecificRecord> latest = new LinkedHashMap<>();
        for (Step step : history) {
            String key = step.kind() + "/" + step.key();
            step.record().ifPresentOrElse(record -> latest.put(key, record), () -> latest.remove(key));
        }
        latest.values().forEach(this::keep);
    }

    List<Vacancy> vacancies() {
        return vacancies;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Judge judge(LocalDate asOf) {
        return new Judge(reference, asOf);
    }

    private void keep(SpecificRecord record) {
        if (record instanceof Vacancy vacancy) {
            vacancies.add(vacancy);
        } else if (record instanceof org.musubi.schemas.avro.Candidate candidate) {
            candidates.add((Candidate) Domain.of(dearer(candidate)));
        } else {
            reference.put((ReferenceRecord) Domain.of(record));
        }
    }

    private static SpecificRecord dearer(org.musubi.schemas.avro.Candidate candidate) {
        List<CostItem> costs = candidate.getCosts().stream()
                .map(item -> new CostItem(
                        item.getCategory(), item.getPayer(), fourTimes(item.getAmount()), item.getCurrency()))
                .toList();
        candidate.put("costs", costs);
        return candidate;
    }

    private static String fourTimes(String amount) {
        return new BigDecimal(amount).multiply(BigDecimal.valueOf(4)).toPlainString();
    }
}
