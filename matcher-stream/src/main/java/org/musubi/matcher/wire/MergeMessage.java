package org.musubi.matcher.wire;

/** What the merge sends: what it publishes, and what it has counted. */
public sealed interface MergeMessage permits Publication, Counted {}
