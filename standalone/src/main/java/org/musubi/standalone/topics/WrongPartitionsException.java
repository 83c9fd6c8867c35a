package org.musubi.standalone.topics;

/** A topic that is already there with another number of partitions than the installation has shards for. */
public final class WrongPartitionsException extends RuntimeException {
    WrongPartitionsException(String topic, int found, int wanted) {
        super("The topic " + topic + " has " + found + " partitions, but this installation wants " + wanted
                + ". The number of shards is fixed when the topics are first set up: give --shards " + found
                + ", or use another cluster or data folder.");
    }
}
