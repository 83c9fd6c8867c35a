package org.musubi.dashboard.http;

/** What comes back for a request: an answer, or one that goes on. */
public sealed interface Reply permits Answer, Opening {}
