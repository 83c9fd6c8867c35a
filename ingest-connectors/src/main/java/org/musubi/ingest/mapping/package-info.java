/**
 * Mappings: one YAML file for each feed says how its tables become canonical records. Read it this way:
 *
 * <ul>
 *   <li>{@code syntax}: what may be written in a mapping, as data; the JSON Schema for editors is made of it
 *   <li>{@code load}: from YAML to a {@link org.musubi.ingest.mapping.Mapping}, or everything that is wrong, line by line
 *   <li>{@code rule}: the rules of a mapping, ready to run
 *   <li>{@code column}: personal, discriminatory and other columns that no rule reads
 *   <li>{@code secret}: secrets and pseudonyms
 *   <li>{@code apply}: files to records, by a mapping
 * </ul>
 */
package org.musubi.ingest.mapping;
