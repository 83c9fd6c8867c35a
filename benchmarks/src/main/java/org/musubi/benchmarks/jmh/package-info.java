/** Single operations of the index under JMH: {@code musubi bench jmh}. */
package org.musubi.benchmarks.jmh;
