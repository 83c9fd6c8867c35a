package org.musubi.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Writes values of one schema with its number before each. */
final class RecordWriter {
    /** A buffer that once held a giant is not kept. */
    private static final int LARGEST_BUFFER_KEPT = 1 << 20;

    private final byte[] header;
    private final Schema schema;
    private final DatumWriter<Object> writer;

    // Whoever writes takes the scratch and puts it back; a second thread at the same moment makes its own.
    private final AtomicReference<Scratch> spare = new AtomicReference<>();

    RecordWriter(int id, Object example, Schema schema) {
        this.header = WireFormat.header(id);
        this.schema = schema;
        this.writer = example instanceof SpecificRecord
                ? new SpecificDatumWriter<>(schema, SpecificData.getForClass(example.getClass()))
                : new GenericDatumWriter<>(schema);
    }

    byte[] write(Object value) {
        Scratch mine = spare.getAndSet(null);
        Scratch scratch = mine == null ? new Scratch() : mine;
        scratch.out.reset();
        scratch.out.writeBytes(header);
        try {
            if (value instanceof byte[] bytes) {
                scratch.out.writeBytes(bytes); // raw, without Avro's length: so does Confluent
            } else {
                scratch.encoder = EncoderFactory.get().binaryEncoder(scratch.out, scratch.encoder);
                writer.write(value, scratch.encoder);
                scratch.encoder.flush();
            }
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException("Cannot write a value as " + schema.getFullName(), e);
        }
        byte[] message = scratch.out.toByteArray();
        if (message.length <= LARGEST_BUFFER_KEPT) {
            spare.set(scratch);
        }
        return message;
    }

    private static final class Scratch {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        private BinaryEncoder encoder;
    }
}
