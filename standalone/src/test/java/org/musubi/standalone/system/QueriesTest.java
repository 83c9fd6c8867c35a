package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.matcher.world.World;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.standalone.Main;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.WantedFile;

/** Questions to the matcher of a running installation: they are answered as the files and the shortlists say. */
class QueriesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path work;

    private static Installation installation;
    private static List<Shortlist> shortlists;

    @BeforeAll
    static void start() throws IOException {
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        FeedFiles.write(feeds, new World(21, DATE, 200).history(2500), 1);
        var feed = Feed.canonical("feeds", feeds);
        installation = Installation.start(new InstallationSettings(
                work.resolve("data"),
                false,
                3,
                Optional.empty(),
                Optional.empty(),
                1,
                PartPorts.ANY_WITHOUT_DASHBOARD,
                "musubi-matcher",
                Optional.of(DATE),
                List.of(feed),
                Set.of("VNM", "KHM", "MMR"),
                Pace.STANDING));
        try (var settled = new Settled(installation, stage -> {})) {
            settled.await(WantedFile.of(feed));
        }
        shortlists = List.copyOf(Shortlists.read(installation.bootstrapServers(), installation.serdes())
                .all());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void explainsEveryPairOnAShortlistAsItStandsThere() throws Exception {
        int pairs = 0;
        for (Shortlist shortlist : shortlists) {
            for (ShortlistEntry entry : shortlist.getEntries()) {
                JsonNode answer = explanation(shortlist.getVacancyId(), entry.getCandidateId());
                assertThat(answer.get("eligible").booleanValue()).isTrue();
                assertThat(answer.get("score").intValue()).isEqualTo(entry.getScore());
                JsonNode costs = answer.get("costs");
                assertThat(costs.get("workerPaid").textValue())
                        .isEqualTo(entry.getCost().getWorkerPaid());
                assertThat(costs.get("capRuleId").textValue())
                        .isEqualTo(entry.getCost().getCapRuleId());
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(20);
    }

    @Test
    void explainsAPairAsTheCommandDoesFromTheFiles() throws Exception {
        Shortlist longest = shortlists.stream()
                .max((a, b) ->
                        Integer.compare(a.getEntries().size(), b.getEntries().size()))
                .orElseThrow();
        String listed = longest.getEntries().get(0).getCandidateId();
        String elsewhere = shortlists.stream()
                .flatMap(list -> list.getEntries().stream())
                .map(ShortlistEntry::getCandidateId)
                .filter(id -> longest.getEntries().stream()
                        .noneMatch(entry -> entry.getCandidateId().equals(id)))
                .findFirst()
                .orElseThrow();

        for (String candidateId : List.of(listed, elsewhere)) {
            ObjectNode command = command(longest.getVacancyId(), candidateId);
            command.remove(List.of("rank", "ahead"));
            assertThat(explanation(longest.getVacancyId(), candidateId).toPrettyString())
                    .isEqualTo(command.toPrettyString());
        }
    }

    @Test
    void countsTheReachOfAVacancyInAllShards() throws Exception {
        for (Shortlist shortlist : shortlists) {
            JsonNode reach = answer("/vacancies/" + shortlist.getVacancyId() + "/reach", 200);
            int eligible = reach.get("eligible").intValue();
            int listed = shortlist.getEntries().size();

            assertThat(listed).isEqualTo(Math.min(eligible, shortlist.getSize()));
            assertThat(reach.get("shards").intValue()).isEqualTo(3);
            assertThat(reach.get("ofShards").intValue()).isEqualTo(3);
        }
    }

    @Test
    void saysOfEveryVacancyWithAShortlistThatItIsOpen() throws Exception {
        for (Shortlist shortlist : shortlists) {
            JsonNode vacancy = answer("/vacancies/" + shortlist.getVacancyId(), 200);

            assertThat(vacancy.get("open").booleanValue()).isTrue();
            assertThat(vacancy.get("employerId").textValue()).isEqualTo(shortlist.getEmployerId());
            assertThat(vacancy.get("shortlistSize").intValue()).isEqualTo(shortlist.getSize());
        }
    }

    @Test
    void doesNotKnowWhatIsNotInTheFiles() throws Exception {
        String known = shortlists.get(0).getVacancyId();

        assertThat(answer("/vacancies/none", 404).get("type").textValue()).endsWith(":unknown-vacancy");
        assertThat(answer("/vacancies/none/reach", 404).get("type").textValue()).endsWith(":unknown-vacancy");
        assertThat(answer("/vacancies/" + known + "/explanations/VNM-none", 404)
                        .get("type")
                        .textValue())
                .endsWith(":unknown-candidate");
    }

    private static JsonNode explanation(String vacancyId, String candidateId) throws Exception {
        return answer("/vacancies/" + vacancyId + "/explanations/" + candidateId, 200);
    }

    private static JsonNode answer(String path, int status) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(installation.matcherUrl() + path))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    private static ObjectNode command(String vacancyId, String candidateId) throws IOException {
        var printed = new StringWriter();
        Main.run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                "explain",
                "--feeds=" + work.resolve("feeds"),
                "--as-of=" + DATE,
                "--vacancy=" + vacancyId,
                "--candidate=" + candidateId,
                "--json");
        return (ObjectNode) JSON.readTree(printed.toString());
    }
}
