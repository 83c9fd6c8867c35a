package org.musubi.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.schemas.avro.MinimumWage;

class ProfileTest {
    private final Profile profile = Profile.load();

    @ParameterizedTest
    @ValueSource(strings = {"VNM", "MMR", "KHM"})
    void quotedCostsAverageWhatTheSurveyFound(String origin) {
        var quotes = new CostQuotes(profile, 5);
        int people = 20_000;

        double sum = 0;
        for (int i = 0; i < people; i++) {
            var costs = Drafts.object().putArray("costs");
            quotes.add(costs, origin, "agency " + i, new Dice(5, "person", i));
            for (JsonNode item : costs) {
                sum += item.path("category").asText().equals("ILLEGITIMATE") ? 0 : jpy(item);
            }
        }

        double mean = profile.origins().get(origin).cost().meanJpy();
        assertThat(sum / people).isCloseTo(mean, within(mean * 0.03));
    }

    @Test
    void originsShareTheTotalOut() {
        assertThat(profile.countOf("VNM", 3000)).isEqualTo(2001);
        assertThat(profile.countOf("MMR", 3000)).isEqualTo(666);
        assertThat(profile.countOf("KHM", 3000)).isEqualTo(333);
        assertThat(profile.countOf("KHM", 1)).isEqualTo(1);
    }

    @Test
    void regionsHaveTheNewestMinimumWageOfThePolicy() {
        Map<String, Integer> newest = new HashMap<>();
        ReadLines.of(ProjectFolder.POLICY.resolve("minimum-wages-jpn.jsonl"))
                .records(MinimumWage.class)
                .forEach(wage -> newest.put(
                        wage.getRegion(), Integer.valueOf(wage.getHourly().getAmount())));

        Map<String, Integer> drawn = new HashMap<>();
        profile.regions().regions().forEach((code, region) -> drawn.put(code, region.minimumWageJpy()));

        assertThat(drawn).hasSize(47).isEqualTo(newest);
    }

    private double jpy(JsonNode item) {
        double units =
                profile.currencies().unitsPerJpy().get(item.path("currency").asText());
        return item.path("amount").asDouble() / units;
    }
}
