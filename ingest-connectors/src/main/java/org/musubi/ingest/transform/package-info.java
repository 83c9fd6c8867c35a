/**
 * A mapping as a transformation of Kafka Connect, for the records of connectors that are not ours: rows of databases by
 * Debezium or JDBC. A row in, one record out: the canonical record, its withdrawal, or a rejection with the reasons; never an
 * exception for what a publisher has written.
 */
package org.musubi.ingest.transform;
