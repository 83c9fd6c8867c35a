package org.musubi.matcher.wire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.ShardAnswer;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;
import org.musubi.schemas.avro.Answer;
import org.musubi.schemas.avro.AnswerEntry;
import org.musubi.schemas.avro.Departure;
import org.musubi.schemas.avro.OpenOrder;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.ShortlistState;
import org.musubi.schemas.wire.SingleObjects;

/**
 * What the matcher keeps and sends to itself: Avro's single-object encoding, which names the schema by its fingerprint and
 * needs no registry.
 */
public final class InternalSerdes {
    private InternalSerdes() {}

    /** What the shards send to the merge. */
    public static Serde<ShardMessage> shardMessages() {
        return serde(org.musubi.schemas.avro.ShardMessage.class, InternalSerdes::toAvro, InternalSerdes::fromAvro);
    }

    /** The answers that are kept on both sides. */
    public static Serde<ShardAnswer> answers() {
        return serde(Answer.class, InternalSerdes::toAvro, InternalSerdes::fromAvro);
    }

    /** What the merge has published. */
    public static Serde<Shortlist> shortlists() {
        return serde(
                ShortlistState.class,
                shortlist ->
                        new ShortlistState(toAvro(shortlist.order()), shortlist.asOf(), toAvro(shortlist.entries())),
                state -> new Shortlist(fromAvro(state.getOrder()), state.getAsOf(), fromAvro(state.getEntries())));
    }

    private static <D, A extends SpecificRecord> Serde<D> serde(
            Class<A> type, Function<D, A> toAvro, Function<A, D> fromAvro) {
        Serde<A> avro = SingleObjects.serde(type);
        return Serdes.serdeFrom(
                (topic, value) -> avro.serializer().serialize(topic, value == null ? null : toAvro.apply(value)),
                (topic, bytes) -> {
                    A record = avro.deserializer().deserialize(topic, bytes);
                    return record == null ? null : fromAvro.apply(record);
                });
    }

    private static org.musubi.schemas.avro.ShardMessage toAvro(ShardMessage message) {
        return new org.musubi.schemas.avro.ShardMessage(
                message instanceof ShardMessage.Answered answered
                        ? toAvro(answered.answer())
                        : toAvro((ShardMessage.Settled) message));
    }

    private static ShardMessage fromAvro(org.musubi.schemas.avro.ShardMessage message) {
        return message.getBody() instanceof Answer answer
                ? new ShardMessage.Answered(fromAvro(answer))
                : fromAvro((Settlement) message.getBody());
    }

    private static Settlement toAvro(ShardMessage.Settled settled) {
        return new Settlement(settled.requestId(), settled.shard(), 0, settled.asOf());
    }

    private static ShardMessage fromAvro(Settlement settlement) {
        return new ShardMessage.Settled(settlement.getRequestId(), settlement.getShard(), settlement.getAsOf());
    }

    private static Answer toAvro(ShardAnswer answer) {
        return new Answer(
                answer.shard(),
                answer.asOf(),
                answer.order().map(InternalSerdes::toAvro).orElse(null),
                answer.goneBecause().orElse(null),
                toAvro(answer.best()),
                answer.departures().entrySet().stream()
                        .map(left -> new Departure(left.getKey(), left.getValue()))
                        .toList());
    }

    private static ShardAnswer fromAvro(Answer answer) {
        Map<String, String> departures = new HashMap<>();
        answer.getDepartures().forEach(left -> departures.put(left.getCandidateId(), left.getReason()));
        return new ShardAnswer(
                answer.getShard(),
                answer.getAsOf(),
                Optional.ofNullable(answer.getOrder()).map(InternalSerdes::fromAvro),
                Optional.ofNullable(answer.getGoneBecause()),
                fromAvro(answer.getEntries()),
                departures);
    }

    private static OpenOrder toAvro(JobOrder order) {
        return new OpenOrder(
                order.employerId(),
                order.destination(),
                order.region(),
                order.status(),
                order.field(),
                order.openings(),
                order.size(),
                order.currency());
    }

    private static JobOrder fromAvro(OpenOrder order) {
        return new JobOrder(
                order.getEmployerId(),
                order.getDestination(),
                order.getRegion(),
                order.getStatus(),
                order.getField(),
                order.getOpenings(),
                order.getSize(),
                order.getCurrency());
    }

    private static List<AnswerEntry> toAvro(List<Match> matches) {
        return matches.stream()
                .map(match -> new AnswerEntry(
                        match.candidateId(),
                        match.origin(),
                        match.agencyId(),
                        match.lot(),
                        Outputs.parts(match.score()),
                        Outputs.plain(match.workerPaid()),
                        Outputs.plain(match.cap()),
                        match.capRuleId()))
                .toList();
    }

    private static List<Match> fromAvro(List<AnswerEntry> entries) {
        return entries.stream()
                .map(entry -> new Match(
                        entry.getCandidateId(),
                        entry.getOrigin(),
                        entry.getAgencyId(),
                        fromAvro(entry.getParts()),
                        entry.getLot(),
                        new BigDecimal(entry.getWorkerPaid()),
                        new BigDecimal(entry.getCap()),
                        entry.getCapRuleId()))
                .toList();
    }

    private static Score fromAvro(ScoreParts parts) {
        return new Score(
                parts.getLanguage(), parts.getExperience(), parts.getRegion(), parts.getCost(), parts.getNeeds());
    }
}
