/** The programs in docs/clients.md, run as they stand against everything running, on the sample feeds. */
package org.musubi.standalone.clients;
