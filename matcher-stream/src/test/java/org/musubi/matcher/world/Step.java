package org.musubi.matcher.world;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.topics.RecordKind;

/**
 * One thing that happens: a record is published or withdrawn.
 *
 * @param topic the topic that it goes to
 * @param record empty: withdrawn
 */
public record Step(RecordKind kind, String topic, String key, Optional<SpecificRecord> record) {}
