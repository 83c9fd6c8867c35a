/**
 * A real Apache Kafka broker inside this process: KRaft, one node, loopback only. In goes a folder for its data; out comes
 * an address for clients. It survives restarts, orderly or not, as the same cluster with the same data.
 */
package org.musubi.standalone.broker;
