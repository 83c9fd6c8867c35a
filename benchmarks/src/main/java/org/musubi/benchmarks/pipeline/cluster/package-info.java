/** The broker, the registry and the topics that a subject works on: those of the product, fresh for each subject. */
package org.musubi.benchmarks.pipeline.cluster;
