package org.musubi.standalone.samples.publishers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table in an Excel workbook, below a title and an empty row. A sheet ends at 1,048,576 rows: what does not fit is an
 * error.
 */
final class XlsxTable implements Table {
    private static final String DAY = "dd/mm/yyyy";
    private static final int FLUSHED = 1000;

    private final FixedWorkbook file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<String> headers;
    private int next = 2;

    private XlsxTable(FixedWorkbook file, String sheet, String title, List<String> headers) {
        this.file = file;
        this.workbook = new Workbook(file.written(), "Musubi samples", null);
        this.sheet = workbook.newWorksheet(sheet);
        this.headers = headers;
        this.sheet.value(0, 0, title);
    }

    static XlsxTable open(Path file, LocalDate asOf, String sheet, String title, List<String> headers)
            throws IOException {
        var table = new XlsxTable(new FixedWorkbook(file, asOf), sheet, title, headers);
        var header = new Cells();
        headers.forEach(name -> header.put(name, name));
        table.write(header);
        return table;
    }

    @Override
    public void write(Cells row) throws IOException {
        for (int column = 0; column < headers.size(); column++) {
            put(column, row.get(headers.get(column)));
        }
        next++;
        if (next % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(next, column, flag);
        } else if (value != null) {
            sheet.value(next, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        file.close();
    }
}
