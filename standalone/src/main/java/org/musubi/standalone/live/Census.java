package org.musubi.standalone.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Counts what is in the topics, from their start on. For one thread. */
public final class Census implements AutoCloseable {
    private static final Pattern CANDIDATES = Pattern.compile(Topics.CANDIDATES.namePattern());
    private static final Pattern EVENTS = Pattern.compile(Topics.MATCH_EVENTS.namePattern());

    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<Shortlist> shortlist;
    private final Set<String> candidates = new HashSet<>();
    private final Set<String> vacancies = new HashSet<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Set<TopicPartition> known = new HashSet<>();
    private long refused;
    private long events;

    public Census(String bootstrapServers, AvroSerdes serdes) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        shortlist = serdes.deserializer(Shortlist.class);
    }

    /** Takes in what comes within this time, and says how things stand. */
    public Counts after(Duration time) {
        findTopics();
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            consumer.poll(Duration.ofNanos(left)).forEach(this::count);
        }
        return new Counts(
                candidates.size(),
                vacancies.size(),
                refused,
                pairs.size(),
                pairs.values().stream().mapToLong(Integer::longValue).sum(),
                events);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Countries of origin join while we watch. */
    private void findTopics() {
        consumer.listTopics().entrySet().stream()
                .filter(topic -> isCounted(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .forEach(known::add);
        if (!known.equals(consumer.assignment())) {
            consumer.assign(List.copyOf(known));
        }
    }

    private static boolean isCounted(String topic) {
        return CANDIDATES.matcher(topic).matches()
                || EVENTS.matcher(topic).matches()
                || Set.of(Topics.VACANCIES.name(), Topics.FEED_REJECTIONS.name(), Topics.SHORTLISTS.name())
                        .contains(topic);
    }

    private void count(ConsumerRecord<String, byte[]> message) {
        String topic = message.topic();
        if (topic.equals(Topics.SHORTLISTS.name())) {
            countPairs(message);
        } else if (topic.equals(Topics.FEED_REJECTIONS.name())) {
            refused++;
        } else if (topic.equals(Topics.VACANCIES.name())) {
            keep(vacancies, message);
        } else if (CANDIDATES.matcher(topic).matches()) {
            keep(candidates, message);
        } else {
            events++;
        }
    }

    private void countPairs(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            pairs.remove(message.key());
        } else {
            Shortlist list = shortlist.deserialize(message.topic(), message.value());
            pairs.put(message.key(), list.getEntries().size());
        }
    }

    private static void keep(Set<String> keys, ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            keys.remove(message.key());
        } else {
            keys.add(message.key());
        }
    }
}
