package org.musubi.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The 47 prefectures of Japan. */
final class Regions {
    /** Yen per hour from autumn 2025 on, in the order of the codes; from {@code policy/minimum-wages-jpn.jsonl}. */
    private static final int[] HOURLY_MINIMUM = {
        1075, 1029, 1031, 1038, 1031, 1032, 1033, 1074, 1068, 1063, 1141, 1140, 1226, 1225, 1050, 1062, 1054, 1053,
                1052,
        1061, 1065, 1097, 1140, 1087, 1080, 1122, 1177, 1116, 1051, 1045, 1030, 1033, 1047, 1085, 1043, 1046, 1036,
                1033,
        1023, 1057, 1030, 1031, 1034, 1035, 1023, 1026, 1023
    };

    /** ISO 3166-2 codes. */
    static final List<String> CODES = IntStream.rangeClosed(1, HOURLY_MINIMUM.length)
            .mapToObj("JP-%02d"::formatted)
            .toList();

    private static final int TOKYO = 13;
    private static final int AICHI = 23;
    private static final int OSAKA = 27;
    private static final List<Integer> INDUSTRIAL = List.of(8, 10, 11, 12, 14, 21, 22, 24, 28, 34, 40);

    /** Where the work is; prefectures by number. */
    static final Shares<Integer> OF_WORK = shares(100, 90, 70, 40, 10);

    /** Where people want to work. */
    static final Shares<Integer> OF_WISHES = shares(210, 130, 120, 25, 6);

    private Regions() {}

    static String code(int number) {
        return CODES.get(number - 1);
    }

    /** Yen per hour. */
    static int hourlyMinimum(int number) {
        return HOURLY_MINIMUM[number - 1];
    }

    /** Up to so many wishes, best first, none twice. */
    static List<String> wishes(Draw draw, int most) {
        var wishes = new ArrayList<String>(most);
        for (int i = 0; i < most; i++) {
            String region = code(OF_WISHES.draw(draw));
            if (!wishes.contains(region)) {
                wishes.add(region);
            }
        }
        return wishes;
    }

    private static Shares<Integer> shares(int tokyo, int aichi, int osaka, int industrial, int other) {
        var shares = Shares.of(tokyo, TOKYO).and(aichi, AICHI).and(osaka, OSAKA);
        for (int number = 1; number <= HOURLY_MINIMUM.length; number++) {
            if (number != TOKYO && number != AICHI && number != OSAKA) {
                shares = shares.and(INDUSTRIAL.contains(number) ? industrial : other, number);
            }
        }
        return shares;
    }
}
