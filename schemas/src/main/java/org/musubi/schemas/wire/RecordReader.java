package org.musubi.schemas.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;

/** Reads values that were written with one schema. */
final class RecordReader {
    private final Schema written;
    private final DatumReader<Object> reader;

    // As in RecordWriter: taken while in use, so that two threads never share it.
    private final AtomicReference<BinaryDecoder> spare = new AtomicReference<>();

    private RecordReader(Schema written, DatumReader<Object> reader) {
        this.written = written;
        this.reader = reader;
    }

    static RecordReader generic(Schema written) {
        return new RecordReader(written, new GenericDatumReader<>(written));
    }

    /** Reads records into the generated class of the schema's name, and with that class's own schema. */
    static RecordReader specific(Schema written) {
        if (written.getType() != Schema.Type.RECORD) {
            return generic(written);
        }
        Class<?> type = GeneratedClasses.of(written);
        SpecificData model = GeneratedClasses.around(type);
        return new RecordReader(written, new SpecificDatumReader<>(written, model.getSchema(type), model));
    }

    Object read(String topic, byte[] message) {
        int length = message.length - WireFormat.HEADER_LENGTH;
        if (written.getType() == Schema.Type.BYTES) {
            return Arrays.copyOfRange(message, WireFormat.HEADER_LENGTH, message.length);
        }
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(message, WireFormat.HEADER_LENGTH, length, spare.getAndSet(null));
        try {
            Object value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException(
                        "A message of topic " + topic + " goes on after the end of its " + written.getFullName());
            }
            spare.set(decoder);
            return written.getType() == Schema.Type.STRING ? value.toString() : value;
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | ClassCastException
                | UnsupportedOperationException e) { // the last: of a text of an impossible length
            throw unreadable(topic, written, e);
        }
    }

    static SerializationException unreadable(String topic, Schema written, Exception cause) {
        return new SerializationException(
                "A message of topic " + topic + " cannot be read as " + written.getFullName(), cause);
    }
}
