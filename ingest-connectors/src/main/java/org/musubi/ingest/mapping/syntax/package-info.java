/** What may be written in a mapping, as data, and the JSON Schema made of it. */
package org.musubi.ingest.mapping.syntax;
