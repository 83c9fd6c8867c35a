package org.musubi.benchmarks.workload;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a workload is spread over the industrial fields. */
public enum Mix {
    /** One field holds 41 % of all candidates and vacancies; the others as the cabinet's planned numbers of 2026. */
    SKEW_41(4_100),
    /** One field holds 66 %. */
    SKEW_66(6_600),
    /** Every field holds the same. */
    UNIFORM(0);

    /** The field that holds most where the mix is skewed. */
    public static final String LARGEST_FIELD = "INDUSTRIAL_PRODUCTS";

    private static final int SLOTS = 10_000;

    private final int largest;

    Mix(int largest) {
        this.largest = largest;
    }

    /**
     * A mix by its {@link #toString name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Mix of(String name) {
        return Stream.of(values())
                .filter(mix -> mix.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A mix is skew-41, skew-66 or uniform; not " + name + "."));
    }

    /** Its name on the command line and in results, such as {@code skew-41}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Shares<String> fields() {
        List<Field> others = Field.ALL.stream()
                .filter(field -> !field.code().equals(LARGEST_FIELD))
                .toList();
        if (largest == 0) {
            var even = Shares.<String>of(1, LARGEST_FIELD);
            for (Field field : others) {
                even = even.and(1, field.code());
            }
            return even;
        }
        int planned = others.stream().mapToInt(Field::planned).sum();
        var shares = Shares.of(largest, LARGEST_FIELD);
        int left = SLOTS - largest;
        for (Field field : others) {
            int share = Math.max(1, Math.round((float) (SLOTS - largest) * field.planned() / planned));
            shares = shares.and(share, field.code());
            left -= share;
        }
        return left > 0 ? shares.and(left, others.get(0).code()) : shares;
    }
}
