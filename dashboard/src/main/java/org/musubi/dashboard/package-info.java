/**
 * What is in the topics, over HTTP: a JSON API, an event stream, and a page for people.
 *
 * <p>Comes in: records of the topics, read without a group and only when committed ({@code topics}). They make up one
 * {@code state} and one ring of {@code events}. Goes out: JSON by the routes of {@code api}, events by {@code stream}, and the
 * files of the page, all through the web server of {@code http}. What only the rules can say is asked of the {@code matcher}
 * over HTTP. Nothing is written to a topic, and nothing is shown that is not in one.
 */
package org.musubi.dashboard;
