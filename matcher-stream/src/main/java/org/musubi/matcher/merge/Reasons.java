package org.musubi.matcher.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.musubi.matcher.index.Absence;
import org.musubi.matcher.rules.Match;

/**
 * Why candidates that were on a vacancy's shortlist are no longer on it. The vacancy is gone; or the shard of the candidate
 * says why it no longer names them; or it still does, and others are better.
 */
public final class Reasons implements UnaryOperator<String> {
    private final Optional<String> goneBecause;
    private final List<Statement> statements;
    private final Map<String, String> departures;

    /**
     * The reasons after some answers.
     *
     * @param statements the latest of each shard, in the order in which they came
     * @param departures why candidates left their shard's answers since the shortlist was last looked at: code by candidate.
     *     Those who have come back may still be among them.
     */
    public Reasons(List<Statement> statements, Map<String, String> departures) {
        goneBecause = statements.stream()
                .flatMap(statement -> statement.goneBecause().stream())
                .reduce((earlier, later) -> later);
        this.statements = List.copyOf(statements);
        this.departures = departures;
    }

    @Override
    public String apply(String candidateId) {
        if (goneBecause.isPresent()) {
            return goneBecause.get();
        }
        String departure = departures.get(candidateId);
        return departure == null || isNamed(candidateId) ? Absence.OUTRANKED : departure;
    }

    private boolean isNamed(String candidateId) {
        for (Statement statement : statements) {
            for (Match match : statement.best()) {
                if (match.candidateId().equals(candidateId)) {
                    return true;
                }
            }
        }
        return false;
    }
}
