package org.musubi.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginsTest {
    @TempDir
    private Path folder;

    @Test
    void findsCountriesInFilesOfCandidatesAlone() throws IOException {
        Files.writeString(folder.resolve("candidates-1.jsonl"), """
                {"candidateId":"VNM-1","origin":"VNM"}
                {"candidateId" : "KHM-1"}
                {"candidateId":"XXX-1"}
                not JSON at all
                """);
        Files.writeString(folder.resolve("vacancies.jsonl"), "{\"candidateId\":\"IDN-1\"}\n");

        assertThat(Origins.in(List.of(Feed.canonical("any", folder)))).containsExactly("KHM", "VNM");
    }
}
