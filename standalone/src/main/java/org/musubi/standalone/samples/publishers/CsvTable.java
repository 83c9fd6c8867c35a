package org.musubi.standalone.samples.publishers;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in a text file, with the line ends of Windows. */
final class CsvTable implements Table {
    private final Writer out;
    private final char delimiter;
    private final List<String> headers;

    private CsvTable(Writer out, char delimiter, List<String> headers) {
        this.out = out;
        this.delimiter = delimiter;
        this.headers = headers;
    }

    /** Begins a table with its header; text before it, such as a byte order mark, may be empty. */
    static CsvTable open(Path file, Charset charset, String before, char delimiter, List<String> headers)
            throws IOException {
        Writer out = Files.newBufferedWriter(file, charset);
        out.write(before);
        var table = new CsvTable(out, delimiter, headers);
        table.writeLine(headers);
        return table;
    }

    @Override
    public void write(Cells row) throws IOException {
        var line = new ArrayList<String>();
        for (String header : headers) {
            Object value = row.get(header);
            line.add(value == null ? "" : value.toString());
        }
        writeLine(line.subList(0, Math.min(row.width(), line.size())));
    }

    private void writeLine(List<String> cells) throws IOException {
        out.write(cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter))));
        out.write("\r\n");
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
