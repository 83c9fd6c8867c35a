/** Sets up the topics of the catalogue in a cluster, once, and keeps the families complete as countries of origin join. */
package org.musubi.standalone.topics;
