package org.musubi.matcher.wire;

import java.util.List;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Skill;
import org.musubi.schemas.wire.DirectReader;

/**
 * Reads candidates out of the bytes of schema {@code Candidate}, field by field: a shard reads thousands a second. A price list
 * that many candidates have is read once and shared, as other {@link Parts} are. A test holds it against the generated class and
 * {@link Parties#candidate}. May be used by several threads.
 */
final class CandidateReader implements DirectReader<Candidate> {
    private static final int MANY = 12;

    private final Parts parts = new Parts();
    private final Shared<List<CostItem>> priceLists = new Shared<>(MANY);

    @Override
    public Candidate read(byte[] message, int from) {
        var in = new BinaryIn().open(message, from, message.length);
        var candidate = new Candidate(
                in.readString(),
                parts.word(in),
                parts.word(in),
                Parts.date(in),
                Parts.optional(in, Parts::date),
                parts.codes(in),
                Parts.items(in, this::readSkill),
                Parts.LEVELS[in.readIndex(Parts.LEVELS.length)],
                parts.codes(in),
                parts.words(in),
                Parts.optional(in, parts::money),
                Parts.date(in),
                parts.needs(in),
                readCosts(in));
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("there is something after the candidate");
        }
        return candidate;
    }

    private Skill readSkill(BinaryIn in) {
        return new Skill(parts.word(in), in.readInt(), in.readBoolean(), in.readBoolean());
    }

    private List<CostItem> readCosts(BinaryIn in) {
        int from = in.position();
        for (int left = in.readBlock(); left > 0; left = in.readBlock()) {
            for (int i = 0; i < left; i++) {
                in.readIndex(Parts.CATEGORIES.length);
                in.readIndex(Parts.PAYERS.length);
                in.skipString();
                in.skipString();
            }
        }
        return Parts.shared(priceLists, in, from, part -> Parts.items(part, this::readCost));
    }

    private CostItem readCost(BinaryIn in) {
        return new CostItem(
                Parts.CATEGORIES[in.readIndex(Parts.CATEGORIES.length)],
                Parts.PAYERS[in.readIndex(Parts.PAYERS.length)],
                parts.money(in));
    }
}
