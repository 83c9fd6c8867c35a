package org.musubi.matcher.topology;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.matcher.wire.Outputs;
import org.musubi.matcher.world.Oracle;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.wire.AvroSerdes;

/** What the topic of statistics must show. */
final class ShownStatistics {
    private static final String TOPIC = "match-statistics";

    private ShownStatistics() {}

    /** By a plain count over all records. */
    static Map<String, MatchStatistics> of(Oracle oracle, LocalDate asOf) {
        var avro = new AvroSerdes(MatcherDriver.REGISTRY);
        Serializer<Statistics> serializer = new Outputs(avro).statistics();
        Deserializer<MatchStatistics> deserializer = avro.deserializer(MatchStatistics.class);
        var shown = new TreeMap<String, MatchStatistics>();
        oracle.statistics(asOf)
                .forEach((cell, statistics) ->
                        shown.put(cell, deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, statistics))));
        return shown;
    }
}
