package org.musubi.ingest.http;

/** A mapping of exchange rates in a JSON array. */
final class RateMapping {
    private RateMapping() {}

    /** @param updates delta or snapshot */
    static String of(String updates) {
        return """
                mapping: rates
                kind: fxRate
                updates: %s
                withdrawAtMost: 50%%
                format: {type: json-array, path: rates}
                fields:
                  currency: {column: code}
                  unitsPerUsd: {column: units, read: number}
                  asOf: {column: day, read: date}
                withdrawn: {column: removed, read: yes-no}
                """.formatted(updates);
    }
}
