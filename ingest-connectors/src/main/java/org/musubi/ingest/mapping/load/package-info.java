/**
 * Loads mappings. {@code YamlText} keeps where everything stands, {@code Section} checks keys and values by the lists of the
 * package {@code syntax}, {@code FieldRules} walks along what the kind of record may hold. Everything that is wrong is told at
 * once, with its line.
 */
package org.musubi.ingest.mapping.load;
