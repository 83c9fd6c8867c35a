package org.musubi.matcher.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.wire.AvroSerdes;

/** Writes what the matcher publishes. */
public final class Outputs {
    private final AvroSerdes avro;
    private final OutputWriter writer = new OutputWriter();

    /**
     * Outputs in a wire format.
     *
     * @param avro the wire format
     */
    public Outputs(AvroSerdes avro) {
        this.avro = avro;
    }

    /** The serde for all topics of publications. */
    public Serde<Publication> publications() {
        Serializer<Publication.Event> events = events().serializer();
        Serializer<Publication.Shortlisted> shortlists = shortlists().serializer();
        Serializer<Publication.Settled> settlements = settlements().serializer();
        return writing((topic, publication) -> {
            if (publication instanceof Publication.Event event) {
                return events.serialize(topic, event);
            }
            return publication instanceof Publication.Shortlisted shortlisted
                    ? shortlists.serialize(topic, shortlisted)
                    : settlements.serialize(topic, (Publication.Settled) publication);
        });
    }

    /** The serde for the topic of settlements. */
    public Serde<Publication.Settled> settlements() {
        Serde<Settlement> serde = avro.serde(Settlement.class);
        return writing((topic, settled) -> serde.serializer()
                .serialize(
                        topic,
                        new Settlement(settled.requestId(), settled.shard(), settled.partition(), settled.asOf())));
    }

    /** The serde for the topics of match events. */
    public Serde<Publication.Event> events() {
        return writing(avro.serializer(MatchEvent.class, Outputs::event, writer::event));
    }

    /** The serde for the topic of shortlists; a vacancy without one is a tombstone. */
    public Serde<Publication.Shortlisted> shortlists() {
        Serializer<Publication.Shortlisted> serializer =
                avro.serializer(org.musubi.schemas.avro.Shortlist.class, Outputs::shortlist, writer::shortlist);
        return writing((topic, shortlisted) ->
                shortlisted.shortlist().isEmpty() ? null : serializer.serialize(topic, shortlisted));
    }

    /** The serializer for the topic of statistics. */
    public Serializer<Statistics> statistics() {
        Serializer<MatchStatistics> serializer = avro.serializer();
        return (topic, statistics) -> serializer.serialize(topic, StatisticsRecords.statistics(statistics));
    }

    private static <T> Serde<T> writing(Serializer<T> serializer) {
        return Serdes.serdeFrom(serializer, (topic, bytes) -> {
            throw new UnsupportedOperationException("the matcher does not read what it publishes");
        });
    }

    /** As the general way writes it. */
    static org.musubi.schemas.avro.Shortlist shortlist(Publication.Shortlisted shortlisted) {
        Shortlist shortlist = shortlisted.shortlist().orElseThrow();
        JobOrder order = shortlist.order();
        List<ShortlistEntry> entries = new ArrayList<>();
        for (Match match : shortlist.entries()) {
            entries.add(new ShortlistEntry(
                    entries.size() + 1,
                    match.candidateId(),
                    match.origin(),
                    match.agencyId(),
                    match.score().total(),
                    parts(match.score()),
                    cost(match, order)));
        }
        return new org.musubi.schemas.avro.Shortlist(
                shortlisted.vacancyId(),
                order.employerId(),
                order.destination(),
                order.region(),
                order.status(),
                order.field(),
                order.openings(),
                order.size(),
                money(order.monthlyWage()),
                shortlisted.asOf(),
                entries);
    }

    /** As the general way writes it. */
    static MatchEvent event(Publication.Event event) {
        Match match = event.change().match();
        JobOrder order = event.change().order();
        return new MatchEvent(
                MatchEventType.valueOf(event.change().type().name()),
                event.vacancyId(),
                match.candidateId(),
                match.origin(),
                match.agencyId(),
                order.employerId(),
                order.destination(),
                order.region(),
                order.status(),
                order.field(),
                match.score().total(),
                parts(match.score()),
                cost(match, order),
                event.change().reason().orElse(null),
                event.asOf());
    }

    private static ScoreParts parts(Score score) {
        return new ScoreParts(score.language(), score.experience(), score.region(), score.cost(), score.needs());
    }

    private static CostAssessment cost(Match match, JobOrder order) {
        return new CostAssessment(plain(match.workerPaid()), plain(match.cap()), order.currency(), match.capRuleId());
    }

    private static org.musubi.schemas.avro.Money money(Money money) {
        return new org.musubi.schemas.avro.Money(plain(money.amount()), money.currency());
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
