package org.musubi.standalone.distributed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What must not get out. All of it is ASCII, and so it is found in any bytes that are not packed.
 *
 * @param words in upper case
 */
record PrivateWords(List<String> words) {
    /** Stands in every personal column of the samples. */
    private static final String MARK = "PRIVATE0";

    /** The mark and the secrets. */
    static PrivateWords with(Path secrets) throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(secrets)) {
            properties.load(in);
        }
        return new PrivateWords(Stream.concat(Stream.of(MARK), properties.values().stream())
                .map(word -> word.toString().toUpperCase(Locale.ROOT))
                .toList());
    }

    boolean areIn(Path file) throws IOException {
        return areIn(Files.readAllBytes(file));
    }

    boolean areIn(ConsumerRecord<byte[], byte[]> message) {
        return areIn(message.key())
                || areIn(message.value())
                || Stream.of(message.headers().toArray())
                        .anyMatch(header -> areIn(header.key().getBytes(ISO_8859_1)) || areIn(header.value()));
    }

    private boolean areIn(byte[] bytesOrNull) {
        if (bytesOrNull == null) {
            return false;
        }
        String text = new String(bytesOrNull, ISO_8859_1).toUpperCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }
}
