package org.musubi.matcher.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;

/** A seeded history of records: arrivals, replacements, repetitions and withdrawals of every kind. */
public final class World {
    private static final RecordKind[] MIX = {
        RecordKind.CANDIDATE,
        RecordKind.CANDIDATE,
        RecordKind.CANDIDATE,
        RecordKind.CANDIDATE,
        RecordKind.CANDIDATE,
        RecordKind.CANDIDATE,
        RecordKind.VACANCY,
        RecordKind.VACANCY,
        RecordKind.AGENCY,
        RecordKind.EMPLOYER,
        RecordKind.CAP_RULE,
        RecordKind.ENTRY_REQUIREMENT,
        RecordKind.MINIMUM_WAGE,
        RecordKind.INTAKE_STOP,
        RecordKind.FX_RATE
    };

    private final Draw draw;
    private final RandomRecords records;
    private final int keys;
    private final List<Step> past = new ArrayList<>();

    /**
     * A world.
     *
     * @param around the date around which everything happens
     * @param keys how many candidates and vacancies there can be
     */
    public World(long seed, LocalDate around, int keys) {
        draw = new Draw(seed);
        records = new RandomRecords(draw, around);
        this.keys = keys;
    }

    /** So many steps, beginning with enough organisations, rates and rules that matches occur. */
    public List<Step> history(int steps) {
        var history = new ArrayList<Step>();
        for (int i = 0; i < 12; i++) {
            for (RecordKind kind : RecordKind.deskKinds()) {
                if (kind != RecordKind.INTAKE_STOP || i == 0) {
                    history.add(arrival(kind));
                }
            }
        }
        while (history.size() < steps) {
            history.add(next());
        }
        return history;
    }

    /** The next step. */
    public Step next() {
        if (!past.isEmpty() && draw.chance(12)) {
            Step known = past.get(draw.below(past.size()));
            return draw.chance(50) ? known : new Step(known.kind(), known.topic(), known.key(), Optional.empty());
        }
        return arrival(draw.of(MIX));
    }

    /** The same last word on every key, in another order and partly repeated. */
    public static List<Step> shuffled(List<Step> history, long seed) {
        Map<String, Step> last = new LinkedHashMap<>();
        for (Step step : history) {
            last.put(step.kind() + "/" + step.key(), step);
        }
        var order = new ArrayList<>(last.values());
        order.addAll(last.values().stream()
                .filter(step -> step.key().hashCode() % 3 == 0)
                .toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private Step arrival(RecordKind kind) {
        SpecificRecord record = records.of(kind, keys);
        var step = new Step(kind, topic(kind, record), key(record), Optional.of(record));
        past.add(step);
        return step;
    }

    private static String topic(RecordKind kind, SpecificRecord record) {
        return record instanceof Candidate candidate
                ? Topics.CANDIDATES.of(candidate.getOrigin()).name()
                : kind.topic().name();
    }

    private static String key(SpecificRecord record) {
        if (record instanceof Candidate candidate) {
            return candidate.getCandidateId();
        } else if (record instanceof Vacancy vacancy) {
            return vacancy.getVacancyId();
        } else if (record instanceof Agency agency) {
            return agency.getAgencyId();
        } else if (record instanceof Employer employer) {
            return employer.getEmployerId();
        } else if (record instanceof CapRule rule) {
            return rule.getRuleId();
        } else if (record instanceof EntryRequirement requirement) {
            return requirement.getRequirementId();
        } else if (record instanceof MinimumWage wage) {
            return wage.getRegion() + "/" + wage.getEffectiveFrom();
        } else if (record instanceof IntakeStop stop) {
            return stop.getStopId();
        }
        return ((FxRate) record).getCurrency();
    }
}
