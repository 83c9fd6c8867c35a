package org.musubi.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private final Fingerprints one = new Fingerprints();
    private final Fingerprints other = new Fingerprints();

    @Test
    void areTheSameWhateverTheOrderOfTheLinesAndTheZerosOfAmounts() {
        one.line("V1", 1, "VNM-1", 700, "1500", "360000", "R");
        one.line("V1", 2, "VNM-2", 650, "0", "360000", "R");
        other.line("V1", 2, "VNM-2", 650, "0.00", "360000.00", "R");
        other.line("V1", 1, "VNM-1", 700, "1500.0", "360000", "R");

        assertThat(Fingerprints.differences(one, other)).isEmpty();
        assertThat(one.total()).isEqualTo(other.total());
    }

    @Test
    void findAPlantedDifferenceOfOneYen() {
        one.line("V1", 1, "VNM-1", 700, "1500", "360000", "R");
        one.line("V2", 1, "VNM-1", 700, "1500", "360000", "R");
        other.line("V1", 1, "VNM-1", 700, "1500", "360000", "R");
        other.line("V2", 1, "VNM-1", 700, "1501", "360000", "R");

        assertThat(Fingerprints.differences(one, other)).containsExactly("V2: other lines");
        assertThat(one.total()).isNotEqualTo(other.total());
    }

    @Test
    void findTwoThatHaveChangedPlaces() {
        one.line("V1", 1, "VNM-1", 700, "0", "0", "R");
        one.line("V1", 2, "VNM-2", 700, "0", "0", "R");
        other.line("V1", 1, "VNM-2", 700, "0", "0", "R");
        other.line("V1", 2, "VNM-1", 700, "0", "0", "R");

        assertThat(Fingerprints.differences(one, other)).containsExactly("V1: other lines");
    }

    @Test
    void findVacanciesThatAreOpenInOneOnly() {
        one.open("V1");
        other.line("V2", 1, "VNM-1", 700, "0", "0", "R");

        assertThat(Fingerprints.differences(one, other))
                .containsExactly("V1: open in the first only", "V2: open in the second only");
    }

    @Test
    void canBePutTogetherFromParts() {
        one.line("V1", 1, "VNM-1", 700, "0", "0", "R");
        one.line("V2", 1, "VNM-2", 700, "0", "0", "R");
        other.line("V2", 1, "VNM-2", 700, "0", "0", "R");
        var part = new Fingerprints();
        part.line("V1", 1, "VNM-1", 700, "0", "0", "R");
        other.add(part);

        assertThat(Fingerprints.differences(one, other)).isEmpty();
    }
}
