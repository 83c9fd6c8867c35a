package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Need;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Skill;
import org.musubi.schemas.wire.DirectReader;

/**
 * Reads candidates out of the bytes of schema {@code Candidate}, field by field: a shard reads thousands a second. What many
 * candidates have in common, such as an agency's id or its price list, is read once and shared. A test holds it against the
 * generated class and {@link Parties#candidate}. May be used by several threads.
 */
final class CandidateReader implements DirectReader<Candidate> {
    private static final LanguageLevel[] LEVELS =
            inOrder(org.musubi.schemas.avro.LanguageLevel.values(), LanguageLevel::valueOf, LanguageLevel[]::new);
    private static final Need[] NEEDS = inOrder(org.musubi.schemas.avro.Need.values(), Need::valueOf, Need[]::new);
    private static final CostCategory[] CATEGORIES =
            inOrder(org.musubi.schemas.avro.CostCategory.values(), CostCategory::valueOf, CostCategory[]::new);
    private static final Payer[] PAYERS = inOrder(org.musubi.schemas.avro.Payer.values(), Payer::valueOf, Payer[]::new);

    private static final int MANY = 12;
    private static final int SOME = 10;

    private final Words words = new Words(MANY);
    private final Shared<Set<String>> codes = new Shared<>(SOME);
    private final Shared<Set<Need>> needs = new Shared<>(SOME);
    private final Shared<Money> amounts = new Shared<>(SOME);
    private final Shared<List<CostItem>> priceLists = new Shared<>(MANY);

    @Override
    public Candidate read(byte[] message, int from) {
        var in = new BinaryIn().open(message, from, message.length);
        var candidate = new Candidate(
                in.readString(),
                words.read(in),
                words.read(in),
                readDate(in),
                in.readIndex(2) == 0 ? Optional.empty() : Optional.of(readDate(in)),
                readCodes(in),
                readSkills(in),
                LEVELS[in.readIndex(LEVELS.length)],
                readCodes(in),
                readWords(in),
                in.readIndex(2) == 0 ? Optional.empty() : Optional.of(readMoney(in)),
                readDate(in),
                readNeeds(in),
                readCosts(in));
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("there is something after the candidate");
        }
        return candidate;
    }

    private static LocalDate readDate(BinaryIn in) {
        return LocalDate.ofEpochDay(in.readInt());
    }

    private List<String> readWords(BinaryIn in) {
        return readItems(in, words::read);
    }

    private Set<String> readCodes(BinaryIn in) {
        int from = in.position();
        in.skipStrings();
        return shared(codes, in, from, part -> Set.copyOf(readWords(part)));
    }

    private List<Skill> readSkills(BinaryIn in) {
        return readItems(in, this::readSkill);
    }

    private Skill readSkill(BinaryIn in) {
        return new Skill(words.read(in), in.readInt(), in.readBoolean(), in.readBoolean());
    }

    private Money readMoney(BinaryIn in) {
        int from = in.position();
        in.skipString();
        in.skipString();
        return shared(amounts, in, from, this::readNewMoney);
    }

    private Money readNewMoney(BinaryIn in) {
        return Amounts.money(in.readString(), words.read(in));
    }

    private Set<Need> readNeeds(BinaryIn in) {
        int from = in.position();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                in.readIndex(NEEDS.length);
            }
        }
        return shared(
                needs, in, from, part -> Set.copyOf(readItems(part, item -> NEEDS[item.readIndex(NEEDS.length)])));
    }

    private List<CostItem> readCosts(BinaryIn in) {
        int from = in.position();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                in.readIndex(CATEGORIES.length);
                in.readIndex(PAYERS.length);
                in.skipString();
                in.skipString();
            }
        }
        return shared(priceLists, in, from, part -> readItems(part, this::readCost));
    }

    private CostItem readCost(BinaryIn in) {
        return new CostItem(
                CATEGORIES[in.readIndex(CATEGORIES.length)], PAYERS[in.readIndex(PAYERS.length)], readMoney(in));
    }

    private static <T> List<T> readItems(BinaryIn in, Function<BinaryIn, T> item) {
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
    private static <T> T shared(Shared<T> known, BinaryIn in, int from, Function<BinaryIn, T> read) {
        T value = known.find(in.array(), from, in.position());
        if (value != null) {
            return value;
        }
        var part = new BinaryIn().open(in.array(), from, in.position());
        return known.add(in.array(), from, in.position(), read.apply(part));
    }

    /** Ours of the same names, in the order in which the schema numbers them. */
    private static <A extends Enum<A>, T> T[] inOrder(A[] symbols, Function<String, T> named, IntFunction<T[]> array) {
        return Arrays.stream(symbols).map(symbol -> named.apply(symbol.name())).toArray(array);
    }
}
