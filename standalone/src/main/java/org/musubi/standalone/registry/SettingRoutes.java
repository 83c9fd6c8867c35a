package org.musubi.standalone.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compatibility levels and modes. */
final class SettingRoutes {
    private final Settings settings;

    SettingRoutes(Registry registry) {
        this.settings = registry.settings();
    }

    List<Route> all() {
        return Stream.concat(
                        routes("config", Setting.LEVEL, "compatibility").stream(),
                        routes("mode", Setting.MODE, "mode").stream())
                .toList();
    }

    /**
     * @param property the name of the value in a request, which for levels is not the one in the answer
     */
    private List<Route> routes(String path, Setting setting, String property) {
        String ofSubject = path + "/{subject}";
        return List.of(
                Route.get(path, exchange -> answer(setting, settings.global(setting))),
                Route.put(path, exchange -> set(exchange, setting, property, Settings.GLOBAL)),
                Route.delete(path, exchange -> answer(setting, settings.remove(setting, Settings.GLOBAL))),
                Route.get(ofSubject, exchange -> answer(setting, value(exchange, setting))),
                Route.put(ofSubject, exchange -> set(exchange, setting, property, exchange.subject())),
                Route.delete(ofSubject, exchange -> answer(setting, settings.remove(setting, exchange.subject()))));
    }

    private String value(Exchange exchange, Setting setting) {
        return exchange.flag("defaultToGlobal")
                ? settings.effective(setting, exchange.subject())
                : settings.own(setting, exchange.subject());
    }

    private Object set(Exchange exchange, Setting setting, String property, String subject) {
        String value = exchange.json().path(property).asText();
        settings.set(setting, subject, value);
        return Map.of(property, value);
    }

    private static Object answer(Setting setting, String value) {
        return Map.of(setting.property(), value);
    }
}
