/** Sets up the topics of the catalogue in a cluster, once. */
package org.musubi.standalone.topics;
