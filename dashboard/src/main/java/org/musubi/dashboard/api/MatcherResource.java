package org.musubi.dashboard.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.matcher.Matchers;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.Listing;
import org.musubi.schemas.avro.ShortlistEntry;

/** What the matcher is asked. */
final class MatcherResource {
    private final DashboardState state;
    private final Matchers matchers;

    MatcherResource(DashboardState state, Matchers matchers) {
        this.state = state;
        this.matchers = matchers;
    }

    Answer vacancy(Map<String, String> path, Query query) {
        return json(matchers.vacancy(path.get("vacancyId")));
    }

    Answer reach(Map<String, String> path, Query query) {
        return json(matchers.reach(path.get("vacancyId")));
    }

    /** The matcher judges pairs; the rank is a matter of the whole shortlist. */
    Answer explanation(Map<String, String> path, Query query) {
        String vacancyId = path.get("vacancyId");
        String candidateId = path.get("candidateId");
        ObjectNode explanation = matchers.explanation(vacancyId, candidateId);
        Optional<Integer> rank = state.shortlists().of(vacancyId).map(Listing::whole).stream()
                .flatMap(list -> list.getEntries().stream())
                .filter(entry -> entry.getCandidateId().equals(candidateId))
                .map(ShortlistEntry::getRank)
                .findFirst();
        explanation.put("rank", rank.orElse(null));
        return json(explanation);
    }

    private static Answer json(ObjectNode object) {
        return Answer.json(object.toString().getBytes(StandardCharsets.UTF_8));
    }
}
