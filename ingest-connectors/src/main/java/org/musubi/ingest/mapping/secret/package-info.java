/** Secrets by name and the keyed pseudonyms made with them. Neither a secret nor a person's number ever leaves this package. */
package org.musubi.ingest.mapping.secret;
