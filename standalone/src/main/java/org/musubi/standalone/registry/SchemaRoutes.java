package org.musubi.standalone.registry;

import java.util.List;
import java.util.Map;
import org.musubi.standalone.registry.Route.Json;

/** Schemas by their numbers, and what the registry says about itself. */
final class SchemaRoutes {
    private static final String PRODUCT = "musubi";

    private final Registry registry;

    SchemaRoutes(Registry registry) {
        this.registry = registry;
    }

    List<Route> all() {
        return List.of(
                Route.get("", exchange -> Map.of()),
                Route.get("contexts", exchange -> List.of(".")),
                Route.get("v1/metadata/id", exchange -> metadata()),
                Route.get("v1/metadata/version", exchange -> Map.of("version", release(), "commitId", "")),
                Route.get("schemas", this::list),
                Route.get("schemas/types", exchange -> List.of(Content.AVRO)),
                Route.get("schemas/ids/{id}", this::byId),
                Route.get("schemas/ids/{id}/schema", this::text),
                Route.get("schemas/ids/{id}/subjects", this::subjects),
                Route.get("schemas/ids/{id}/versions", this::versions));
    }

    private Object list(Exchange exchange) {
        List<Version> found =
                registry.subjects().all(exchange.query().getOrDefault("subjectPrefix", ""), exchange.deleted());
        boolean latestOnly = exchange.flag("latestOnly");
        int limit = exchange.count("limit", 0);
        return found.stream()
                .filter(version -> !latestOnly || isLast(version, found))
                .skip(exchange.count("offset", 0))
                .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                .map(Views::version)
                .toList();
    }

    private static boolean isLast(Version version, List<Version> found) {
        return found.stream()
                .noneMatch(other -> other.subject().equals(version.subject()) && other.number() > version.number());
    }

    private Object byId(Exchange exchange) {
        Map<String, Object> view = Views.content(registry.subjects().content(exchange.id()));
        if (exchange.flag("fetchMaxId")) {
            view.put("maxId", registry.state().highestId());
        }
        return view;
    }

    private Object text(Exchange exchange) {
        return new Json(registry.subjects().content(exchange.id()).text());
    }

    private Object subjects(Exchange exchange) {
        return registry.subjects().withId(exchange.id(), exchange.deleted()).stream()
                .map(Version::subject)
                .distinct()
                .toList();
    }

    private Object versions(Exchange exchange) {
        return registry.subjects().withId(exchange.id(), exchange.deleted()).stream()
                .map(Views::place)
                .toList();
    }

    private static Object metadata() {
        return Map.of(
                "id", "", "scope", Map.of("path", List.of(), "clusters", Map.of("schema-registry-cluster", PRODUCT)));
    }

    private static String release() {
        String version = SchemaRoutes.class.getPackage().getImplementationVersion();
        return version == null ? PRODUCT : PRODUCT + "-" + version;
    }
}
