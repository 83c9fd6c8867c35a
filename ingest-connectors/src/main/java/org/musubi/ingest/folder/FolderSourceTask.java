package org.musubi.ingest.folder;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.publish.FeedTopics;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.ingest.report.ReportFolder;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Reads the folder of one feed. Each batch is one transaction where the worker's sources are exactly-once. */
public final class FolderSourceTask extends SourceTask {
    private final Surroundings surroundings;
    private volatile Optional<Running> running = Optional.empty();

    /**
     * What a task works with.
     *
     * @param clock tells the time
     * @param serializers gives one for the settings under Confluent's names
     * @param topics reads what a feed has in the topics
     * @param formats reads files
     * @param answers tell the publisher what became of them
     */
    record Surroundings(
            InstantSource clock,
            Function<Map<String, String>, Serializer<SpecificRecord>> serializers,
            Function<PublishConfig, Optional<FeedTopics>> topics,
            Function<FolderConfig, List<Format>> formats,
            Function<FolderConfig, Answers> answers) {
        static Surroundings real() {
            return new Surroundings(
                    InstantSource.system(),
                    wire -> new AvroSerdes(wire).serializer(),
                    PublishConfig::topics,
                    FolderFormats::of,
                    Surroundings::reports);
        }

        private static Answers reports(FolderConfig config) {
            return config.reports()
                    .<Answers>map(folder -> new ReportFolder(folder, ZoneId.systemDefault()))
                    .orElse(Answers.NONE);
        }
    }

    private record Running(Pacer pacer, FolderReader reader, Finished finished) {}

    /** Made by Connect. */
    public FolderSourceTask() {
        this(Surroundings.real());
    }

    FolderSourceTask(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String version() {
        return FolderSourceConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> settings) {
        var config = FolderConfig.parse(settings);
        PublishConfig publish = config.publish();
        Set<RecordKind> kinds = TaskKinds.get(settings);
        var finished = new Finished(config.finished());
        var reader = new FolderReader(
                new FeedFolder(config.folder(), surroundings.formats().apply(config), kinds),
                new FolderReader.Pace(config.batchLines(), config.settle(), config.pollInterval()),
                publish.publisher(
                        surroundings.topics().apply(publish),
                        surroundings.serializers().apply(publish.wire()),
                        surroundings.answers().apply(config),
                        surroundings.clock()),
                files -> committed(publish.feed(), files),
                finished,
                surroundings.clock());
        running = Optional.of(new Running(new Pacer(config.pollInterval()), reader, finished));
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // so Connect wants it where there is nothing for now
    public synchronized List<SourceRecord> poll() throws InterruptedException {
        Running now = running.orElseThrow(() -> new IllegalStateException("poll() needs start() first"));
        if (!now.pacer().awaitTurn()) {
            return null;
        }
        Optional<Batch> batch = read(now);
        if (batch.isEmpty()) {
            now.pacer().rest();
            return null;
        }
        now.reader().confirm(batch.get());
        List<SourceRecord> records =
                batch.get().deliveries().stream().map(Delivery::toRecord).toList();
        return records.isEmpty() ? null : records;
    }

    /** A receipt that has arrived tells that all of its file has, for it was sent last. */
    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) {
        if (record.topic().equals(Topics.FEED_RECEIPTS.name())) {
            String file = (String) record.sourcePartition().get(Delivery.FILE);
            running.ifPresent(now -> now.finished().acknowledge(file));
        }
    }

    @Override
    public void commit() {
        running.ifPresent(now -> now.finished().commit());
    }

    /** May come from another thread: first wakes a waiting poll, then waits for it to return. */
    @Override
    public void stop() {
        running.map(Running::pacer).ifPresent(Pacer::stop);
        close();
    }

    private synchronized void close() {
        running.map(Running::reader).ifPresent(FolderReader::close);
    }

    /** Where the registry or a broker does not answer, the worker polls again after the exception; all is then read again. */
    private static Optional<Batch> read(Running now) {
        try {
            return now.reader().read();
        } catch (RuntimeException e) {
            now.reader().close();
            now.pacer().rest();
            throw e;
        }
    }

    private Map<String, Progress> committed(String feed, Collection<String> files) {
        Map<Map<String, String>, String> partitions = new HashMap<>();
        files.forEach(file -> partitions.put(Delivery.partition(feed, file), file));
        var found = new HashMap<String, Progress>();
        context.offsetStorageReader()
                .offsets(partitions.keySet())
                .forEach((partition, offset) -> Optional.ofNullable(offset)
                        .flatMap(Progress::ofOffset)
                        .ifPresent(progress -> found.put(partitions.get(partition), progress)));
        return found;
    }
}
