package org.musubi.ingest.mapping.load;

import java.util.Optional;

/**
 * What the rules of one mapping are loaded with.
 *
 * @param problems where faults go
 * @param uses the columns that rules read
 * @param tables the code tables
 * @param memories of rules
 * @param pseudonymColumn the column of the section pseudonym
 * @param rowsTogether whether several rows make a record
 * @param json whether the rows are JSON objects
 */
record Loading(
        Problems problems,
        ColumnUses uses,
        TablesSection tables,
        Memories memories,
        Optional<String> pseudonymColumn,
        boolean rowsTogether,
        boolean json) {}
