/**
 * What is on the wire: {@link org.musubi.schemas.avro the records}, {@link org.musubi.schemas.topics the topics} and {@link
 * org.musubi.schemas.wire the encoding}. Depends on Avro and the Kafka client only.
 */
package org.musubi.schemas;
