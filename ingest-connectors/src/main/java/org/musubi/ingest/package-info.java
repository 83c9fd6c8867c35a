/** Placeholder. */
package org.musubi.ingest;
