package org.musubi.ingest.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the characters of a file are written. A byte order mark always wins.
 *
 * @param charset as declared; nothing: found out (strict UTF-8 first, then by what the bytes look like)
 * @param burmese whether Burmese text may be in Zawgyi's private use of code points, and is to be converted
 */
public record Encoding(Optional<Charset> charset, boolean burmese) {}
