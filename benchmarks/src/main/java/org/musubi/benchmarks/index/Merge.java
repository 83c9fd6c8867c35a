package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.Match;

/**
 * Puts the answers of all shards for a vacancy together to its shortlist. Safe for use by several threads, each the thread of
 * one shard; a shard must not answer for a vacancy a second time before all others have.
 */
final class Merge implements BiConsumer<String, Answer> {
    private final int shards;
    private final BiConsumer<String, List<Match>> shortlists;
    private final Map<String, List<Answer>> incomplete = new ConcurrentHashMap<>();

    /**
     * A merge.
     *
     * @param shortlists takes the shortlist of every open vacancy; by several threads
     */
    Merge(int shards, BiConsumer<String, List<Match>> shortlists) {
        this.shards = shards;
        this.shortlists = shortlists;
    }

    @Override
    public void accept(String vacancyId, Answer answer) {
        var complete = new ArrayList<Answer>(shards);
        incomplete.compute(vacancyId, (id, earlier) -> {
            List<Answer> answers = earlier == null ? new ArrayList<>(shards) : earlier;
            answers.add(answer);
            if (answers.size() < shards) {
                return answers;
            }
            complete.addAll(answers);
            return null;
        });
        if (!complete.isEmpty() && answer.vacancy().isPresent()) {
            shortlists.accept(vacancyId, best(complete, answer.vacancy().get().size()));
        }
    }

    private static List<Match> best(List<Answer> answers, int size) {
        var all = new ArrayList<Match>();
        answers.forEach(answer -> all.addAll(answer.best()));
        all.sort(null);
        return all.size() > size ? all.subList(0, size) : all;
    }
}
