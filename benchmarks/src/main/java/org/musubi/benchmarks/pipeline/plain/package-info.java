/**
 * What a competent engineer writes in an afternoon with Kafka Streams: candidates and vacancies are grouped by residence
 * status and field, a changed vacancy is judged against every candidate of its group, a changed candidate against every
 * vacancy. The rules are the matcher's own; what is compared is the search.
 */
package org.musubi.benchmarks.pipeline.plain;
