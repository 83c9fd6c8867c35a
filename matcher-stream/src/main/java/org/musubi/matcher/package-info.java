/** The matcher: rules, index and the Kafka Streams topology around them. */
package org.musubi.matcher;
