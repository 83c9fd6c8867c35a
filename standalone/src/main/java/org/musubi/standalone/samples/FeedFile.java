package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One file of a feed: its records in order, then some of them again as their publisher corrected them, then some
 * withdrawals. Bad lines stand in the place of good ones, evenly spread.
 *
 * @param name the file's name
 * @param key the property that is the records' key
 * @param drafts the records
 * @param count how many records
 * @param replaced how many of them come again, corrected
 * @param withdrawn how many of them are withdrawn
 * @param spoilings the ways of breaking a line
 */
record FeedFile(
        String name, String key, Drafts drafts, int count, int replaced, int withdrawn, List<Spoiling> spoilings) {

    /** Writes the file. The draws decide which records are broken, replaced and withdrawn. */
    SampleFile write(Path folder, double badLines, Dice dice) throws IOException {
        int bad = badLines == 0 ? 0 : Math.min(count, Math.max(1, (int) Math.round(badLines * count)));
        int firstSpoiling = dice.below(spoilings.size());
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            int spoiled = 0;
            for (int number = 0; number < count; number++) {
                ObjectNode line = drafts.line(number);
                if (spoiled < bad && number == placeOfBad(spoiled, bad)) {
                    Spoiling spoiling = spoilings.get((firstSpoiling + spoiled) % spoilings.size());
                    writeLine(out, spoiling.spoil(line));
                    spoiled++;
                } else {
                    writeLine(out, line.toString());
                }
            }
            for (int i = 0; i < replaced; i++) {
                writeLine(out, drafts.corrected(dice.below(count)).toString());
            }
            for (int i = 0; i < withdrawn; i++) {
                String withdrawnKey = drafts.line(dice.below(count)).path(key).asText();
                writeLine(
                        out,
                        Drafts.object()
                                .put(key, withdrawnKey)
                                .put("withdrawn", true)
                                .toString());
            }
        }
        return new SampleFile(name, count + replaced + withdrawn, bad);
    }

    /** The middle of the n-th of equal stretches, so that the first records of small files stay whole. */
    private int placeOfBad(int nth, int bad) {
        return (int) ((2L * nth + 1) * count / (2L * bad));
    }

    private static void writeLine(Writer out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
