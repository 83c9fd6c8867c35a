/** The dashboard over invented data, for work on the page. */
package org.musubi.dashboard.dev;
