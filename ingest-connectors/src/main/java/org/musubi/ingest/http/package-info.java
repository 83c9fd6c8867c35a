/**
 * The source connector that polls an HTTP endpoint. A poll gathers all pages of an answer on disk, with retries, a rate limit
 * and time limits, and only then is published as one batch, named after the time at which it began. What goes wrong on the
 * way ends as a {@link org.musubi.ingest.http.Answer.Failure}: it is said once, in a receipt, and tried again for ever.
 *
 * <p>Progress (the cursor, and what a conditional request needs) is kept in the source offset of a batch's last record. A
 * batch that was not finished is fetched again.
 */
package org.musubi.ingest.http;
