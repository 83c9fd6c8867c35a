/** The connectors as an ordinary Connect cluster runs them: Kafka's own command, our plugin archive, configured over REST. */
package org.musubi.standalone.distributed;
