/**
 * Rows of tables as publishers write them: CSV, XLSX, JSON Lines and JSON arrays, in whatever encoding. Streams: never holds more
 * than a few rows. Knows nothing of what the columns mean.
 */
package org.musubi.ingest.table;
