package org.musubi.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingTest {
    private final List<Layer> stopped = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void stopsTheTopmostLayerFirstWhateverTheOrderOfStarting() {
        add(Layer.CONNECT);
        add(Layer.BROKER);
        add(Layer.MATCHER);

        closing.close();

        assertThat(stopped).containsExactly(Layer.CONNECT, Layer.MATCHER, Layer.BROKER);
    }

    @Test
    void stopsOnlyOnce() {
        add(Layer.BROKER);

        closing.close();
        closing.close();

        assertThat(stopped).containsExactly(Layer.BROKER);
    }

    @Test
    void stopsTheRestWhenOnePartFails() {
        add(Layer.BROKER);
        closing.add(Layer.CONNECT, () -> {
            throw new IllegalStateException("stuck");
        });

        closing.close();

        assertThat(stopped).containsExactly(Layer.BROKER);
    }

    @Test
    void stopsAtOnceAPartThatComesAfterTheEndHasBegun() {
        closing.close();

        assertThatThrownBy(() -> add(Layer.MATCHER)).hasMessage("Stopping already");
        assertThat(stopped).containsExactly(Layer.MATCHER);
    }

    private void add(Layer layer) {
        closing.add(layer, () -> stopped.add(layer));
    }
}
