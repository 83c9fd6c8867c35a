package org.musubi.ingest.check;

import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.topics.RecordKind;

/**
 * A line that would be refused.
 *
 * @param file name of the file
 * @param line its number, from 1
 * @param kind what the file holds
 * @param key the record's key where it could be read and is well formed
 * @param reasons at least one
 */
public record FoundRefusal(String file, long line, RecordKind kind, Optional<String> key, List<Reason> reasons) {}
