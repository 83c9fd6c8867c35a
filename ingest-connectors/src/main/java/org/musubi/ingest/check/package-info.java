/** Reads a folder as the connector would and tells what would be refused, without Kafka and without sending anything. */
package org.musubi.ingest.check;
