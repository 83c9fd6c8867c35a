package org.musubi.matcher.wire;

import org.apache.kafka.common.serialization.Serializer;
import org.musubi.schemas.avro.DeadLetter;
import org.musubi.schemas.wire.AvroSerdes;

/** Writes dead letters. */
public final class DeadLetterSerializer {
    private final Serializer<DeadLetter> serializer;

    /**
     * A serializer of dead letters.
     *
     * @param avro the wire format
     */
    public DeadLetterSerializer(AvroSerdes avro) {
        serializer = avro.serializer();
    }

    /**
     * A dead letter for the record at a place. Only messages that are known not to repeat values are passed on.
     *
     * @param deadLetters the topic that the letter is for
     */
    public byte[] serialize(String deadLetters, String topic, int partition, long offset, Exception exception) {
        String reason = exception instanceof BrokenShapeException
                ? exception.getMessage()
                : "The record is not in the wire format or its schema is not known.";
        return serializer.serialize(deadLetters, new DeadLetter(topic, partition, offset, reason));
    }
}
