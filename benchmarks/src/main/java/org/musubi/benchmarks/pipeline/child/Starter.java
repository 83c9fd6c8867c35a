package org.musubi.benchmarks.pipeline.child;

import java.util.Map;

/** Starts a pipeline; a class with a public constructor without parameters, for the child process makes it by its name. */
public interface Starter {
    /** Starts; returns before the pipeline has caught up. */
    Pipeline start(Map<String, String> settings);
}
