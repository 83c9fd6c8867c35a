package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Terms;

/** The cost packages and lowest wages of all candidates: many share one, and each is kept and converted once. */
final class CostBook {
    private final Dictionary<List<CostItem>> packages = new Dictionary<>();
    private final Dictionary<Optional<Money>> wages = new Dictionary<>();
    private final Map<String, Ledger> ledgers = new ConcurrentHashMap<>();
    private final AtomicInteger terms = new AtomicInteger();

    /** The number of what a candidate is quoted; what others than the worker pay never counts and is left out. */
    int takePackage(Candidate candidate) {
        int costs = packages.take(paidByWorker(candidate.costs()));
        if (packages.isNew(costs)) {
            ledgers.values().forEach(ledger -> ledger.forgetPackage(costs));
        }
        return costs;
    }

    private static List<CostItem> paidByWorker(List<CostItem> costs) {
        var paid = new ArrayList<CostItem>(costs.size());
        for (CostItem item : costs) {
            if (item.payer() == Payer.WORKER) {
                paid.add(item);
            }
        }
        return paid;
    }

    /** The number of the lowest wage that a candidate accepts. */
    int takeWage(Candidate candidate) {
        int wage = wages.take(candidate.minimumMonthlyWage());
        if (wages.isNew(wage)) {
            ledgers.values().forEach(ledger -> ledger.forgetWage(wage));
        }
        return wage;
    }

    /** A package that was taken is used once more. */
    void retainPackage(int costs) {
        packages.retain(costs);
    }

    void releasePackage(int costs) {
        packages.release(costs);
    }

    void release(int costs, int wage) {
        packages.release(costs);
        wages.release(wage);
    }

    /** Converts whatever has been taken; from then on, and until more is taken, several threads may read and ask for ledgers. */
    void prepare() {
        ledgers.values().forEach(Ledger::prepare);
    }

    /** A number for cost terms that no others have had. */
    int nextTerms() {
        return terms.getAndIncrement();
    }

    /** The ledger in a vacancy's settlement currency. */
    Ledger ledger(Terms terms) {
        return ledgers.computeIfAbsent(terms.vacancy().currency(), currency -> new Ledger(terms, packages, wages));
    }

    /** Cap rules may have changed. */
    void endBands() {
        ledgers.values().forEach(Ledger::endBands);
    }

    /** Exchange rates have changed. */
    void forgetRates() {
        endBands();
        ledgers.clear();
    }
}
