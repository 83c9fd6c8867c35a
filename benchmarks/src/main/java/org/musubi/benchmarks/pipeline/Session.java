package org.musubi.benchmarks.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.pipeline.child.Child;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.benchmarks.pipeline.cluster.Disk;
import org.musubi.benchmarks.pipeline.cluster.Settling;
import org.musubi.benchmarks.pipeline.feed.Feeder;
import org.musubi.benchmarks.pipeline.feed.Ledger;
import org.musubi.benchmarks.pipeline.passthrough.Observer;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughStarter;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.schemas.avro.Agency;

/** One subject on a fresh cluster: everything that its measures share. For one thread. */
final class Session implements AutoCloseable {
    private static final String APPLICATION = "benchmark";
    private static final int LEAST_HEAP_GIB = 4;
    private static final int CANDIDATES_IN_A_GIB = 300_000;

    private final Run run;
    private final Subject subject;
    private final Setup setup;
    private final PlanBook plans;
    private final Progress progress;
    private final Path folder;
    private final Cluster cluster;
    private final Feeder feeder;
    private final Ledger ledger;
    private final Settling settling;
    private final Observer observer;
    private Child child;

    /**
     * Starts a cluster for the subject, and not yet the subject.
     *
     * @param plans written by the matcher, followed by the pass-through
     */
    Session(Run run, Subject subject, Setup setup, PlanBook plans, Progress progress) {
        this.run = run;
        this.subject = subject;
        this.setup = setup;
        this.plans = plans;
        this.progress = text -> progress.say(subject.label() + ": " + text);
        folder = run.folder().resolve(subject.name() + "-" + run.workload().mix());
        cluster = Cluster.start(folder.resolve("broker"), setup.shards(), origins(run.workload()));
        if (subject == Subject.PASS_THROUGH) {
            cluster.ensureCompacted(plans.topics(APPLICATION));
        }
        feeder = new Feeder(cluster);
        ledger = new Ledger(run.workload());
        settling = new Settling(cluster, APPLICATION);
        observer = new Observer(cluster, APPLICATION);
    }

    Subject subject() {
        return subject;
    }

    Setup setup() {
        return setup;
    }

    Progress progress() {
        return progress;
    }

    Cluster cluster() {
        return cluster;
    }

    Feeder feeder() {
        return feeder;
    }

    Ledger ledger() {
        return ledger;
    }

    Settling settling() {
        return settling;
    }

    /** The subject's process. */
    Child child() {
        return child;
    }

    /** Where a subject with stores on disk keeps them. */
    private Path state() {
        return folder.resolve("state");
    }

    /** Starts the subject's process, or another one after the last has ended. */
    void startChild(String measure) {
        Map<String, String> settings = settings();
        if (subject == Subject.PASS_THROUGH) {
            settings.put(PassThroughStarter.FIRST_PLAN, planFile(measure).toString());
        }
        child = Child.start(subject.starter(), settings, javaOptions(), folder);
    }

    /** Options for the Java of the subject's process. */
    List<String> javaOptions() {
        int gib = Math.max(LEAST_HEAP_GIB, run.workload().size().candidates() / CANDIDATES_IN_A_GIB);
        return Stream.concat(Stream.of("-Xmx" + gib + "g"), setup.javaOptions().stream())
                .toList();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(cluster.settings());
        settings.put("application.id", APPLICATION);
        // as the product does: a restarted one need not wait for the session of the old one
        settings.put("group.instance.id", APPLICATION);
        settings.put("num.stream.threads", Integer.toString(setup.threads()));
        settings.put("replication.factor", "1");
        // what went through the repartition topics stays there to be sampled
        settings.put(
                "repartition.purge.interval.ms",
                Long.toString(Duration.ofDays(1).toMillis()));
        settings.put("state.dir", state().toString());
        settings.put("musubi.shards", Integer.toString(setup.shards()));
        settings.put("musubi.as.of", run.workload().asOf().toString());
        return settings;
    }

    /** Tells a pass-through what the next measure is, and lets the matcher be observed from now on. */
    void begin(String measure) {
        if (subject == Subject.PASS_THROUGH && child != null) {
            child.follow(planFile(measure));
        } else if (subject == Subject.MATCHER) {
            observer.begin();
        }
    }

    /** Writes down what the matcher has sent in a measure, in which so many records have come to shards. */
    void noteTraffic(String measure, Traffic sent, long arrivals) {
        if (subject == Subject.MATCHER) {
            plans.put(measure, observer.plan(sent, arrivals));
        }
    }

    /**
     * Waits until everything that was written is on the shortlists.
     *
     * @throws org.musubi.benchmarks.pipeline.waiting.OutOfTimeException if it takes too long
     */
    void settle() {
        settling.await(child, Patience.of(setup.limit()));
    }

    /**
     * Lets only right shortlists pass; a pass-through has none.
     *
     * @return what was compared, in words
     */
    String checkShortlists() throws InterruptedException {
        return subject == Subject.PASS_THROUGH
                ? "nothing to compare"
                : setup.gate().check(subject.label(), cluster, ledger, progress);
    }

    Measurement measured(String measure, double value, String unit) {
        return run.measured(measure, subject.label(), value, unit)
                .with("shards", setup.shards())
                .with("threads", setup.threads());
    }

    /** Word that the subject cannot do a measure. */
    Measurement cannot(String measure, String reason) {
        return run.notMeasured(measure, subject.label(), reason);
    }

    @Override
    public void close() {
        try (cluster;
                feeder;
                settling) {
            if (child != null) {
                child.close();
            }
        }
        Disk.delete(folder.resolve("broker"));
        Disk.delete(state());
    }

    private Path planFile(String measure) {
        Path file = folder.resolve("plan-" + measure.replace(' ', '-').replace('/', '-'));
        plans.plan(measure).write(file);
        return file;
    }

    private static Set<String> origins(Workload workload) {
        return workload.reference().stream()
                .filter(Agency.class::isInstance)
                .map(agency -> ((Agency) agency).getOrigin())
                .collect(Collectors.toUnmodifiableSet());
    }
}
