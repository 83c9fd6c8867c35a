package org.musubi.benchmarks.pipeline.child;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * What a process has sent to Kafka since it started, by topic.
 *
 * @param byTopic what went to each topic
 */
public record Traffic(NavigableMap<String, Sent> byTopic) {
    /** Nothing. */
    public static final Traffic NONE = new Traffic(new TreeMap<>());

    private static final Sent NOTHING = new Sent(0, 0);

    /**
     * Sent to one topic.
     *
     * @param records how many
     * @param bytes in the batches as they went over the wire, with keys, values and what Kafka adds
     */
    public record Sent(long records, long bytes) {
        Sent plus(Sent other) {
            return new Sent(records + other.records, bytes + other.bytes);
        }

        Sent minus(Sent other) {
            return new Sent(records - other.records, bytes - other.bytes);
        }
    }

    /** As the producers of this process have counted it. */
    static Traffic ofThisProcess() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        NavigableMap<String, Sent> sent = new TreeMap<>();
        for (ObjectName bean : beans.queryNames(producersTopics(), null)) {
            sent.merge(unquoted(bean.getKeyProperty("topic")), read(beans, bean), Sent::plus);
        }
        return new Traffic(sent);
    }

    /** What was sent after the earlier reading of the same process. */
    public Traffic since(Traffic earlier) {
        NavigableMap<String, Sent> difference = new TreeMap<>();
        byTopic.forEach((topic, sent) -> difference.put(topic, sent.minus(earlier.to(topic))));
        return new Traffic(difference);
    }

    /** What went to one topic. */
    public Sent to(String topic) {
        return byTopic.getOrDefault(topic, NOTHING);
    }

    /** What went to all topics whose name is wanted. */
    public Sent toAll(Predicate<String> topics) {
        return byTopic.keySet().stream().filter(topics).map(byTopic::get).reduce(NOTHING, Sent::plus);
    }

    String asLine() {
        return byTopic.entrySet().stream()
                .map(sent -> String.join(
                        " ",
                        sent.getKey(),
                        Long.toString(sent.getValue().records()),
                        Long.toString(sent.getValue().bytes())))
                .collect(Collectors.joining(";"));
    }

    static Traffic parse(String line) {
        NavigableMap<String, Sent> sent = new TreeMap<>();
        Arrays.stream(line.split(";", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] words = part.split(" ", -1);
            sent.put(words[0], new Sent(Long.parseLong(words[1]), Long.parseLong(words[2])));
        });
        return new Traffic(sent);
    }

    private static ObjectName producersTopics() {
        try {
            return new ObjectName("kafka.producer:type=producer-topic-metrics,*");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sent read(MBeanServer beans, ObjectName bean) {
        try {
            return new Sent(
                    ((Number) beans.getAttribute(bean, "record-send-total")).longValue(),
                    ((Number) beans.getAttribute(bean, "byte-total")).longValue());
        } catch (JMException e) {
            throw new IllegalStateException("The producer's counters cannot be read", e);
        }
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? ObjectName.unquote(name) : name;
    }
}
