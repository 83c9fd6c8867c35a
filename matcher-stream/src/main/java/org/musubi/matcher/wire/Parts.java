package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Need;
import org.musubi.matcher.rules.Payer;

/**
 * Reads the parts that publishers' records are made of. What many records have in common, such as an agency's id or a wage, is
 * read once and shared. May be used by several threads.
 */
final class Parts {
    static final LanguageLevel[] LEVELS =
            inOrder(org.musubi.schemas.avro.LanguageLevel.values(), LanguageLevel::valueOf, LanguageLevel[]::new);
    static final Need[] NEEDS = inOrder(org.musubi.schemas.avro.Need.values(), Need::valueOf, Need[]::new);
    static final CostCategory[] CATEGORIES =
            inOrder(org.musubi.schemas.avro.CostCategory.values(), CostCategory::valueOf, CostCategory[]::new);
    static final Payer[] PAYERS = inOrder(org.musubi.schemas.avro.Payer.values(), Payer::valueOf, Payer[]::new);

    private static final int MANY = 12;
    private static final int SOME = 10;

    private final Words words = new Words(MANY);
    private final Shared<Set<String>> codes = new Shared<>(SOME);
    private final Shared<Set<Need>> needs = new Shared<>(SOME);
    private final Shared<Set<CostCategory>> categories = new Shared<>(SOME);
    private final Shared<Money> amounts = new Shared<>(SOME);

    static LocalDate date(BinaryIn in) {
        return LocalDate.ofEpochDay(in.readInt());
    }

    /** A union with null, which comes first in all of them. */
    static <T> Optional<T> optional(BinaryIn in, Function<BinaryIn, T> value) {
        return in.readIndex(2) == 0 ? Optional.empty() : Optional.of(value.apply(in));
    }

    static <T> List<T> items(BinaryIn in, Function<BinaryIn, T> item) {
        int left = in.readBlock();
        if (left == 0) {
            return List.of();
        }
        var items = new ArrayList<T>(left);
        for (; left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                items.add(item.apply(in));
            }
        }
        return List.copyOf(items);
    }

    /** What the bytes from a place up to here stand for, read only if it is not known. */
    static <T> T shared(Shared<T> known, BinaryIn in, int from, Function<BinaryIn, T> read) {
        T value = known.find(in.array(), from, in.position());
        if (value != null) {
            return value;
        }
        var part = new BinaryIn().open(in.array(), from, in.position());
        return known.add(in.array(), from, in.position(), read.apply(part));
    }

    /** A text that comes again and again. */
    String word(BinaryIn in) {
        return words.read(in);
    }

    List<String> words(BinaryIn in) {
        return items(in, words::read);
    }

    Set<String> codes(BinaryIn in) {
        int from = in.position();
        in.skipStrings();
        return shared(codes, in, from, part -> Set.copyOf(words(part)));
    }

    Money money(BinaryIn in) {
        int from = in.position();
        in.skipString();
        in.skipString();
        return shared(amounts, in, from, part -> Amounts.money(part.readString(), words.read(part)));
    }

    Set<Need> needs(BinaryIn in) {
        return symbols(in, needs, NEEDS);
    }

    Set<CostCategory> categories(BinaryIn in) {
        return symbols(in, categories, CATEGORIES);
    }

    private static <T> Set<T> symbols(BinaryIn in, Shared<Set<T>> known, T[] symbols) {
        int from = in.position();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                in.readIndex(symbols.length);
            }
        }
        return shared(
                known, in, from, part -> Set.copyOf(items(part, item -> symbols[item.readIndex(symbols.length)])));
    }

    /** Ours of the same names, in the order in which the schema numbers them. */
    private static <A extends Enum<A>, T> T[] inOrder(A[] symbols, Function<String, T> named, IntFunction<T[]> array) {
        return Arrays.stream(symbols).map(symbol -> named.apply(symbol.name())).toArray(array);
    }
}
