package org.musubi.standalone.settled;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.musubi.standalone.installation.Installation;

/**
 * Waits until everything that has been taken in is on the shortlists. For one thread.
 *
 * <p>The order of the steps matters: a shard's answer counts only for what the matcher had taken in before it was asked, so
 * it is asked when nothing is left to take in, and the answer counts only if that is still so.
 */
public final class Settled implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(15);

    private final Receipts receipts;
    private final Backlog backlog;
    private final Question question;
    private final Supplier<Optional<String>> failure;
    private final Consumer<Stage> listener;

    /** @param listener told what is being waited for, several times a second */
    public Settled(Installation installation, Consumer<Stage> listener) {
        String servers = installation.bootstrapServers();
        this.receipts = new Receipts(servers, installation.serdes());
        this.backlog = new Backlog(
                servers, installation.admin(), installation.settings().applicationId());
        this.question = new Question(
                servers, installation.serdes(), installation.settings().shards());
        this.failure = installation::failure;
        this.listener = listener;
    }

    /**
     * Waits.
     *
     * @param wanted files that must have been read to their end
     * @return the receipts of all files
     * @throws NotSettledException if a part has failed, so that waiting is in vain
     */
    public Receipts await(Collection<WantedFile> wanted) {
        untilRead(wanted);
        do {
            untilTakenIn();
            untilAnswered();
        } while (!backlog.isEmpty());
        return receipts;
    }

    @Override
    public void close() {
        question.close();
        receipts.close();
    }

    private void untilRead(Collection<WantedFile> wanted) {
        int missing = receipts.missing(wanted).size();
        while (missing > 0) {
            listener.accept(new Stage.Reading(wanted.size() - missing, wanted.size()));
            failIfInVain();
            receipts.poll(TICK);
            missing = receipts.missing(wanted).size();
        }
    }

    private void untilTakenIn() {
        while (!backlog.isEmpty()) {
            Backlog.Progress progress = backlog.progress();
            listener.accept(new Stage.Matching(progress.read(), progress.written()));
            failIfInVain();
            receipts.poll(TICK);
        }
    }

    private void untilAnswered() {
        listener.accept(new Stage.Settling());
        question.startOver();
        question.ask();
        long askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
        while (!question.isAnswered(TICK)) {
            failIfInVain();
            if (System.nanoTime() > askAgain) {
                question.ask();
                askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
            }
        }
    }

    private void failIfInVain() {
        failure.get().ifPresent(reason -> {
            throw new NotSettledException(reason);
        });
    }
}
