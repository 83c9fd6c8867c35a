package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Unpacks a workbook once without keeping anything of it, before anybody reads it: whether it is whole, and whether it is as
 * large as it looks. Uses the same unpacker as the reader, so that both see the same parts.
 */
final class WorkbookCheck {
    private static final int MOST_PARTS = 10_000;
    /** Of one part, unpacked. */
    private static final long LARGEST_PART = 8L << 30;
    /** Of parts that are held in memory: shared texts, styles, the list of sheets. */
    private static final long LARGEST_HELD = 256L << 20;
    /** How many times larger than packed a part may be, once it is larger than this. */
    private static final int MOST_TIMES_LARGER = 100;

    private static final long SMALL = 16L << 20;
    private static final int OLD_EXCEL = 0xD0CF11E0;

    private WorkbookCheck() {}

    /**
     * Whether the workbook has styles, which tell dates from numbers.
     *
     * @throws UnreadableFileException if the file is damaged, no workbook, or a bomb
     */
    static boolean hasStyles(Path file) throws IOException {
        mustNotBeOldExcel(file);
        boolean styles = false;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            byte[] buffer = new byte[1 << 16];
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw oversized();
                }
                String name = part.getName().toLowerCase(Locale.ROOT);
                check(zip, part, buffer);
                styles |= name.endsWith("styles.xml");
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        return styles;
    }

    private static void check(ZipFile zip, ZipArchiveEntry part, byte[] buffer) throws IOException {
        boolean sheet = part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
        long largest = Math.min(
                sheet ? LARGEST_PART : LARGEST_HELD, Math.max(SMALL, MOST_TIMES_LARGER * part.getCompressedSize()));
        var look = new PartCheck();
        var sum = new CRC32();
        long size = 0;
        try (InputStream in = new CheckedInputStream(zip.getInputStream(part), sum)) {
            boolean xml = false;
            for (int count = read(in, buffer); count > 0; count = read(in, buffer)) {
                xml |= size == 0 && PartCheck.isXml(buffer, count);
                size += count;
                if (size > largest || (xml && !look.takes(buffer, count))) {
                    throw oversized();
                }
            }
        }
        if (sum.getValue() != part.getCrc()) {
            throw damaged();
        }
    }

    private static int read(InputStream in, byte[] buffer) throws IOException {
        return in.readNBytes(buffer, 0, buffer.length);
    }

    private static void mustNotBeOldExcel(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Integer.BYTES);
            if (start.length == Integer.BYTES && ByteBuffer.wrap(start).getInt() == OLD_EXCEL) {
                throw Faults.damaged("file is of the old Excel format (.xls) or has a password;"
                        + " save it as an Excel workbook (.xlsx) without a password");
            }
        }
    }

    private static UnreadableFileException damaged() {
        return Faults.damaged("file is not a whole Excel workbook (.xlsx); send it again, or save it anew in Excel");
    }

    private static UnreadableFileException oversized() {
        return new UnreadableFileException(
                Reason.ofWhole(
                        ReasonCode.OVERSIZED_FILE,
                        "workbook unpacks to more than is read, or to what no spreadsheet program writes; save it anew in Excel"));
    }
}
