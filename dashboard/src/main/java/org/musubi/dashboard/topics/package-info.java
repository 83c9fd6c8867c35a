/**
 * Reading of the topics. Comes in: every committed record of the topics that are shown, from the start of the compacted ones and from
 * the newest part of the logs, without a consumer group. Goes out: arrivals to the state, one thread for all; and the word that
 * shortlists and events belong together ({@link org.musubi.dashboard.topics.Settling}).
 */
package org.musubi.dashboard.topics;
