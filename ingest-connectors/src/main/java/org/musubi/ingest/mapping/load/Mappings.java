package org.musubi.ingest.mapping.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.UnusableMappingException;

/** Mappings in YAML files. */
public final class Mappings {
    private Mappings() {}

    /**
     * Loads a mapping.
     *
     * @param file YAML 1.2 in UTF-8; code tables in files of their own are looked for from its folder on
     * @throws UnusableMappingException if anything is wrong with it: everything at once, by line
     * @throws IOException if the file cannot be read
     */
    public static Mapping load(Path file) throws IOException, UnusableMappingException {
        var problems = new Problems();
        Path folder = file.toAbsolutePath().getParent();
        Optional<Mapping> mapping = text(file, problems)
                .flatMap(text -> YamlText.read(text, problems))
                .flatMap(yaml -> MappingLoader.read(yaml, folder, problems));
        if (!problems.isEmpty()) {
            throw new UnusableMappingException(file, problems.all());
        }
        return mapping.orElseThrow();
    }

    private static Optional<String> text(Path file, Problems problems) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(At.START, "", "is not UTF-8; save the mapping in that encoding");
            return Optional.empty();
        }
    }
}
