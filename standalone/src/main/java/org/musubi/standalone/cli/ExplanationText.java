package org.musubi.standalone.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.matcher.explain.Amount;
import org.musubi.matcher.explain.Arithmetic;
import org.musubi.matcher.explain.Explanation;
import org.musubi.matcher.explain.RuleLists;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.standalone.explain.Placing;

/** An explanation for people. */
final class ExplanationText {
    private static final String UNKNOWN = "unknown: a rate is missing";

    private final Placing placing;
    private final Explanation explanation;

    ExplanationText(Placing placing) {
        this.placing = placing;
        this.explanation = placing.explanation();
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                heading(),
                "",
                rules(),
                "Costs quoted to the candidate",
                costs(),
                "Cap rules",
                caps(),
                "Score",
                score(),
                conclusion(),
                "");
    }

    private String heading() {
        return "Candidate " + explanation.candidate().candidateId() + " and vacancy "
                + explanation.vacancy().vacancyId() + " on " + explanation.asOf();
    }

    private String rules() {
        var table = new Table(List.of("ABOUT", "RULE", "RESULT", "IT MUST BE SO THAT"));
        for (Rule rule : RuleLists.all()) {
            String result = explanation.verdict().failed().contains(rule) ? "FAILS" : "pass";
            table.row(List.of(RuleLists.table(rule), rule.name(), result, rule.demand()));
        }
        return table.toString();
    }

    private String costs() {
        if (explanation.candidate().costs().isEmpty()) {
            return "  none\n";
        }
        var table = new Table(List.of("CATEGORY", "PAID BY", "AMOUNT", "COMES TO", "COUNTS AGAINST"));
        String currency = explanation.vacancy().currency();
        for (CostItem item : explanation.candidate().costs()) {
            table.row(List.of(
                    item.category().name(),
                    item.payer().name(),
                    Arithmetic.money(item.money()),
                    CostAssessment.settled(item, explanation.verdict().pair().terms())
                            .map(sum -> Amount.of(sum, currency))
                            .orElse(UNKNOWN),
                    countedBy(item)));
        }
        return table.toString();
    }

    private String countedBy(CostItem item) {
        Vacancy vacancy = explanation.vacancy();
        if (vacancy.employerPays().contains(item.category())) {
            return "nothing: the employer bears this category";
        }
        String rules = assessments().stream()
                .map(assessed -> assessed.cap().rule())
                .filter(rule -> CostAssessment.isCounted(item, rule, vacancy))
                .map(rule -> rule.ruleId())
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "nothing" : rules;
    }

    private String caps() {
        if (assessments().isEmpty()) {
            return "  none covers the corridor\n";
        }
        String currency = explanation.vacancy().currency();
        Optional<CostAssessment> binding = explanation.verdict().pair().knownBinding();
        var table = new Table(List.of("RULE", "CAP", "WORKER PAYS", "LEFT", "HOW THE CAP COMES ABOUT"));
        for (CostAssessment assessed : assessments()) {
            String name = assessed.cap().rule().ruleId()
                    + (binding.filter(assessed::equals).isPresent() ? " (binding)" : "");
            table.row(List.of(
                    name,
                    assessed.cap()
                            .limit()
                            .map(limit -> Amount.of(limit, currency))
                            .orElse(UNKNOWN),
                    assessed.workerPaid().map(sum -> Amount.of(sum, currency)).orElse(UNKNOWN),
                    assessed.isComplete() ? Amount.of(assessed.headroom(), currency) : "",
                    Arithmetic.of(assessed.cap(), explanation.vacancy())));
        }
        return table.toString();
    }

    private String score() {
        return explanation
                .verdict()
                .match()
                .map(match -> parts(match.score()))
                .orElse("  none: the pair is not eligible\n");
    }

    private static String parts(Score score) {
        var table = new Table(List.of("LANGUAGE", "EXPERIENCE", "REGION", "COST", "NEEDS", "TOTAL"));
        table.row(List.of(
                Integer.toString(score.language()),
                Integer.toString(score.experience()),
                Integer.toString(score.region()),
                Integer.toString(score.cost()),
                Integer.toString(score.needs()),
                Integer.toString(score.total())));
        return table.toString();
    }

    private String conclusion() {
        if (placing.ahead().isEmpty()) {
            return "Not on the shortlist: "
                    + String.join(", ", explanation.verdict().codes()) + ".";
        }
        int size = explanation.vacancy().size();
        return placing.rank()
                .map(rank -> "Rank " + rank + " of the " + size + " places on the shortlist.")
                .orElseGet(() -> "Eligible, but " + placing.ahead().get() + " are better and the shortlist has " + size
                        + " places.");
    }

    private List<CostAssessment> assessments() {
        return explanation.verdict().pair().assessments();
    }
}
