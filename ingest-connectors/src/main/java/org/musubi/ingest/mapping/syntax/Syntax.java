package org.musubi.ingest.mapping.syntax;

import static org.musubi.ingest.mapping.syntax.Key.optional;
import static org.musubi.ingest.mapping.syntax.Key.required;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.musubi.ingest.mapping.Updates;
import org.musubi.schemas.topics.RecordKind;

/** Everything that may be written in a mapping: the loader checks by these lists, and the JSON Schema is made of them. */
public final class Syntax {
    private static final Form.Text NAME =
            new Form.Text(Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?"), "a name of a-z, 0-9 and -");
    private static final Form.Text HEADER = new Form.Text(Pattern.compile(".*", Pattern.DOTALL), "a header");
    private static final Form.Text ONE_CHARACTER = new Form.Text(Pattern.compile("[\\s\\S]"), "one character");
    private static final Form.Text PERCENT =
            new Form.Text(Pattern.compile("(?:100|[0-9]{1,2})(?:\\.[0-9]{1,2})?%"), "a share such as 20%");

    /** Keys of {@code format}. */
    public static final List<Key> FORMAT = List.of(
            required(
                    "type",
                    new Form.Choice(List.of("csv", "xlsx", "json-lines", "json-array")),
                    "How the rows are written."),
            optional(
                    "encoding",
                    Form.Text.ANY,
                    "Charset of the text, such as utf-8 or windows-31j; detect (the default) finds it out."),
            optional(
                    "burmese",
                    new Form.Choice(List.of("unicode", "zawgyi-or-unicode")),
                    "zawgyi-or-unicode converts Burmese text in Zawgyi, cell by cell and row by row. Default: unicode."),
            optional("delimiter", ONE_CHARACTER, "csv: between two cells. Default: found from the header."),
            optional("quote", ONE_CHARACTER, "csv: around cells with delimiters or line breaks in them. Default: \"."),
            optional("headerRow", new Form.Whole(1, 1000), "csv, xlsx: the row with the headers. Default: 1."),
            optional("sheet", Form.Text.ANY, "xlsx: name of the sheet. Default: the first."),
            optional(
                    "path",
                    Form.Text.ANY,
                    "json-array: path of the array, such as result.ads. Default: the document."));

    /** Keys of {@code rowsOfARecord}. */
    public static final List<Key> ROWS_OF_A_RECORD = List.of(required(
            "sameColumn", Form.Text.ANY, "Consecutive rows with the same cell in this column are one record."));

    /** Keys of {@code columns}. */
    public static final List<Key> COLUMNS = List.of(
            optional("personal", new Form.Texts(), "Columns that are never read; * stands for any text."),
            optional("ignored", new Form.Texts(), "Columns that are left out; * stands for any text."),
            optional(
                    "others",
                    new Form.Choice(List.of("report", "refuse")),
                    "Columns that nothing names: list them in the report (the default), or refuse the file."));

    /** Keys of {@code pseudonym}. */
    public static final List<Key> PSEUDONYM = List.of(
            required("column", Form.Text.ANY, "The personal column with the national number."),
            optional("prefix", Form.Text.ANY, "Put before the 26 characters of the pseudonym, such as VNM-."),
            optional(
                    "digits",
                    new Form.Whole(1, 20),
                    "Digits of the number, where a spreadsheet or JSON may hold it as a number without leading zeros."),
            required("secret", NAME, "Name of the secret."));

    /** Keys of a rule for one value, but for the settings of its reader. */
    public static final List<Key> VALUE_RULE = List.of(
            optional("column", HEADER, "The column that is read; of JSON the path."),
            optional("columns", new Form.Texts(), "Several columns: the first that is not empty is read."),
            optional("firstOf", new Form.ValueRules(), "Several rules: the first that gives a value counts."),
            optional("constant", new Form.Canonical(), "The same canonical value in every record."),
            optional("pseudonym", new Form.Flag(), "true: the pseudonym of the section pseudonym."),
            optional(
                    "read",
                    new Form.Choice(Readers.names()),
                    "How the cell is read. Default: as the field needs it: text, number, yes-no or money."),
            optional("table", Form.Text.ANY, "The code table in which the word of the cell is looked up first."),
            optional("unlessListed", new Form.Choice(List.of("drop")), "drop: leave out words that the table lacks."),
            optional("split", Form.Text.ANY, "For arrays: the text between two values in one cell."),
            optional("prefix", Form.Text.ANY, "Put before the value."),
            optional("default", new Form.Canonical(), "Canonical value where the cell is empty."),
            optional("required", new Form.Flag(), "true: an empty cell is refused."));

    /** Keys of a reader's setting that is a cell of the row. */
    public static final List<Key> SETTING_COLUMN = List.of(
            required("column", HEADER, "The column beside the one that is read."),
            optional("table", Form.Text.ANY, "The code table in which its word is looked up first."));

    /** Keys of a reader's setting that is a code table. */
    public static final List<Key> SETTING_TABLE =
            List.of(required("table", Form.Text.ANY, "The code table with the publisher's words."));

    /** Keys that say where a value comes from: a rule has one of them. */
    public static final List<String> SOURCES = List.of("column", "columns", "firstOf", "constant", "pseudonym");

    /** Those of them beside which no other key may stand. */
    public static final List<String> SOURCES_ALONE = List.of("firstOf", "constant", "pseudonym");

    /** Key of a rule with one entry for each row of the record, or each object of a JSON array. */
    public static final String EACH = "each";
    /** Value of {@link #EACH}: the rows of the record. */
    public static final String ROW = "row";
    /** Key of the rule of one such entry. */
    public static final String ITEM = "item";
    /** Stands for amount and currency in an object that has them among others. */
    public static final String MONEY = "money";

    /** Keys of a code table in a file of its own. */
    public static final List<Key> TABLE_FILE = List.of(required(
            "file", Form.Text.ANY, "UTF-8 CSV without a header: word,code. The path is relative to the mapping."));

    /** Keys of a mapping. */
    public static final List<Key> MAPPING = List.of(
            required("mapping", NAME, "Name of the mapping; stands in receipts."),
            required("kind", new Form.Choice(kinds()), "What the records are."),
            optional(
                    "language",
                    new Form.Choice(List.of("en", "ja", "vi", "km", "my")),
                    "Language of the publisher's report. Default: en."),
            optional("files", new Form.Texts(), "Names of the files; * stands for any text. Default: by the format."),
            optional(
                    "updates",
                    new Form.Choice(
                            Arrays.stream(Updates.values()).map(Updates::label).toList()),
                    "snapshot: what is not in the newest file is withdrawn. Default: delta."),
            optional("withdrawAtMost", PERCENT, "A snapshot that would withdraw a larger share is held. Default: 20%."),
            required("format", new Form.Section(FORMAT), "How the files are written."),
            optional("rowsOfARecord", new Form.Section(ROWS_OF_A_RECORD), "Several rows make one record."),
            optional("columns", new Form.Section(COLUMNS), "Columns that no rule reads."),
            optional("pseudonym", new Form.Section(PSEUDONYM), "A keyed pseudonym in place of the national number."),
            optional("tables", new Form.Tables(), "Code tables: the publisher's words and their canonical codes."),
            required("fields", new Form.Fields(), "How each canonical field is read."),
            optional("withdrawn", new Form.ValueRule(), "Whether a row takes its record back; read: yes-no."),
            optional("leftOut", new Form.ValueRule(), "Whether a row is no record of this feed; read: yes-no."));

    private Syntax() {}

    /** Names of some keys. */
    public static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    private static List<String> kinds() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::label).toList();
    }
}
