package org.musubi.standalone.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How things of the registry look in an answer. */
final class Views {
    private Views() {}

    static Map<String, Object> version(Version version) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("subject", version.subject());
        view.put("version", version.number());
        view.put("id", version.id());
        view.putAll(content(version.content()));
        return view;
    }

    static Map<String, Object> content(Content content) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("schemaType", content.type()); // for Avro it is optional, but one client cannot do without
        if (!content.references().isEmpty()) {
            view.put("references", content.references());
        }
        view.put("schema", content.text());
        return view;
    }

    static Map<String, Object> place(Version version) {
        return Map.of("subject", version.subject(), "version", version.number());
    }

    static Map<String, Object> verdict(List<String> complaints, boolean verbose) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("is_compatible", complaints.isEmpty());
        if (verbose) {
            view.put("messages", complaints);
        }
        return view;
    }

    static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }
}
