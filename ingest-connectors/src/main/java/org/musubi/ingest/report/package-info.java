/**
 * What a publisher reads about its file, in its own language: what was taken, what was refused, and how to mend it. Names rows,
 * columns and fields, never a value.
 */
package org.musubi.ingest.report;
