/**
 * The rules of a mapping, ready to run: each makes one part of a canonical record from the cells of its rows. They know nothing
 * of YAML, of files and of what a good record is.
 */
package org.musubi.ingest.mapping.rule;
