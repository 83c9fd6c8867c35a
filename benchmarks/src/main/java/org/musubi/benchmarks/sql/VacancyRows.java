package org.musubi.benchmarks.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Cap;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * What is to be known of open vacancies: a row for each, and one for each vacancy and origin that it may take people from.
 *
 * <p>Columns of a vacancy: vacancy, cell, region, required, experience, start, wage, qualifications, offers, size. Columns of
 * its terms: vacancy, origin, then twice the cap in yen, the set of categories that counts, and the rule. With one rule only, the
 * second cap is one under which nothing counts, so high that it never binds.
 */
final class VacancyRows {
    static final int WIDTH = 10;
    static final int TERMS_WIDTH = 8;

    private final Rulebook rulebook;
    private final Dictionary dictionary;

    VacancyRows(Rulebook rulebook, Dictionary dictionary) {
        this.rulebook = rulebook;
        this.dictionary = dictionary;
    }

    /**
     * Adds the rows of a vacancy and says whether it is open; none when it is not.
     *
     * @throws IllegalStateException if it is not settled in whole yen, or more than two caps cover it at once: the tables are not
     *     made for that
     */
    boolean add(int number, Vacancy vacancy, IntTable rows, IntTable terms) {
        Terms its = rulebook.judge().terms(vacancy);
        if (!its.isOpen()) {
            return false;
        }
        if (!vacancy.currency().equals(Rulebook.YEN)) {
            throw new IllegalStateException("a vacancy that is not settled in yen");
        }
        rows.add(
                number,
                dictionary.cells.of(new Cell(vacancy.status(), vacancy.field())),
                dictionary.regions.of(vacancy.region()),
                vacancy.requiredJapanese().stepsAbove(LanguageLevel.NONE),
                vacancy.minimumExperienceMonths(),
                (int) vacancy.startOn().toEpochDay(),
                wholeYen(vacancy.monthlyWage().amount()),
                dictionary.qualifications.bits(vacancy.requiredQualifications()),
                dictionary.needs.bits(vacancy.offers()),
                vacancy.size());
        for (String origin : dictionary.origins.valuesFrom(0)) {
            if (takes(vacancy, origin)) {
                addTerms(number, origin, its, terms);
            }
        }
        return true;
    }

    private boolean takes(Vacancy vacancy, String origin) {
        return (vacancy.acceptedOrigins().isEmpty() || vacancy.acceptedOrigins().contains(origin))
                && !rulebook.isStopped(vacancy, origin);
    }

    private void addTerms(int number, String origin, Terms its, IntTable terms) {
        List<Cap> caps = its.capsFor(origin);
        if (caps.size() > 2) {
            throw new IllegalStateException("more than two caps for one vacancy and origin");
        }
        if (caps.isEmpty() || !caps.stream().map(Cap::limit).allMatch(Optional::isPresent)) {
            return;
        }
        Cap first = caps.get(0);
        Cap last = caps.get(caps.size() - 1);
        boolean alone = caps.size() == 1;
        terms.add(
                number,
                dictionary.origins.of(origin),
                wholeYen(first.limit().orElseThrow()),
                dictionary.packages.countedBy(first.rule(), its, origin),
                dictionary.capRules.of(first.rule().ruleId()),
                alone ? Dictionary.MOST.intValue() : wholeYen(last.limit().orElseThrow()),
                alone ? dictionary.packages.nothing() : dictionary.packages.countedBy(last.rule(), its, origin),
                dictionary.capRules.of(last.rule().ruleId()));
    }

    private static int wholeYen(BigDecimal amount) {
        try {
            return amount.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalStateException("an amount that is not a whole number of yen below 2^31", e);
        }
    }
}
