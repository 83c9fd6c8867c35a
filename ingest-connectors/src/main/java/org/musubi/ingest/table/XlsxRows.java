package org.musubi.ingest.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a sheet. Merged cells have their value in the first of them; so a header that is merged with cells below or in the
 * rows above {@code headerRow} is found by looking up from an empty cell.
 */
final class XlsxRows implements Rows {
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Header header;
    private final SheetCells cells;
    private long number;

    private XlsxRows(ReadableWorkbook workbook, TableFormat.Xlsx format, ColumnsRead kept) throws IOException {
        this.workbook = workbook;
        Sheet sheet = sheet(workbook, format.sheet());
        stream = guarded(sheet::openStream);
        rows = stream.iterator();
        header = new Header(headers(format.headerRow()), kept);
        cells = new SheetCells(CellText.ofFile(format.burmese()), new SheetDates(workbook.isDate1904()));
    }

    static XlsxRows open(Path file, TableFormat.Xlsx format, ColumnsRead kept) throws IOException {
        ReadableWorkbook workbook = workbook(file);
        try {
            return new XlsxRows(workbook, format, kept);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The names of a workbook's sheets, in order. */
    static List<String> sheets(Path file) throws IOException {
        try (ReadableWorkbook workbook = workbook(file)) {
            return guarded(() -> workbook.getSheets().map(Sheet::getName).toList());
        }
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        boolean styles = WorkbookCheck.hasStyles(file);
        return guarded(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true)));
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public Optional<RowRead> next() throws IOException {
        while (guarded(rows::hasNext)) {
            org.dhatim.fastexcel.reader.Row row = read();
            Cell[] found = new Cell[header.kept()];
            boolean blank = true;
            for (int column = 0; column < row.getCellCount(); column++) {
                org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
                blank = blank && isBlank(cell);
                int slot = header.slot(column);
                if (slot >= 0 && cell != null) {
                    found[slot] = cells.of(cell, header.repeats(slot));
                }
            }
            if (!blank) {
                return Optional.of(new RowRead.Good(new TableRow(number, header, found)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private org.dhatim.fastexcel.reader.Row read() throws IOException {
        org.dhatim.fastexcel.reader.Row row = guarded(rows::next);
        // some programs leave the numbers of rows out; the library then counts from 0
        number = Math.max(number + 1, row.getRowNum());
        return row;
    }

    private List<String> headers(int headerRow) throws IOException {
        var headers = new ArrayList<String>();
        int width = 0;
        while (number < headerRow) {
            if (!guarded(rows::hasNext)) {
                throw new UnreadableFileException(Faults.EMPTY_FILE);
            }
            org.dhatim.fastexcel.reader.Row row = read();
            width = row.getCellCount();
            for (int column = 0; column < width; column++) {
                if (column == headers.size()) {
                    headers.add("");
                }
                if (!isBlank(row.getCell(column))) {
                    headers.set(column, text(row.getCell(column).getValue()));
                }
            }
        }
        if (number > headerRow || headers.stream().allMatch(String::isBlank)) {
            throw new UnreadableFileException(Faults.EMPTY_FILE);
        }
        return headers.subList(0, width);
    }

    private static Sheet sheet(ReadableWorkbook workbook, Optional<String> name) throws IOException {
        Optional<Sheet> sheet = name.isPresent()
                ? workbook.findSheet(name.get())
                : workbook.getSheets().findFirst();
        return sheet.orElseThrow(() -> Faults.damaged(name.map(each -> "workbook has no sheet \"" + each
                        + "\"; correct the sheet's name in the mapping or in the file")
                .orElse("workbook has no sheet; send it again")));
    }

    private static boolean isBlank(org.dhatim.fastexcel.reader.Cell cell) {
        return cell == null
                || (cell.getFormula() == null
                        && cell.getType() != CellType.ERROR
                        && (cell.getValue() == null || (cell.getValue() instanceof String text && text.isBlank())));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number && Figures.ofSheet(number) instanceof Cell.Figure figure
                ? figure.value().toPlainString()
                : String.valueOf(value);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The library answers a sheet that is not as it should be with whatever exception comes. */
    private static <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw notAsExcel();
        } catch (IOException e) {
            throw e.getCause() instanceof XMLStreamException ? notAsExcel() : e;
        }
    }

    private static UnreadableFileException notAsExcel() {
        return Faults.damaged("workbook is not written as Excel does;"
                + " save it anew in Excel as an ordinary workbook (.xlsx), not as Strict Open XML");
    }
}
