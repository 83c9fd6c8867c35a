package org.musubi.dashboard.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.http.Reply;
import org.musubi.dashboard.http.Resource;
import org.musubi.dashboard.matcher.Matchers;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;

/** Every address of the API. */
public final class Api implements Resource {
    /** What all addresses begin with, but the one that asks whether the dashboard is well. */
    public static final String BASE = "/api/v1";

    private final DashboardState state;
    private final List<Route> routes;

    public Api(DashboardState state, Matchers matchers, EventStreams streams, Clock clock) {
        this.state = state;
        this.routes = routes(state, matchers, streams, clock);
    }

    private static List<Route> routes(DashboardState state, Matchers matchers, EventStreams streams, Clock clock) {
        var status = new StatusResource(state, matchers, streams);
        var statistics = new StatisticsResource(state);
        var shortlists = new ShortlistsResource(state);
        var changes = new ChangesResource(state);
        var candidates = new CandidatesResource(state);
        var feeds = new FeedsResource(state);
        var policy = new PolicyResource(state, clock);
        var organisations = new OrganisationsResource(state);
        var events = new EventsResource(state, streams);
        var matcher = new MatcherResource(state, matchers);
        return List.of(
                Route.always("/health", status::health),
                Route.always(BASE + "/status", status::status),
                Route.always(BASE + "/openapi.json", new OpenApiResource()::document),
                Route.of(BASE + "/statistics", statistics::cells, "origin", "destination", "status", "field"),
                Route.of(BASE + "/shortlists", shortlists::page, "limit", "after", "full", "empty")
                        .with(ShortlistsResource.FILTERS),
                Route.of(BASE + "/shortlists/{vacancyId}", shortlists::one),
                Route.of(BASE + "/shortlists/{vacancyId}/events", shortlists::events, "limit"),
                Route.of(BASE + "/changes", changes::since, "since", "limit"),
                Route.of(BASE + "/candidates/{candidateId}", candidates::one),
                Route.of(BASE + "/candidates/{candidateId}/explanations/{vacancyId}", matcher::explanation),
                Route.of(BASE + "/vacancies/{vacancyId}", matcher::vacancy),
                Route.of(BASE + "/vacancies/{vacancyId}/reach", matcher::reach),
                Route.of(BASE + "/feeds", feeds::all),
                Route.of(BASE + "/feeds/rejections", feeds::rejections, "feed", "file", "limit", "after"),
                Route.of(BASE + "/policy", policy::on, "on"),
                Route.of(BASE + "/agencies", organisations::agencies, "limit", "after"),
                Route.of(BASE + "/employers", organisations::employers, "limit", "after"),
                Route.of(BASE + "/events/latest", events::latest, "limit").with(EventFilter.names()),
                Route.of(BASE + "/events", events::stream, "since").with(EventFilter.names()));
    }

    @Override
    public Optional<Reply> answer(String path, Query query) {
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(path);
            if (names.isPresent()) {
                query.allowOnly(route.parameters());
                if (route.needsState() && !state.isReady()) {
                    throw notReady();
                }
                return Optional.of(route.answering().to(names.get(), query));
            }
        }
        return Optional.empty();
    }

    List<Route> routes() {
        return routes;
    }

    private static Problem notReady() {
        return Problem.unavailable(
                "not-ready",
                "The dashboard is still reading the topics",
                "Ask again in a few seconds; " + BASE + "/status says when it is ready.",
                2);
    }
}
