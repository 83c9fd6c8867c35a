package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void namesThePartsOfAPartitionAlwaysInTheSameOrderForItIsFoundByItsBytes() {
        assertThat(Delivery.partition("feeds", "candidates.jsonl").toString())
                .isEqualTo("{feed=feeds, file=candidates.jsonl}");
    }
}
