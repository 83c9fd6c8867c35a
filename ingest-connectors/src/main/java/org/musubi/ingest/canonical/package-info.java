/**
 * The canonical format: JSON Lines, one record a line. {@link org.musubi.ingest.canonical.CanonicalFile} cuts a stream into
 * lines, {@link org.musubi.ingest.canonical.CanonicalLines} reads one line, or the same {@link org.musubi.ingest.canonical.Fields}
 * from elsewhere, into an Avro record, or says of every broken field what is wrong and how to mend it. What each kind of record holds stands in the tables of {@code RecordShapes}.
 *
 * <p>Pure: no Kafka, no clock, no logger.
 */
package org.musubi.ingest.canonical;
