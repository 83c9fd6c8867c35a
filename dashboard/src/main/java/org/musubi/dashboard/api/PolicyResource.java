package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.LatestRecords;
import org.musubi.dashboard.state.Policy;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;

/** The rules, and which of them hold on a day. */
final class PolicyResource {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NOW = "now";
    private static final String COMING = "coming";
    private static final String PAST = "past";

    private final DashboardState state;
    private final Clock clock;

    PolicyResource(DashboardState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    Answer on(Map<String, String> path, Query query) {
        LocalDate on =
                query.text("on").map(PolicyResource::date).or(state::asOf).orElseGet(this::today);
        Policy policy = state.policy();
        Set<MinimumWage> wages = wagesInForce(policy.minimumWages().all(), on);
        return Answer.json(Json.object(json -> {
            json.writeStringField("on", on.toString());
            write(json, "capRules", policy.capRules(), rule -> inForce(on, rule.getEffectiveFrom(), to(rule)));
            write(
                    json,
                    "entryRequirements",
                    policy.entryRequirements(),
                    one -> inForce(on, one.getEffectiveFrom(), to(one)));
            write(json, "intakeStops", policy.intakeStops(), stop -> inForce(on, stop.getEffectiveFrom(), to(stop)));
            write(json, "minimumWages", policy.minimumWages(), wage -> inForce(on, wage, wages));
            write(json, "fxRates", policy.fxRates(), rate -> "");
        }));
    }

    private static <V extends SpecificRecord> void write(
            JsonGenerator json, String name, LatestRecords<V> records, Function<V, String> inForce) throws IOException {
        json.writeArrayFieldStart(name);
        for (V one : records.all()) {
            json.writeStartObject();
            AvroJson.writeProperties(json, one, Set.of());
            String when = inForce.apply(one);
            if (!when.isEmpty()) {
                json.writeStringField("inForce", when);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String inForce(LocalDate on, LocalDate from, Optional<LocalDate> to) {
        if (on.isBefore(from)) {
            return COMING;
        }
        return to.isEmpty() || on.isBefore(to.get()) ? NOW : PAST;
    }

    private static String inForce(LocalDate on, MinimumWage wage, Set<MinimumWage> now) {
        if (on.isBefore(wage.getEffectiveFrom())) {
            return COMING;
        }
        return now.contains(wage) ? NOW : PAST;
    }

    /** Of each region the newest that has begun: it holds until the region's next. */
    private static Set<MinimumWage> wagesInForce(Collection<MinimumWage> wages, LocalDate on) {
        return Set.copyOf(wages.stream()
                .filter(wage -> !on.isBefore(wage.getEffectiveFrom()))
                .collect(Collectors.toMap(
                        MinimumWage::getRegion,
                        wage -> wage,
                        (one, other) -> one.getEffectiveFrom().isAfter(other.getEffectiveFrom()) ? one : other))
                .values());
    }

    private static Optional<LocalDate> to(CapRule rule) {
        return Optional.ofNullable(rule.getEffectiveTo());
    }

    private static Optional<LocalDate> to(EntryRequirement requirement) {
        return Optional.ofNullable(requirement.getEffectiveTo());
    }

    private static Optional<LocalDate> to(IntakeStop stop) {
        return Optional.ofNullable(stop.getEffectiveTo());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TOKYO));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest("The parameter on must be a date such as 2027-04-01.");
        }
    }
}
