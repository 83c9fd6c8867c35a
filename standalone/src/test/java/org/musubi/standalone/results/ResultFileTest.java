package org.musubi.standalone.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesAFileAsAWhole() throws IOException {
        Path place = Files.writeString(folder.resolve("out"), "old");

        try (var file = ResultFile.at(place)) {
            file.write(out -> {
                out.write("new");
                assertThat(place).hasContent("old");
            });
        }

        assertThat(place).hasContent("new");
        assertThat(names()).containsExactly("out");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
        Path place = Files.writeString(folder.resolve("out"), "old");

        try (var file = ResultFile.at(place)) {
            assertThatThrownBy(() -> file.write(out -> {
                        throw new IOException("disk full");
                    }))
                    .hasMessage("disk full");
        }

        assertThat(place).hasContent("old");
        assertThat(names()).containsExactly("out");
    }

    @Test
    void writesThroughALinkToTheFileBehindIt() throws IOException {
        Path place = Files.writeString(folder.resolve("out"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), place);

        try (var file = ResultFile.at(link)) {
            file.write(out -> out.write("new"));
        }

        assertThat(link).isSymbolicLink();
        assertThat(place).hasContent("new");
    }

    @Test
    void writesStraightToWhatIsNoPlainFile() throws IOException {
        Path device = Path.of("/dev/null");

        try (var file = ResultFile.at(device)) {
            file.write(out -> out.write("gone"));
        }

        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
    }

    @Test
    void refusesAFolderAndAPlaceInNoFolder() {
        assertThatThrownBy(() -> ResultFile.at(folder)).hasMessage("it is a folder");
        assertThatThrownBy(() -> ResultFile.at(folder.resolve("none/out"))).hasMessage("its folder is not there");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
