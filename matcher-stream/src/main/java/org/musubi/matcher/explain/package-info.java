/**
 * Writes out what the rules say about one candidate and one vacancy: every rule, the costs and who pays them, each cap with its
 * arithmetic, the score by part. In: a {@link org.musubi.matcher.rules.Verdict}. Out: JSON, and the pieces of text from which
 * others make sentences.
 */
package org.musubi.matcher.explain;
