package org.musubi.ingest.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.musubi.ingest.refusal.Reason;

/**
 * The answer to one file, written as the file is read: a text to read, {@code <file>.report.txt}, and the refused rows for a
 * spreadsheet, {@code <file>.refused.csv}. Both appear whole when the answer is finished, in place of those of an earlier file of
 * the same name. Keeps nothing of the rows in memory.
 */
public final class AnswerFile implements Closeable {
    /** Where answers lie, beneath the folder of the feed. */
    public static final String FOLDER = "reports";

    static final int LISTED = 10_000;

    /** What follows the name of a file in the name of its report. */
    static final String REPORT = ".report.txt";

    /** What the names of drafts end in. */
    static final String UNFINISHED = ".tmp";

    private static final int WIDTH = 100;

    private final Wording wording;
    private final AnswerText text;
    private final ReasonCounts counts = new ReasonCounts();
    private final Path report;
    private final Path table;
    private final Path rowsDraft;
    private final Writer rows;
    private final RefusedCsv csv;
    private long reasons;

    private AnswerFile(Path beside, Language language) throws IOException {
        report = beside.resolveSibling(beside.getFileName() + REPORT);
        table = beside.resolveSibling(beside.getFileName() + ".refused.csv");
        rowsDraft = beside.resolveSibling(beside.getFileName() + ".rows" + UNFINISHED);
        wording = Wording.of(language);
        text = new AnswerText(language, WIDTH);
        rows = Files.newBufferedWriter(rowsDraft, StandardCharsets.UTF_8);
        try {
            csv = RefusedCsv.create(draft(table), wording);
        } catch (IOException e) {
            rows.close();
            throw e;
        }
    }

    /**
     * Begins an answer.
     *
     * @param folder where to write; made if it is not there
     * @param file name of the file that is answered, without a folder
     * @throws IOException if the folder cannot be written to
     */
    public static AnswerFile open(Path folder, String file, Language language) throws IOException {
        if (!Path.of(file).equals(Path.of(file).getFileName())) {
            throw new IllegalArgumentException("not the name of a file: " + file);
        }
        return new AnswerFile(Files.createDirectories(folder).resolve(file), language);
    }

    /** Writes down a refused row; {@code row} counts from 1. */
    public void refused(long row, List<Reason> why) throws IOException {
        counts.add(why);
        csv.write(row, why);
        for (Reason reason : why) {
            if (reasons < LISTED) {
                line(rows, text.row(row, reason));
            }
            reasons++;
        }
    }

    /** Puts the answer where its publisher finds it. */
    public void finish(Summary summary) throws IOException {
        csv.close();
        rows.close();
        writeReport(summary);
        if (reasons > 0) {
            publish(table);
        } else {
            Files.deleteIfExists(table);
        }
        publish(report);
    }

    /** Throws away what is not finished. */
    @Override
    public void close() throws IOException {
        try {
            csv.close();
        } finally {
            rows.close();
            Files.deleteIfExists(rowsDraft);
            Files.deleteIfExists(draft(table));
            Files.deleteIfExists(draft(report));
        }
    }

    private void writeReport(Summary summary) throws IOException {
        try (Writer out = Files.newBufferedWriter(draft(report), StandardCharsets.UTF_8)) {
            lines(out, text.summary(summary, counts));
            if (reasons == 0) {
                return;
            }
            line(out, "");
            lines(out, text.rowsHeading());
            if (reasons > LISTED) {
                String all = table.getFileName().toString();
                line(out, wording.word(Word.FIRST_ROWS, wording.number(LISTED), all));
            }
            try (var listed = Files.newBufferedReader(rowsDraft, StandardCharsets.UTF_8)) {
                listed.transferTo(out);
            }
        }
    }

    private static void lines(Writer out, List<String> lines) throws IOException {
        for (String line : lines) {
            line(out, line);
        }
    }

    private static void line(Writer out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static Path draft(Path path) {
        return path.resolveSibling(path.getFileName() + UNFINISHED);
    }

    private static void publish(Path path) throws IOException {
        Files.move(draft(path), path, StandardCopyOption.ATOMIC_MOVE);
    }
}
