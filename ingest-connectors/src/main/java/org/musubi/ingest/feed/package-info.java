/**
 * What every feed has in common, whichever way it comes: a {@link org.musubi.ingest.feed.Format} turns the bytes of a file
 * into outcomes, each with the {@link org.musubi.ingest.feed.Place} from which reading goes on after it. A transport knows
 * files and places and nothing of formats; a format knows nothing of folders, networks and Kafka.
 */
package org.musubi.ingest.feed;
