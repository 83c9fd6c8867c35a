/** Invented data that behaves as the topics do, for tests and for work on the page. */
package org.musubi.dashboard.dev;
