/**
 * Everything in one process, and the command {@code musubi}.
 *
 * <p>{@code broker}, {@code registry}, {@code connect} and {@code topics} are the parts that somebody with a Kafka cluster
 * already has; {@code installation} starts and stops them together with the matcher. {@code settled} knows when everything
 * that was taken in is on the shortlists, {@code results} and {@code live} read the topics, {@code explain} judges pairs from
 * the files alone, {@code samples} invents feeds, and {@code cli} is what people type.
 */
package org.musubi.standalone;
