package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.musubi.standalone.samples.publishers.Publisher;

/**
 * One feed: its records in order, then some of them again as their publisher corrected them, then some withdrawals. Bad
 * records stand in the place of good ones, evenly spread. It is written as a canonical file, and as the files of the
 * publishers who have the same records in another form.
 *
 * @param name the canonical file's name
 * @param key the property that is the records' key
 * @param drafts the records
 * @param count how many records
 * @param replaced how many of them come again, corrected
 * @param withdrawn how many of them are withdrawn
 * @param spoilings the ways of breaking a line of the canonical file
 */
record FeedFile(
        String name, String key, Drafts drafts, int count, int replaced, int withdrawn, List<Spoiling> spoilings) {

    /** Writes the files. The draws decide which records are broken, replaced and withdrawn. */
    List<SampleFile> write(Path folder, LocalDate asOf, double badLines, Dice dice) throws IOException {
        var outputs = new ArrayList<Output>();
        try {
            open(outputs, folder, asOf, dice.below(spoilings.size()));
            write(outputs, badLines == 0 ? 0 : Math.min(count, Math.max(1, (int) Math.round(badLines * count))), dice);
        } finally {
            for (Output output : outputs) {
                output.close();
            }
        }
        return outputs.stream().map(Output::written).toList();
    }

    private void open(List<Output> outputs, Path folder, LocalDate asOf, int firstSpoiling) throws IOException {
        var canonical = new CanonicalFile(Files.newBufferedWriter(folder.resolve(name)), spoilings, firstSpoiling);
        outputs.add(new Output(name, canonical, Objects::nonNull));
        List<Publisher> publishers = Publisher.of(name);
        if (publishers.isEmpty()) { // whom the publishers' records speak of
            Path feeds = Files.createDirectories(folder.resolve(Publisher.FEEDS));
            var same = new CanonicalFile(Files.newBufferedWriter(feeds.resolve(name)), spoilings, firstSpoiling);
            outputs.add(new Output(Publisher.FEEDS + "/" + name, same, Objects::nonNull));
        }
        for (Publisher publisher : publishers) {
            outputs.add(new Output(publisher.file(asOf), publisher.open(folder, asOf), publisher.takes()));
        }
    }

    private void write(List<Output> outputs, int bad, Dice dice) throws IOException {
        int broken = 0;
        for (int number = 0; number < count; number++) {
            ObjectNode record = drafts.line(number);
            boolean breaks = broken < bad && number == placeOfBad(broken, bad);
            broken += breaks ? 1 : 0;
            for (Output output : outputs) {
                if (breaks) {
                    output.writeBroken(record);
                } else {
                    output.write(record);
                }
            }
        }
        for (int i = 0; i < replaced; i++) {
            writeAll(outputs, drafts.corrected(dice.below(count)));
        }
        for (int i = 0; i < withdrawn; i++) {
            String withdrawnKey = drafts.line(dice.below(count)).path(key).asText();
            writeAll(outputs, Drafts.object().put(key, withdrawnKey).put("withdrawn", true));
        }
    }

    private static void writeAll(List<Output> outputs, ObjectNode record) throws IOException {
        for (Output output : outputs) {
            output.write(record);
        }
    }

    /** The middle of the n-th of equal stretches, so that the first records of small files stay whole. */
    private int placeOfBad(int nth, int bad) {
        return (int) ((2L * nth + 1) * count / (2L * bad));
    }
}
