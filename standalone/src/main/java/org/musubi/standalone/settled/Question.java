package org.musubi.standalone.settled;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.SettlementRequest;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Asks every shard whether what it had taken in is on the shortlists, and gathers the answers. For one thread. */
public final class Question implements AutoCloseable {
    private final Tail<Settlement> answers;
    private final Producer<String, SettlementRequest> requests;
    private final int shards;
    private final Map<String, Set<Answer>> heard = new HashMap<>();

    /** One shard's answer about one partition of the shortlists. */
    private record Answer(int shard, int partition) {}

    /** Listens before it asks. */
    public Question(String bootstrapServers, AvroSerdes serdes, int shards) {
        this.shards = shards;
        answers = Tail.fromEnd(bootstrapServers, serdes, Topics.SETTLEMENTS);
        requests = new KafkaProducer<>(producer(bootstrapServers), new StringSerializer(), serdes.serializer());
    }

    /** Forgets what was asked and answered before. */
    public void startOver() {
        heard.clear();
    }

    /** Asks, once more if need be; an answer to any question since the start counts. */
    public void ask() {
        String id = UUID.randomUUID().toString();
        heard.put(id, new HashSet<>());
        var request = SettlementRequest.newBuilder().setRequestId(id).build();
        try {
            requests.send(new ProducerRecord<>(Topics.SETTLEMENT_REQUESTS.name(), id, request))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Cannot ask the matcher: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the matcher", e);
        }
    }

    /** Whether all have answered one question; waits for answers for at most this time. */
    public boolean isAnswered(Duration patience) {
        answers.poll(patience, message -> hear(message.value()));
        return heard.values().stream().anyMatch(answered -> answered.size() == shards * shards);
    }

    private void hear(Settlement answer) {
        Set<Answer> answered = heard.get(answer.getRequestId());
        if (answered != null) {
            answered.add(new Answer(answer.getShard(), answer.getPartition()));
        }
    }

    @Override
    public void close() {
        requests.close();
        answers.close();
    }

    private static Map<String, Object> producer(String bootstrapServers) {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return config;
    }
}
