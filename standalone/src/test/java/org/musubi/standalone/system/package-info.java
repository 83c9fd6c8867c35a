/** The whole system on a real broker, held to the naive search over the same files. */
package org.musubi.standalone.system;
