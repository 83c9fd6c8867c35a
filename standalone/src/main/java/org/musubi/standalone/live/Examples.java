package org.musubi.standalone.live;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.musubi.matcher.explain.Amount;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.WantedFile;

/** Shows a few shortlists, and who was left out, once everything in the feeds has been matched. */
public final class Examples implements Onlooker {
    private static final int VACANCIES = 3;
    private static final int PLACES = 5;

    private final LeftOut leftOut;
    private final CompletableFuture<Shortlists> ready;
    private boolean told;

    /** Begins to wait for the matching to be done, in a thread of its own. */
    public Examples(Installation installation, LeftOut leftOut) {
        this.leftOut = leftOut;
        this.ready = CompletableFuture.supplyAsync(() -> whenSettled(installation), Examples::inBackground);
    }

    @Override
    public void look(Consumer<String> lines) {
        if (!told && ready.isDone() && !ready.isCompletedExceptionally()) {
            told = true;
            tell(ready.join(), lines);
        }
    }

    @Override
    public void close() {
        ready.cancel(true);
    }

    private static Shortlists whenSettled(Installation installation) {
        List<WantedFile> wanted = installation.settings().feeds().stream()
                .flatMap(feed -> WantedFile.of(feed).stream())
                .toList();
        try (var settled = new Settled(installation, stage -> {})) {
            settled.await(wanted);
        }
        return Shortlists.read(installation.bootstrapServers(), installation.serdes());
    }

    private static void inBackground(Runnable waiting) {
        var thread = new Thread(waiting, "musubi-examples");
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(Shortlists shortlists, Consumer<String> lines) {
        shortlists.all().stream()
                .sorted(Comparator.comparingInt(
                                (Shortlist list) -> -list.getEntries().size())
                        .thenComparing(Shortlist::getVacancyId))
                .limit(VACANCIES)
                .forEach(list -> tell(list, lines));
        leftOut.examples(shortlists).forEach(lines);
    }

    private static void tell(Shortlist list, Consumer<String> lines) {
        lines.accept("");
        lines.accept("Shortlist of %s: %s, %s in %s, %d openings"
                .formatted(
                        list.getVacancyId(), list.getStatus(), list.getField(), list.getRegion(), list.getOpenings()));
        lines.accept("%4s  %-32s %5s  %22s  %22s".formatted("rank", "candidate", "score", "worker pays", "limit"));
        list.getEntries().stream().limit(PLACES).forEach(entry -> lines.accept(line(entry)));
    }

    private static String line(ShortlistEntry entry) {
        String currency = entry.getCost().getCurrency();
        return "%4d  %-32s %5d  %22s  %22s"
                .formatted(
                        entry.getRank(),
                        entry.getCandidateId(),
                        entry.getScore(),
                        Amount.of(new BigDecimal(entry.getCost().getWorkerPaid()), currency),
                        Amount.of(new BigDecimal(entry.getCost().getCap()), currency));
    }
}
