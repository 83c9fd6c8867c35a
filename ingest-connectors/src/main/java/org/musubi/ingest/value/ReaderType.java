package org.musubi.ingest.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.table.Cell;

/** A kind of reader: its name, what it is for, and what may be set. */
public final class ReaderType {
    private final String name;
    private final String documentation;
    private final List<SettingSpec> settings;
    private final Function<Settings, ReaderMade> maker;

    ReaderType(String name, String documentation, List<SettingSpec> settings, Function<Settings, ReaderMade> maker) {
        this.name = name;
        this.documentation = documentation;
        this.settings = List.copyOf(settings);
        this.maker = maker;
    }

    /** As written after {@code read:} in a mapping. */
    public String name() {
        return name;
    }

    /** What it reads and gives; a few sentences. */
    public String documentation() {
        return documentation;
    }

    /** What may be set, in the order in which it is documented. */
    public List<SettingSpec> settings() {
        return settings;
    }

    /** Makes a reader. All problems with single settings are told at once. */
    public ReaderMade make(Settings given) {
        List<SettingProblem> problems = Stream.concat(
                        unknown(given), settings.stream().flatMap(spec -> check(spec, given)))
                .toList();
        if (!problems.isEmpty()) {
            return new ReaderMade.Unfit(problems);
        }
        ReaderMade made = maker.apply(given);
        return made instanceof ReaderMade.Ready ready ? new ReaderMade.Ready(new FaultyFirst(ready.reader())) : made;
    }

    /** A reader that never sees a main cell that could not be read. */
    private record FaultyFirst(ValueReader reader) implements ValueReader {
        @Override
        public Reading read(Cells cells) {
            return cells.main() instanceof Cell.Faulty faulty
                    ? new Reading.Fault(faulty.code(), faulty.message())
                    : reader.read(cells);
        }

        @Override
        public boolean readsHeader() {
            return reader.readsHeader();
        }
    }

    private Stream<SettingProblem> unknown(Settings given) {
        return given.values().keySet().stream()
                .sorted()
                .filter(key -> settings.stream().noneMatch(spec -> spec.name().equals(key)))
                .map(key -> new SettingProblem(Optional.of(key), unknownMessage()));
    }

    private String unknownMessage() {
        if (settings.isEmpty()) {
            return "read: " + name + " has no settings";
        }
        String known = settings.stream().map(SettingSpec::name).collect(Collectors.joining(", "));
        return "read: " + name + " has no such setting; it has " + known;
    }

    private Stream<SettingProblem> check(SettingSpec spec, Settings given) {
        if (!given.has(spec.name())) {
            return spec.required()
                    ? Stream.of(new SettingProblem(Optional.empty(), "read: " + name + " needs " + spec.name()))
                    : Stream.empty();
        }
        return spec
                .fault(given.values().get(spec.name()))
                .map(message -> new SettingProblem(Optional.of(spec.name()), message))
                .stream();
    }
}
