package org.musubi.standalone.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.topics.RecordKind;

/** A publisher's files as its mapping reads them. */
record MappedRows(RecordKind kind, List<Item> items, List<Remark> remarks) {
    private static final Secrets SECRETS = Secrets.ofEnvironment(Stream.of("viet-nam", "cambodia", "myanmar", "nepal")
            .collect(Collectors.toMap(
                    name -> "MUSUBI_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                    name -> "an invented secret for tests only, " + name)));

    /** Reads the files of a folder that the mapping of another folder is for. */
    static MappedRows of(Path mapping, Path files) throws IOException {
        Mapping loaded = load(mapping.resolve("mapping.yaml"));
        var format = new MappedFormat(loaded, SECRETS);
        var items = new ArrayList<Item>();
        var remarks = new ArrayList<Remark>();
        for (Path file : in(files)) {
            if (format.kindOf(file.getFileName().toString()).isPresent()) {
                read(format, file, items, remarks);
            }
        }
        return new MappedRows(loaded.kind(), items, remarks);
    }

    private static Mapping load(Path file) throws IOException {
        try {
            return Mappings.load(file);
        } catch (UnusableMappingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void read(MappedFormat format, Path file, List<Item> items, List<Remark> remarks)
            throws IOException {
        try (var rows = format.open(format.mapping().kind(), file, Place.START)) {
            for (Optional<Item> item = rows.next(); item.isPresent(); item = rows.next()) {
                items.add(item.get());
            }
            remarks.addAll(rows.remarks());
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    <T extends LineOutcome> Stream<T> outcomes(Class<T> type) {
        return items.stream().map(Item::outcome).filter(type::isInstance).map(type::cast);
    }

    /** How many of each outcome there are, by the outcome's name. */
    Map<String, Long> counts() {
        return counts(outcomes(LineOutcome.class).toList());
    }

    static Map<String, Long> counts(List<LineOutcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.getClass().getSimpleName(), Collectors.counting()));
    }

    /** What a candidate says but for its id. */
    static String withoutId(Candidate candidate) {
        return candidate.toString().replace(candidate.getCandidateId(), "");
    }
}
