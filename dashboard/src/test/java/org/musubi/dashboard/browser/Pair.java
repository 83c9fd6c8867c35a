package org.musubi.dashboard.browser;

/** A candidate on the shortlist of a vacancy. */
record Pair(String vacancyId, String candidateId) {}
