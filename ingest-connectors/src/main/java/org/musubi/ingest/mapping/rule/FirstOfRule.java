package org.musubi.ingest.mapping.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;

/**
 * The value of the first rule that gives one. A rule that refuses what it finds is not passed over.
 *
 * @param rules in order
 */
public record FirstOfRule(List<Rule> rules) implements Rule {
    public FirstOfRule {
        rules = List.copyOf(rules);
    }

    @Override
    public Given read(Scope scope, Trail trail) {
        for (Rule rule : rules) {
            Given value = rule.read(scope, trail);
            if (value != Single.NOTHING) {
                return value;
            }
        }
        return Single.NOTHING;
    }

    @Override
    public Stream<String> columns(String prefix) {
        return rules.stream().flatMap(rule -> rule.columns(prefix));
    }

    @Override
    public Stream<String> repeating() {
        return rules.stream().flatMap(Rule::repeating);
    }

    /** A table need not have the columns of all rules. */
    @Override
    public Stream<String> missing(Set<String> headers) {
        boolean oneCan =
                rules.stream().anyMatch(rule -> rule.missing(headers).findAny().isEmpty());
        return oneCan ? Stream.empty() : rules.stream().flatMap(rule -> rule.missing(headers));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return rules.stream().allMatch(rule -> rule.isEmpty(scope));
    }
}
