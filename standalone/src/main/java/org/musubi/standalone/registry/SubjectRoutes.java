package org.musubi.standalone.registry;

import java.util.List;
import java.util.Map;
import org.musubi.standalone.registry.Route.Json;

/** Subjects, their versions, and whether a schema would fit. */
final class SubjectRoutes {
    private final Registry registry;

    SubjectRoutes(Registry registry) {
        this.registry = registry;
    }

    List<Route> all() {
        return List.of(
                Route.get("subjects", this::list),
                Route.post("subjects/{subject}", this::find),
                Route.delete("subjects/{subject}", this::deleteSubject),
                Route.get("subjects/{subject}/versions", this::numbers),
                Route.post("subjects/{subject}/versions", this::register),
                Route.get("subjects/{subject}/versions/{version}", exchange -> Views.version(version(exchange))),
                Route.delete("subjects/{subject}/versions/{version}", this::deleteVersion),
                Route.get(
                        "subjects/{subject}/versions/{version}/schema",
                        exchange -> new Json(version(exchange).content().text())),
                Route.get("subjects/{subject}/versions/{version}/referencedby", this::referringIds),
                Route.post("compatibility/subjects/{subject}/versions", this::fitsAll),
                Route.post("compatibility/subjects/{subject}/versions/{version}", this::fitsOne));
    }

    private Object list(Exchange exchange) {
        String prefix = exchange.query().getOrDefault("subjectPrefix", "");
        return registry.subjects().all(prefix, exchange.deleted()).stream()
                .map(Version::subject)
                .distinct()
                .toList();
    }

    private Object register(Exchange exchange) {
        int wanted = exchange.json().path("id").asInt(-1);
        if (wanted > 0) {
            throw new Refused(42205, "Numbers are given by the registry; the request must not bring one");
        }
        return Map.of("id", registry.registrations().register(exchange.subject(), exchange.proposal()));
    }

    private Object find(Exchange exchange) {
        return Views.version(
                registry.registrations().find(exchange.subject(), exchange.proposal(), exchange.deleted()));
    }

    private Object numbers(Exchange exchange) {
        return registry.subjects().of(exchange.subject(), exchange.deleted()).stream()
                .map(Version::number)
                .toList();
    }

    private Version version(Exchange exchange) {
        return registry.subjects().version(exchange.subject(), exchange.version(), exchange.deleted());
    }

    private Object referringIds(Exchange exchange) {
        return registry.subjects().referringTo(version(exchange), exchange.deleted()).stream()
                .map(Version::id)
                .distinct()
                .toList();
    }

    private Object deleteSubject(Exchange exchange) {
        return exchange.flag("permanent")
                ? registry.deletions().erase(exchange.subject())
                : registry.deletions().delete(exchange.subject());
    }

    private Object deleteVersion(Exchange exchange) {
        return exchange.flag("permanent")
                ? registry.deletions().erase(exchange.subject(), exchange.version())
                : registry.deletions().delete(exchange.subject(), exchange.version());
    }

    private Object fitsAll(Exchange exchange) {
        List<String> complaints = registry.registrations().complaints(exchange.subject(), exchange.proposal());
        return Views.verdict(complaints, exchange.flag("verbose"));
    }

    private Object fitsOne(Exchange exchange) {
        List<String> complaints =
                registry.registrations().complaints(exchange.subject(), exchange.version(), exchange.proposal());
        return Views.verdict(complaints, exchange.flag("verbose"));
    }
}
