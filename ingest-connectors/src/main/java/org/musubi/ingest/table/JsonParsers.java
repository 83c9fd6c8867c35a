package org.musubi.ingest.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Makes the parser factory for one file: names of properties are kept no longer than the file is read. */
final class JsonParsers {
    private static final int DEEPEST = 32;

    private JsonParsers() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(RecordCutter.LONGEST)
                        .build())
                .build();
    }
}
