package org.musubi.benchmarks.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The measurements of one day on one machine.
 *
 * @param date ISO 8601
 * @param seed of the workloads
 */
public record Results(Machine machine, String date, long seed, List<Measurement> runs) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One measurement in JSON: null stands for no value. */
    private record Line(
            String workload, String measure, String subject, Double value, String unit, Map<String, Object> detail) {
        static Line of(Measurement measurement) {
            return new Line(
                    measurement.workload(),
                    measurement.measure(),
                    measurement.subject(),
                    measurement.hasValue() ? measurement.value() : null,
                    measurement.unit(),
                    measurement.detail());
        }

        Measurement measurement() {
            return new Measurement(workload, measure, subject, value == null ? Double.NaN : value, unit, detail);
        }
    }

    private record Document(Machine machine, String date, long seed, List<Line> runs) {}

    public Results {
        runs = List.copyOf(runs);
    }

    /** The name of the file that these belong into. */
    public String fileName() {
        return date + "-" + machine.name() + ".json";
    }

    /** These with others: of two of the same workload, measure and subject, the other one stays. */
    public Results and(List<Measurement> others) {
        var all = new LinkedHashMap<List<String>, Measurement>();
        for (List<Measurement> some : List.of(runs, others)) {
            for (Measurement one : some) {
                all.put(List.of(one.workload(), one.measure(), one.subject()), one);
            }
        }
        return new Results(machine, date, seed, new ArrayList<>(all.values()));
    }

    /** Writes one file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<Line> lines = runs.stream()
                .sorted(Comparator.comparing(Measurement::workload).thenComparing(Measurement::measure))
                .map(Line::of)
                .toList();
        Files.writeString(file, JSON.writeValueAsString(new Document(machine, date, seed, lines)) + "\n");
    }

    /** Reads what {@link #write} wrote. */
    public static Results read(Path file) throws IOException {
        Document document = JSON.readValue(Files.readString(file), Document.class);
        return new Results(
                document.machine(),
                document.date(),
                document.seed(),
                document.runs().stream().map(Line::measurement).toList());
    }
}
