package org.musubi.ingest.guess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.schemas.topics.RecordKind;

/** Drafts a mapping for a file that somebody has. */
public final class NewMapping {
    private NewMapping() {}

    /**
     * Looks at the first rows of a file and drafts a mapping for it.
     *
     * @param file CSV, Excel workbook, JSON Lines or one JSON document
     * @param kind what it holds, {@code CANDIDATE} or {@code VACANCY}; nothing: guessed
     * @throws org.musubi.ingest.table.UnreadableFileException if it is none of these, or nothing in it looks like headers
     * @throws IOException if the disk fails
     */
    public static Guess of(Path file, Optional<RecordKind> kind) throws IOException {
        Layout layout = Layout.of(file, kind);
        Sample sample = Sample.of(file, layout.format(), header -> Judgement.mayBeRead(header, layout.words()));
        List<Judged> columns = Judgement.of(layout.words(), sample);
        var draft = new MappingDraft(file, layout, sample, columns);
        String mapping = String.join("\n", draft.lines()) + "\n";
        var told = new ArrayList<GuessedColumn>();
        columns.forEach(column -> told.add(column.told(told.size() + 1)));
        String format = String.join(", ", new FormatDraft(layout.format(), sample.zawgyi()).lines());
        return new Guess(layout.kind(), format, told, mapping, draft.left());
    }
}
