/**
 * What of a feed goes into the topics, whichever way the feed comes. A transport begins a {@link
 * org.musubi.ingest.publish.Publication} for each file or batch, hands it the items in order, and gets messages with the {@link
 * org.musubi.ingest.publish.Tally} to keep beside its own place; what it gave counts as sent once it is {@linkplain
 * org.musubi.ingest.publish.Publisher#confirm confirmed}.
 *
 * <p>There is one truth about what a feed has in the topics: the topics. Every record and every withdrawal carries the feed's
 * name in the header {@value org.musubi.ingest.publish.Message#FEED_HEADER}.
 */
package org.musubi.ingest.publish;
