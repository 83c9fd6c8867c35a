/**
 * The web server: requests come in, go to the first {@link org.musubi.dashboard.http.Resource} that knows the address, and leave
 * as answers with the headers that all of them share. Knows nothing of what is answered.
 */
package org.musubi.dashboard.http;
