package org.musubi.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalFileTest {
    @Test
    void cutsAtLfAndCrlfAndCountsALastLineWithoutAnEnd() throws IOException {
        assertThat(lines("a\nbb\r\nccc")).containsExactly("1:a@2", "2:bb@6", "3:ccc@9");
    }

    @Test
    void skipsBlankLinesButCountsThem() throws IOException {
        assertThat(lines("\n \t\r\na\n\n\r\nb\n\n")).containsExactly("3:a@7", "6:b@12");
    }

    @Test
    void skipsAByteOrderMarkAtTheStartOnly() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("1:a@5", "2:\uFEFFb@9");
        assertThat(lines("\uFEFF")).isEmpty();
        assertThat(lines("\uFEFF\n")).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void keepsACarriageReturnInsideALine() throws IOException {
        assertThat(lines("a\rb\r\r\nc\r")).containsExactly("1:a\rb\r@6", "2:c@8");
    }

    @Test
    void goesOnFromAnyPlaceThatALineGave() throws IOException {
        byte[] file = "\uFEFFa\n\nbb\r\n\ncc\ndd".getBytes(StandardCharsets.UTF_8);
        List<CanonicalFile.Line> all = read(new ByteArrayInputStream(file), 0, 0);

        for (int i = 0; i < all.size(); i++) {
            int end = (int) all.get(i).end();
            var rest = new ByteArrayInputStream(file, end, file.length - end);
            assertThat(read(rest, end, all.get(i).number()))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void holdsNoMoreOfAnOverlongLineThanShowsIt() throws IOException {
        var endless = new SequenceInputStream(Collections.enumeration(Stream.generate(
                        () -> new ByteArrayInputStream("x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .limit(50)
                .toList()));

        var file = new CanonicalFile(endless, 0, 0);
        CanonicalFile.Line line = file.next().orElseThrow();

        assertThat(line.bytes()).hasSize(CanonicalLines.MAX_BYTES + 1);
        assertThat(line.end()).isEqualTo(50_000_000);
        assertThat(file.next()).isEmpty();
    }

    @Test
    void doesNotCountTheLineEndAsLength() throws IOException {
        String longest = "x".repeat(CanonicalLines.MAX_BYTES);

        assertThat(read(longest + "\r\n").get(0).bytes()).hasSize(CanonicalLines.MAX_BYTES);
        assertThat(read(longest + "\rx\r\n").get(0).bytes()).hasSize(CanonicalLines.MAX_BYTES + 1);
        assertThat(read(longest + "x\r\ny"))
                .extracting(line -> line.bytes().length)
                .containsExactly(CanonicalLines.MAX_BYTES + 1, 1);
    }

    @Test
    void findsTheSameLinesHoweverTheStreamIsPortioned() throws IOException {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("y".repeat(random.nextInt(120))).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var dripping = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(50)));
            }
        };

        List<String> lines = shown(read(dripping, 0, 0));

        assertThat(lines).hasSizeGreaterThan(2900).isEqualTo(lines(text.toString()));
    }

    private static List<String> lines(String text) throws IOException {
        return shown(read(text));
    }

    private static List<String> shown(List<CanonicalFile.Line> lines) {
        return lines.stream()
                .map(line -> line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8) + "@" + line.end())
                .toList();
    }

    private static List<CanonicalFile.Line> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0, 0);
    }

    private static List<CanonicalFile.Line> read(InputStream in, long position, long number) throws IOException {
        var file = new CanonicalFile(in, position, number);
        var lines = new ArrayList<CanonicalFile.Line>();
        for (Optional<CanonicalFile.Line> line = file.next(); line.isPresent(); line = file.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
