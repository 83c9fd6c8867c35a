package org.musubi.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;

/** The counts are those of a plain map, and a package's number stands for the same package as long as it is counted. */
class PackageCountsTest {
    private static final int AMOUNTS = 60;

    private final CostBook costs = new CostBook();
    private final PackageCounts counts = new PackageCounts(costs);
    private final Map<Integer, Integer> people = new HashMap<>();
    private final Map<Integer, Integer> amountOf = new HashMap<>();
    private final Map<Integer, Integer> counted = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalAPlainMapWhoeverComesAndGoes(long seed) {
        var random = new SplittableRandom(seed);
        Map<Integer, Integer> present = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int amount = random.nextInt(random.nextInt(AMOUNTS) + 1);
            if (random.nextBoolean()) {
                present.merge(amount, 1, Integer::sum);
                add(amount, 1);
            } else if (present.getOrDefault(amount, 0) > 0) {
                present.merge(amount, -1, Integer::sum);
                add(amount, -1);
            }
            if (random.nextInt(50) == 0) {
                counts.takeChanges((number, more) -> counted.merge(number, more, Integer::sum));
                counted.values().removeIf(count -> count == 0);
                people.values().removeIf(count -> count == 0);

                assertThat(counted).isEqualTo(people);
                var all = new HashMap<Integer, Integer>();
                counts.forEachCounted(all::put);
                assertThat(all).isEqualTo(people);
            }
        }
    }

    /** One person more has a package, or one less; only the counts keep the package's number from being given to another. */
    private void add(int amount, int more) {
        Candidate candidate = candidate(amount);
        int wage = costs.takeWage(candidate);
        int number = costs.takePackage(candidate);
        Integer known = amountOf.put(number, amount);
        if (known != null && known != amount) {
            assertThat(people.getOrDefault(number, 0))
                    .as("people with the package that had the number")
                    .isZero();
            assertThat(counted).doesNotContainKey(number);
        }
        counts.add(number, more);
        people.merge(number, more, Integer::sum);
        costs.release(number, wage);
    }

    private static Candidate candidate(int amount) {
        return new Candidate(
                "VNM-1",
                "VNM",
                "A-1",
                LocalDate.MAX,
                Optional.empty(),
                Set.of(),
                List.of(),
                LanguageLevel.NONE,
                Set.of(),
                List.of(),
                Optional.empty(),
                LocalDate.MIN,
                Set.of(),
                List.of(new CostItem(
                        CostCategory.TRAINING, Payer.WORKER, new Money(BigDecimal.valueOf(amount), "JPY"))));
    }
}
