package org.musubi.ingest.check;

import org.musubi.ingest.feed.Counts;
import org.musubi.schemas.topics.RecordKind;

/**
 * What would become of one file.
 *
 * @param file its name
 * @param kind what it holds
 * @param counts its lines
 */
public record FileSummary(String file, RecordKind kind, Counts counts) {}
