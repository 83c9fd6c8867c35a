package org.musubi.ingest.guess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.value.Cells;
import org.musubi.ingest.value.ReaderMade;
import org.musubi.ingest.value.Reading;
import org.musubi.ingest.value.Setting;
import org.musubi.ingest.value.Settings;
import org.musubi.ingest.value.ValueReaders;

/**
 * Tries the readers of mappings on a sample: what they can read tells how the values are written.
 *
 * @param header of the column
 * @param cells what stands in it
 */
record Trial(String header, List<Cell> cells) {
    /** So many must be read, since some values of a file may be wrong. */
    static final double MOST = 0.8;

    Trial {
        cells = List.copyOf(cells);
    }

    /** The column as it is. */
    static Trial of(SampleColumn column) {
        return new Trial(column.header(), column.cells());
    }

    /** Each of some words as a cell of its own. */
    static Trial of(String header, List<String> words) {
        return new Trial(header, words.stream().<Cell>map(Cell.Text::new).toList());
    }

    /** Whether a reader reads most of the column; an empty one anybody reads. */
    boolean reads(String reader, Map<String, String> settings) {
        return share(reader, settings) >= MOST;
    }

    /** The share of the cells that a reader can read, from 0 to 1. */
    double share(String reader, Map<String, String> settings) {
        var set = new HashMap<String, Setting>();
        settings.forEach((key, value) -> set.put(key, new Setting.Text(value)));
        ReaderMade made = ValueReaders.named(reader).orElseThrow().make(new Settings(set));
        if (!(made instanceof ReaderMade.Ready ready)) {
            throw new IllegalArgumentException("no such settings of " + reader + ": " + settings);
        }
        long read = cells.stream()
                .filter(cell -> !(ready.reader().read(new Alone(cell, header)) instanceof Reading.Fault))
                .count();
        return cells.isEmpty() ? 1 : (double) read / cells.size();
    }

    /** Of some choices of a setting the one that reads most; among equals the first. */
    String best(String reader, Map<String, String> others, String setting, List<String> choices) {
        String best = choices.get(0);
        double most = -1;
        for (String choice : choices) {
            var settings = new HashMap<>(others);
            settings.put(setting, choice);
            double share = share(reader, settings);
            if (share > most) {
                best = choice;
                most = share;
            }
        }
        return best;
    }

    /** A cell with nothing beside it. */
    private record Alone(Cell main, String header) implements Cells {
        @Override
        public Optional<Cell> beside(String column) {
            return Optional.empty();
        }

        @Override
        public LocalDate day() {
            return LocalDate.EPOCH;
        }
    }
}
