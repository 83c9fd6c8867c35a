package org.musubi.standalone.samples;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Names, each drawn in proportion to its weight. */
final class Weights {
    private final List<String> names;
    private final double[] cumulative;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Weights(Map<String, Double> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        this.names = List.copyOf(weights.keySet());
        this.cumulative = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weights.get(names.get(i));
            cumulative[i] = sum;
        }
    }

    /** The weights of things, in the order of their map; those of weight 0 are never drawn. */
    static <T> Weights of(Map<String, T> things, ToDoubleFunction<T> weight) {
        var weights = new LinkedHashMap<String, Double>();
        things.forEach((name, thing) -> weights.put(name, weight.applyAsDouble(thing)));
        return new Weights(weights);
    }

    String draw(Dice dice) {
        double point = dice.unit() * cumulative[cumulative.length - 1];
        int i = 0;
        while (cumulative[i] <= point) {
            i++;
        }
        return names.get(i);
    }

    /** A draw of weights whose names are whole numbers. */
    int drawNumber(Dice dice) {
        return Integer.parseInt(draw(dice));
    }

    /** Up to so many different names, in the order in which they were drawn. */
    List<String> drawSome(Dice dice, int count) {
        var drawn = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String name = draw(dice);
            if (!drawn.contains(name)) {
                drawn.add(name);
            }
        }
        return drawn;
    }

    /** Each name with its share of the whole, from 0 to 1. */
    void forEachShare(ShareConsumer consumer) {
        double total = cumulative[cumulative.length - 1];
        double before = 0;
        for (int i = 0; i < cumulative.length; i++) {
            consumer.accept(names.get(i), (cumulative[i] - before) / total);
            before = cumulative[i];
        }
    }

    /** Takes a name and its share. */
    @FunctionalInterface
    interface ShareConsumer {
        void accept(String name, double share);
    }
}
