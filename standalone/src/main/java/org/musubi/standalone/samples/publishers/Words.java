package org.musubi.standalone.samples.publishers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A publisher's words for the canonical codes: the code tables of its mapping, read the other way round. */
final class Words {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Map<String, List<String>>> byTable = new HashMap<>();

    /**
     * Reads the mapping's tables.
     *
     * @param folder of the mapping
     * @param tables names of the files, without {@code .csv}
     */
    Words(String folder, List<String> tables) {
        files.put("mapping.yaml", bytes(folder + "/mapping.yaml"));
        for (String table : tables) {
            String file = "tables/" + table + ".csv";
            files.put(file, bytes(folder + "/" + file));
            byTable.put(table, table(new String(files.get(file), UTF_8)));
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    private static Map<String, List<String>> table(String csv) {
        var words = new HashMap<String, List<String>>();
        csv.lines().forEach(line -> {
            int comma = line.lastIndexOf(',');
            words.computeIfAbsent(line.substring(comma + 1), code -> new ArrayList<>())
                    .add(line.substring(0, comma));
        });
        return words;
    }

    /** Writes the mapping and its tables into a folder. */
    void copyTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.copy(
                    new ByteArrayInputStream(file.getValue()),
                    folder.resolve(file.getKey()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A word for a code; a code with several words gets now the one and now the other. */
    String word(String table, JsonNode code, int turn) {
        List<String> words = byTable.get(table).get(code.asText());
        if (words == null) {
            throw new IllegalStateException("the table " + table + " has no word for " + code.asText());
        }
        return words.get(turn % words.size());
    }

    /** Words for a list of codes, with a separator between them; nothing for no codes. */
    String words(String table, JsonNode codes, String separator, int turn) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(code -> word(table, code, turn))
                .collect(Collectors.joining(separator));
    }
}
