/** Looks on while an installation works: what is in the topics, as numbers, tables and lines. */
package org.musubi.standalone.live;
