/**
 * Files to records, by a mapping: {@link org.musubi.ingest.mapping.apply.MappedFormat} for files, {@link
 * org.musubi.ingest.mapping.apply.RowMapper} for rows from elsewhere.
 */
package org.musubi.ingest.mapping.apply;
