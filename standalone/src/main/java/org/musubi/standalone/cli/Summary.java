package org.musubi.standalone.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.standalone.results.Shortlists;

/**
 * What became of the files, and what came of it.
 *
 * @param receipts one for each file
 * @param shortlists of all open vacancies
 */
record Summary(Collection<FeedReceipt> receipts, Shortlists shortlists) {
    void printTo(PrintWriter out) {
        var table = new Table(List.of("file", "taken", "unchanged", "withdrawn", "refused"));
        receipts.stream()
                .sorted(Comparator.comparing(FeedReceipt::getFile))
                .forEach(receipt -> table.row(List.of(
                        receipt.getFile(),
                        Long.toString(receipt.getTaken()),
                        Long.toString(receipt.getUnchanged()),
                        Long.toString(receipt.getWithdrawn()),
                        Long.toString(receipt.getRefused()))));
        table.row(List.of(
                "all",
                sum(FeedReceipt::getTaken),
                sum(FeedReceipt::getUnchanged),
                sum(FeedReceipt::getWithdrawn),
                sum(FeedReceipt::getRefused)));
        out.print(table);
        out.println();
        receipts.stream()
                .filter(receipt -> receipt.getProblem() != null)
                .sorted(Comparator.comparing(FeedReceipt::getFile))
                .forEach(receipt -> out.println(problem(receipt)));
        out.println("Open vacancies: " + shortlists.all().size() + ", pairs on shortlists: " + shortlists.pairs());
    }

    private static String problem(FeedReceipt receipt) {
        String held = receipt.getHeld() == 0 ? "" : " (" + receipt.getHeld() + " records held)";
        return receipt.getFile() + ": " + receipt.getProblem().getCode() + ": "
                + receipt.getProblem().getMessage() + held;
    }

    private String sum(ToLongFunction<FeedReceipt> count) {
        return Long.toString(receipts.stream().mapToLong(count).sum());
    }
}
