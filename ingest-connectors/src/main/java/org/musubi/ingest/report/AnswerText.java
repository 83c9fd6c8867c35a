package org.musubi.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.report.Page.Labelled;

/** An answer as lines of plain text, for a file or a terminal. Row numbers are written as a spreadsheet shows them. */
public final class AnswerText {
    private static final int REASONS = 30;
    private static final int ROW_WIDTH = 8;
    private static final int PLACE_WIDTH = 40;
    private static final int INDENT = 4;

    private final Wording wording;
    private final int width;

    /**
     * @param language of all words but columns, fields and details
     * @param width of the lines, in places of a terminal; rows of the table may be longer
     */
    public AnswerText(Language language, int width) {
        this.wording = Wording.of(language);
        this.width = width;
    }

    /** What became of the file, what to note, and why rows were refused, the most frequent reasons first. */
    public List<String> summary(Summary summary, ReasonCounts counts) {
        var page = new Page(width, wording.locale());
        page.heading(wording.word(Word.TITLE, Place.printable(summary.file())), '=');
        verdicts(summary).forEach(verdict -> page.paragraph(0, verdict));
        page.blank();
        page.table(0, facts(summary));
        page.blank();
        page.table(0, figures(summary.figures()));
        summary.problem().ifPresent(problem -> problem(page, problem));
        remarks(page, summary.remarks());
        reasons(page, counts.mostFrequentFirst());
        page.blank();
        page.paragraph(0, wording.word(Word.NO_VALUES));
        return page.lines();
    }

    /** What stands above the {@linkplain #row rows}. */
    public List<String> rowsHeading() {
        var page = new Page(width, wording.locale());
        page.heading(wording.word(Word.REFUSED_ROWS), '-');
        page.line(row(wording.word(Word.ROW), wording.word(Word.COLUMN), wording.word(Word.WRONG)));
        return page.lines();
    }

    /** One reason of one refused row. */
    public String row(long number, Reason reason) {
        String place = Place.of(reason).or(wording.word(Word.WHOLE_ROW));
        return row(Long.toString(number), place, wording.wrong(reason.code()));
    }

    private static String row(String number, String place, String wrong) {
        return FixedWidth.pad(number, ROW_WIDTH) + "  " + FixedWidth.pad(place, PLACE_WIDTH) + "  " + wrong;
    }

    private List<String> verdicts(Summary summary) {
        Summary.Figures figures = summary.figures();
        var verdicts = new ArrayList<String>();
        if (figures.held() > 0) {
            verdicts.add(wording.word(Word.WITHDRAWALS_HELD, wording.number(figures.held())));
        } else if (summary.problem().isPresent()) {
            verdicts.add(wording.word(figures.nothingTaken() ? Word.FILE_REFUSED : Word.FILE_BROKEN_OFF));
        }
        if (figures.refused() > 0) {
            verdicts.add(wording.word(Word.SOME_REFUSED, wording.number(figures.refused())));
        }
        return verdicts.isEmpty() ? List.of(wording.word(Word.ALL_GOOD)) : verdicts;
    }

    private List<Labelled> facts(Summary summary) {
        var facts = new ArrayList<Labelled>();
        facts.add(labelled(Word.FILE, Place.printable(summary.file())));
        facts.add(labelled(Word.FEED, summary.feed()));
        summary.mapping().ifPresent(mapping -> facts.add(labelled(Word.MAPPING, mapping)));
        facts.add(labelled(Word.KIND, wording.kind(summary.kind())));
        facts.add(labelled(Word.RECEIVED, wording.time(summary.receivedAt())));
        facts.add(labelled(Word.SIZE, wording.word(Word.BYTES, wording.number(summary.bytes()))));
        summary.sha256().ifPresent(hash -> facts.add(new Labelled("SHA-256", hash)));
        return facts;
    }

    private List<Labelled> figures(Summary.Figures figures) {
        return List.of(
                figure(Word.ROWS, figures.rows(), Word.ROWS_MEANS),
                figure(Word.TAKEN, figures.taken(), Word.TAKEN_MEANS),
                figure(Word.UNCHANGED, figures.unchanged(), Word.UNCHANGED_MEANS),
                figure(Word.WITHDRAWN, figures.withdrawn(), Word.WITHDRAWN_MEANS),
                figure(Word.REFUSED, figures.refused(), Word.REFUSED_MEANS),
                figure(Word.HELD, figures.held(), Word.HELD_MEANS));
    }

    private Labelled figure(Word label, long count, Word meaning) {
        return labelled(label, FixedWidth.pad(wording.number(count), 12) + wording.word(meaning));
    }

    private void problem(Page page, Reason problem) {
        page.heading(wording.word(Word.PROBLEM), '-');
        page.line(Place.of(problem).or(wording.word(Word.WHOLE_FILE)) + "  " + problem.code());
        page.table(INDENT, explanation(problem));
    }

    private void remarks(Page page, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        page.heading(wording.word(Word.REMARKS), '-');
        for (Remark remark : remarks) {
            var place = new Place(remark.column().map(Place::printable), Optional.empty());
            String count = remark.count() > 0 ? " × " + wording.number(remark.count()) : "";
            page.line(place.or(wording.word(Word.WHOLE_FILE)) + count);
            page.paragraph(INDENT, wording.sentence(remark.code()));
        }
    }

    private void reasons(Page page, List<ReasonCounts.Line> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        page.heading(wording.word(Word.REASONS), '-');
        for (ReasonCounts.Line line : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
            String place = line.place().or(wording.word(Word.WHOLE_ROW));
            page.line(place + " × " + wording.number(line.times()) + "  "
                    + line.first().code());
            page.table(INDENT, explanation(line.first()));
        }
        if (reasons.size() > REASONS) {
            page.paragraph(0, wording.word(Word.FIRST_REASONS, wording.number(REASONS)));
        }
    }

    private List<Labelled> explanation(Reason reason) {
        return List.of(
                labelled(Word.WRONG, wording.wrong(reason.code())),
                labelled(Word.MEND, wording.mend(reason.code())),
                labelled(Word.DETAIL, Place.printable(reason.message())));
    }

    private Labelled labelled(Word label, String text) {
        return new Labelled(wording.word(label), text);
    }
}
