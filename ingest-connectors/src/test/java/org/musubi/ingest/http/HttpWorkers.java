package org.musubi.ingest.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.ingest.worker.SentTopics;

/** Workers that run tasks that poll. Nobody waits: the clock jumps to what is due. */
final class HttpWorkers {
    private HttpWorkers() {}

    static FakeWorker<HttpSourceTask> of(Map<String, String> settings, Serializer<SpecificRecord> serializer) {
        var clock = new JumpingClock();
        return new FakeWorker<>(
                settings,
                sent -> new HttpSourceTask(new HttpSourceTask.Surroundings(
                        clock,
                        clock,
                        (config, answers) -> config.publisher(
                                Optional.of(new SentTopics(config.feed(), sent)), serializer, answers, clock))));
    }

    private static final class JumpingClock implements InstantSource, Pause {
        private Instant now = Instant.parse("2027-04-01T10:15:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public boolean until(Instant due) {
            now = due.isAfter(now) ? due : now;
            return true;
        }

        @Override
        public void stop() {}
    }
}
