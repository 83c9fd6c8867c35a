package org.musubi.ingest.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.ingest.worker.SentTopics;

/** Workers that run tasks of folders. */
final class FolderWorkers {
    private FolderWorkers() {}

    static FakeWorker<FolderSourceTask> of(Map<String, String> settings, Serializer<SpecificRecord> serializer) {
        return of(settings, serializer, List.of(new CanonicalFormat()), false);
    }

    /** @param known whether the task reads what is in the topics */
    static FakeWorker<FolderSourceTask> of(
            Map<String, String> settings, Serializer<SpecificRecord> serializer, List<Format> formats, boolean known) {
        var clock = new FakeClock();
        return new FakeWorker<>(
                settings,
                sent -> new FolderSourceTask(new FolderSourceTask.Surroundings(
                        clock,
                        wire -> serializer,
                        publish -> known ? Optional.of(new SentTopics(publish.feed(), sent)) : Optional.empty(),
                        config -> formats,
                        config -> Answers.NONE)));
    }
}
