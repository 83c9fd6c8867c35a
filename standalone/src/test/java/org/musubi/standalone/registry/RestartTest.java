package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.standalone.registry.Registrations.Proposal;
import org.musubi.standalone.registry.Subjects.Deleted;

/** A long, random life with many restarts: nothing is forgotten, and no number ever means two things. */
class RestartTest {
    private static final int STEPS = 600;
    private static final int RESTART_EVERY = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverGivesANumberASecondMeaning(long seed) {
        var random = new Random(seed);
        var log = new InMemorySchemaLog();
        Registry registry = Registry.open(log);
        registry.settings().set(Setting.LEVEL, Settings.GLOBAL, "NONE");
        Map<Integer, String> everGiven = new HashMap<>();

        for (int step = 1; step <= STEPS; step++) {
            live(registry, random, everGiven);
            if (step % RESTART_EVERY == 0) {
                List<Version> before = registry.subjects().all("", Deleted.INCLUDED);
                log = log.compacted();
                registry = Registry.open(log);
                assertThat(registry.subjects().all("", Deleted.INCLUDED)).isEqualTo(before);
            }
        }
        assertThat(everGiven).hasSizeGreaterThan(50);
    }

    private static void live(Registry registry, Random random, Map<Integer, String> everGiven) {
        String subject = "s" + random.nextInt(4);
        try {
            switch (random.nextInt(6)) {
                case 0 -> registry.deletions().delete(subject);
                case 1 -> registry.deletions().erase(subject);
                case 2 -> registry.deletions().delete(subject, "latest");
                case 3 -> registry.deletions().erase(subject, String.valueOf(1 + random.nextInt(9)));
                default -> {
                    String text = "{\"type\":\"fixed\",\"name\":\"F\",\"size\":" + random.nextInt(500) + "}";
                    int id = registry.registrations().register(subject, new Proposal("AVRO", text, List.of()));
                    assertThat(everGiven.merge(id, text, (old, now) -> old)).isEqualTo(text);
                }
            }
        } catch (Refused e) {
            assertThat(e.status()).isEqualTo(404); // there was nothing to delete
        }
    }
}
