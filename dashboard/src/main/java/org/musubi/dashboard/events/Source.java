package org.musubi.dashboard.events;

/**
 * A partition from which events come.
 *
 * @param topic a number that stands for the topic; another one if the topic is deleted and made anew
 * @param partition from 0 on
 */
public record Source(int topic, int partition) implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
        int byTopic = Integer.compare(topic, other.topic);
        return byTopic == 0 ? Integer.compare(partition, other.partition) : byTopic;
    }
}
