package org.musubi.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.table.UnreadableFileException;

/** Whatever a file holds, there is a draft that can at least be read as YAML, or a clear answer. */
final class NewMappingFuzzTest {
    private static final int FILES = 30;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r\n",
            "\0",
            "\\",
            "\u202E",
            "#",
            "- ",
            "? ",
            "*&!%@`",
            "Họ và tên",
            "氏名",
            "အမည်",
            "ဝန်ဆောင်ခ",
            "求人番号",
            "ប្រភេទ",
            "id",
            "wage",
            "date of birth",
            "sep=;",
            "N4 (110)",
            "18万円",
            "7.425 USD",
            "31/02/2027",
            "0912 345 678",
            "a@b.org",
            "=1+1",
            "😀",
            "null",
            "~",
            "yes",
            "1",
            "\uFEFF");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void filesOfWordsAndSignsNeverThrow(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(200); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            draft(text.toString().getBytes(StandardCharsets.UTF_8), "file of seed " + seed + ", number " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void filesOfAnyBytesNeverThrow(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            if (i % 4 == 0 && bytes.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
            }
            draft(bytes, "file of seed " + seed + ", number " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viet-nam/test/ung-vien-test.csv",
                "japan/test/kyujin-test.csv",
                "cambodia/test/bekkhachon-test.xlsx",
                "job-board/test/changes-test.json"
            })
    void damagedSamplesNeverThrow(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("../samples/feeds").resolve(sample));
        var random = new Random(6);
        for (int i = 0; i < FILES / 2; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int hit = random.nextInt(20); hit > 0 && damaged.length > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            draft(damaged, sample + ", number " + i);
        }
    }

    private void draft(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try {
            Guess guess = NewMapping.of(file, Optional.empty());
            Mappings.load(Files.writeString(folder.resolve("mapping.yaml"), guess.mapping()));
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
        } catch (UnusableMappingException e) {
            // what is missing is told field by field; a draft that is no YAML would be one problem with the whole file
            assertThat(e.problems())
                    .as(what)
                    .noneMatch(problem -> problem.path().isEmpty());
        }
    }
}
