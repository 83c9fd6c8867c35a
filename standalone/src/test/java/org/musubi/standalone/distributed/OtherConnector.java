package org.musubi.standalone.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.file.FileStreamSourceConnector;
import org.apache.kafka.connect.transforms.HoistField;
import org.musubi.ingest.transform.MappingTransformation;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/** Kafka's own connector for the lines of a file, here national numbers, with our transformation of its records. */
final class OtherConnector {
    static final String NAME = "lines";
    static final String COUNTRY = "NPL";
    static final Topic<Candidate> TOPIC = Topics.CANDIDATES.of(COUNTRY);
    static final List<String> NUMBERS = List.of("PRIVATE0-0001", "PRIVATE0-0002", "PRIVATE0-0003");

    private static final String MAPPING = """
            mapping: lines
            kind: candidate
            format: {type: json-lines}
            columns: {personal: [line]}
            pseudonym: {column: line, prefix: NPL-, secret: nepal}
            fields:
              candidateId: {pseudonym: true}
              origin: {constant: NPL}
              agencyId: {constant: NPL-AGENCY-1}
              consentUntil: {constant: "2028-12-31"}
              statuses: {constant: [SSW1]}
              skills: [{field: {constant: NURSING_CARE}, experienceMonths: {constant: 12}}]
              japanese: {constant: B1}
              availableFrom: {constant: "2027-01-15"}
            """;

    private OtherConnector() {}

    /** Writes the file and its mapping, and gives the connector's configuration. */
    static Map<String, String> config(Path folder, Path secrets, Cluster cluster) throws IOException {
        Files.createDirectory(folder);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        Path lines = Files.write(folder.resolve("lines.txt"), NUMBERS);
        var config = new HashMap<String, String>();
        config.put("connector.class", FileStreamSourceConnector.class.getName());
        config.put("file", lines.toString());
        config.put("topic", "lines");
        config.put("exactly.once.support", "required");
        config.put("transforms", "row,musubi");
        config.put("transforms.row.type", HoistField.Value.class.getName());
        config.put("transforms.row.field", "line");
        config.put("transforms.musubi.type", MappingTransformation.class.getName());
        config.put("transforms.musubi.feed.name", NAME);
        config.put("transforms.musubi.mapping", mapping.toString());
        config.put("transforms.musubi.secrets", secrets.toString());
        config.put("transforms.musubi.schema.registry.url", cluster.schemaRegistry());
        return config;
    }
}
