package org.musubi.matcher.index;

/**
 * What has come of evaluating one vacancy.
 *
 * @param hasNewTerms whether its terms were made anew
 * @param newRows who was not on its list before it was searched; empty where it was not
 * @param prepared what is to be taken of its answer; null where only the rules themselves can find it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Outcome<T>(boolean hasNewTerms, int[] newRows, T prepared) {}
