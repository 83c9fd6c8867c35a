package org.musubi.matcher.wire;

import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.wire.DirectReader;

/**
 * Reads vacancies out of the bytes of schema {@code Vacancy}, field by field: the desk reads each, and every shard reads each again.
 * A test holds it against the generated class and {@link Parties#vacancy}. May be used by several threads.
 */
final class VacancyReader implements DirectReader<Vacancy> {
    private final Parts parts = new Parts();

    @Override
    public Vacancy read(byte[] message, int from) {
        var in = new BinaryIn().open(message, from, message.length);
        String vacancyId = in.readString();
        String employerId = parts.word(in);
        String destination = parts.word(in);
        String region = parts.word(in);
        String status = parts.word(in);
        String field = parts.word(in);
        in.skipString(); // the occupation is for people
        var vacancy = new Vacancy(
                vacancyId,
                employerId,
                destination,
                region,
                status,
                field,
                in.readInt(),
                parts.money(in),
                in.readInt(),
                in.readInt(),
                Parts.optional(in, parts::money),
                Parts.LEVELS[in.readIndex(Parts.LEVELS.length)],
                parts.codes(in),
                in.readInt(),
                parts.codes(in),
                parts.categories(in),
                parts.needs(in),
                Parts.date(in),
                Parts.date(in),
                Parts.optional(in, BinaryIn::readInt));
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("there is something after the vacancy");
        }
        return vacancy;
    }
}
