package org.musubi.standalone.installation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an installation is made of.
 *
 * @param data folder for everything that is kept
 * @param temporary whether the folder is deleted in the end
 * @param shards number of shards
 * @param bootstrapServers a cluster to use; empty: our own broker
 * @param schemaRegistry address of a registry to use; empty: our own
 * @param replicationFactor copies of each partition
 * @param ports where our own parts listen
 * @param applicationId name of the matcher's group and beginning of the names of its internal topics
 * @param asOf the date on which everything is evaluated; empty: today in Asia/Tokyo
 * @param feeds where records come from
 * @param origins countries of origin that are known to come, ISO 3166-1 alpha-3
 * @param pace quick or quiet
 */
public record InstallationSettings(
        Path data,
        boolean temporary,
        int shards,
        Optional<String> bootstrapServers,
        Optional<String> schemaRegistry,
        int replicationFactor,
        PartPorts ports,
        String applicationId,
        Optional<LocalDate> asOf,
        List<? extends Source> feeds,
        Set<String> origins,
        Pace pace) {
    /** Shards unless told otherwise: a little more than the cores of a small machine. */
    public static final int DEFAULT_SHARDS = 4;

    public InstallationSettings {
        feeds = List.<Source>copyOf(feeds);
        origins = Set.copyOf(origins);
    }

    Map<String, String> toMatcher(String bootstrap, String registry) {
        var matcher = new HashMap<String, String>();
        matcher.put("application.id", applicationId);
        matcher.put("bootstrap.servers", bootstrap);
        matcher.put("schema.registry.url", registry);
        matcher.put("musubi.shards", Integer.toString(shards));
        matcher.put("state.dir", data.resolve("matcher").toString());
        matcher.put("replication.factor", Integer.toString(replicationFactor));
        // The same member again after a crash: nobody waits for the session of the dead one.
        matcher.put("group.instance.id", applicationId + "-standalone");
        matcher.putAll(pace.toMatcher());
        asOf.ifPresent(date -> matcher.put("musubi.as.of", date.toString()));
        return Map.copyOf(matcher);
    }
}
