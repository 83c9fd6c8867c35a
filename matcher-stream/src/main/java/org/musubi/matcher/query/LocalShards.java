package org.musubi.matcher.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.topology.StoredShard;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.RecordKind;

/**
 * The records in the stores of the shards that run in this process. Good for one question: shards come and go. What every shard
 * has all of is read from the first.
 *
 * @param here at least one
 */
public record LocalShards(List<StoredShard> here, int ofShards) implements Holdings {
    private static final List<RecordKind> POLICY = RecordKind.deskKinds().stream()
            .filter(kind -> kind != RecordKind.VACANCY && kind != RecordKind.EMPLOYER)
            .toList();

    public LocalShards {
        here = List.copyOf(here);
    }

    /**
     * The shards as they are spread at the moment.
     *
     * @param ofShards how many there are in all
     * @throws Problem while there is none here, or it is not known yet which
     */
    public static Holdings of(KafkaStreams streams, InputSerdes inputs, int ofShards) {
        if (streams.state() != KafkaStreams.State.RUNNING) {
            throw Problem.notReady();
        }
        List<StoredShard> here = StoredShard.running(streams, inputs);
        if (here.isEmpty()) {
            throw Problem.notReady();
        }
        return new LocalShards(here, ofShards);
    }

    @Override
    public int shards() {
        return here.size();
    }

    @Override
    public Optional<Vacancy> vacancy(String vacancyId) {
        return desk().find(RecordKind.VACANCY, vacancyId).map(Vacancy.class::cast);
    }

    @Override
    public Optional<Employer> employer(String employerId) {
        return desk().find(RecordKind.EMPLOYER, employerId).map(Employer.class::cast);
    }

    @Override
    public Optional<Candidate> candidate(String candidateId) {
        return here.stream()
                .flatMap(shard -> shard.candidate(candidateId).stream())
                .findFirst();
    }

    @Override
    public Stream<Candidate> candidates() {
        return here.stream().flatMap(StoredShard::candidates);
    }

    @Override
    public List<ReferenceRecord> policy() {
        return POLICY.stream()
                .flatMap(kind -> desk().all(kind))
                .map(ReferenceRecord.class::cast)
                .toList();
    }

    private StoredShard desk() {
        return here.get(0);
    }
}
