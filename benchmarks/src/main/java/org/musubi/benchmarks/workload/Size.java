package org.musubi.benchmarks.workload;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How big a workload is.
 *
 * @param name what the command line and the results call it
 */
public record Size(String name, int candidates, int vacancies) {
    /** One city and its surroundings. */
    public static final Size TOWN = new Size("town", 100_000, 10_000);

    /** Everybody who works, or is registered to work, in Japan under the systems concerned, as of 2026. */
    public static final Size JAPAN_NOW = new Size("japan-now", 1_200_000, 120_000);

    /** The same with what the plans for 2030 add. */
    public static final Size JAPAN_2030 = new Size("japan-2030", 3_000_000, 300_000);

    private static final List<Size> NAMED = List.of(TOWN, JAPAN_NOW, JAPAN_2030);
    private static final Pattern CUSTOM = Pattern.compile("([1-9]\\d{0,8})x([1-9]\\d{0,8})");

    public Size {
        if (candidates < 1 || vacancies < 1) {
            throw new IllegalArgumentException("a workload needs candidates and vacancies");
        }
    }

    /**
     * A size by its name, or one such as {@code 5000x500}: candidates, vacancies.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Size of(String name) {
        Matcher custom = CUSTOM.matcher(name);
        if (custom.matches()) {
            return new Size(name, Integer.parseInt(custom.group(1)), Integer.parseInt(custom.group(2)));
        }
        return NAMED.stream()
                .filter(size -> size.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A workload is town, japan-now, japan-2030 or CANDIDATESxVACANCIES, such as 5000x500; not "
                                + name + "."));
    }
}
