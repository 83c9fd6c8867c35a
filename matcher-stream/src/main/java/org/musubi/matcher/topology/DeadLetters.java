package org.musubi.matcher.topology;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.musubi.matcher.wire.BrokenShapeException;
import org.musubi.matcher.wire.DeadLetterSerializer;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.schemas.wire.RegistryUnavailableException;

/**
 * Puts the place of an input record that cannot be read on the topic of dead letters, and goes on; an earlier good record of
 * the same key stays in force. Any other failure stops the matcher: it would be
 * a fault of ours, or the registry cannot be reached and the record may be good.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    private DeadLetterSerializer letters;

    @Override
    public void configure(Map<String, ?> configs) {
        var settings = new HashMap<String, Object>();
        configs.forEach((key, value) -> {
            if (value != null) {
                settings.put(key, value);
            }
        });
        letters = new DeadLetterSerializer(new AvroSerdes(settings));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        boolean isOnTheRecord = isInput(record.topic()) && !(exception instanceof RegistryUnavailableException);
        return isOnTheRecord
                ? DeserializationExceptionHandler.Response.resume(
                        List.of(letter(record.topic(), record.partition(), record.offset(), exception)))
                : DeserializationExceptionHandler.Response.fail();
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return exception instanceof BrokenShapeException && isInput(context.topic())
                ? ProcessingExceptionHandler.Response.resume(
                        List.of(letter(context.topic(), context.partition(), context.offset(), exception)))
                : ProcessingExceptionHandler.Response.fail();
    }

    private static boolean isInput(String topic) {
        return RecordKind.ofTopic(topic).isPresent() || topic.equals(Topics.SETTLEMENT_REQUESTS.name());
    }

    private ProducerRecord<byte[], byte[]> letter(String topic, int partition, long offset, Exception exception) {
        String deadLetters = Topics.DEAD_LETTERS.name();
        return new ProducerRecord<>(
                deadLetters,
                topic.getBytes(StandardCharsets.UTF_8),
                letters.serialize(deadLetters, topic, partition, offset, exception));
    }
}
