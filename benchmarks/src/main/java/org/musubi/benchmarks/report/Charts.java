package org.musubi.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musubi.benchmarks.report.Chart.Bar;
import org.musubi.benchmarks.workload.Size;

/** The charts of results: of each measure with several subjects, the largest workload that most of them could do. */
public final class Charts {
    private static final String MUSUBI = "musubi";

    private Charts() {}

    /** Draws the charts as SVG files into a folder and returns them. */
    public static List<Path> write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (Map.Entry<String, Chart> entry : of(results.runs()).entrySet()) {
            Path file = folder.resolve(entry.getKey() + ".svg");
            Files.writeString(file, entry.getValue().svg());
            files.add(file);
        }
        return files;
    }

    /** The charts by the names of their files. */
    static Map<String, Chart> of(List<Measurement> measurements) {
        var byMeasure = new LinkedHashMap<String, Map<String, List<Measurement>>>();
        measurements.stream()
                .filter(Measurement::hasValue)
                .forEach(one -> byMeasure
                        .computeIfAbsent(one.measure(), measure -> new LinkedHashMap<>())
                        .computeIfAbsent(one.workload(), workload -> new ArrayList<>())
                        .add(one));
        var charts = new LinkedHashMap<String, Chart>();
        byMeasure.forEach((measure, byWorkload) -> byWorkload.values().stream()
                .max(Comparator.<List<Measurement>>comparingInt(List::size)
                        .thenComparing(some -> candidates(some.get(0).workload())))
                .filter(bars -> bars.size() > 1)
                .ifPresent(bars -> charts.put(fileName(measure), chart(measure, bars))));
        return charts;
    }

    private static Chart chart(String measure, List<Measurement> measurements) {
        Measurement first = measurements.get(0);
        List<Bar> bars = measurements.stream()
                .sorted(Comparator.comparingDouble(Measurement::value))
                .map(one -> new Bar(
                        one.subject(),
                        one.value(),
                        one.subject().toLowerCase(Locale.ROOT).startsWith(MUSUBI)))
                .toList();
        return new Chart(
                measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1),
                "%s, in %s, %s is better"
                        .formatted(first.workload(), first.unit(), first.unit().endsWith("/s") ? "longer" : "shorter"),
                bars);
    }

    private static int candidates(String workload) {
        return Size.of(workload.substring(0, workload.indexOf(' '))).candidates();
    }

    private static String fileName(String measure) {
        return measure.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
