package org.musubi.ingest.feed;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.CanonicalFile;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.topics.RecordKind;

/** JSON Lines with the canonical field names. */
public final class CanonicalFormat implements Format {
    @Override
    public Optional<RecordKind> kindOf(String fileName) {
        return RecordKind.ofFile(fileName);
    }

    @Override
    public Items open(RecordKind kind, Path file, Place from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(from.position());
        return new Lines(kind, channel, from);
    }

    private static final class Lines implements Items {
        private final RecordKind kind;
        private final SeekableByteChannel channel;
        private final CanonicalFile file;

        private Lines(RecordKind kind, SeekableByteChannel channel, Place from) {
            this.kind = kind;
            this.channel = channel;
            file = new CanonicalFile(Channels.newInputStream(channel), from.position(), from.line());
        }

        @Override
        public Optional<Item> next() throws IOException {
            return file.next()
                    .map(line -> new Item(
                            line.number(),
                            new Place(line.end(), line.number()),
                            CanonicalLines.read(kind, line.bytes())));
        }

        @Override
        public List<Remark> remarks() {
            return List.of();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
