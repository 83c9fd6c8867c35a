package org.musubi.standalone.registry;

import java.util.Map;
import java.util.Optional;

/** Compatibility levels and modes, of the whole registry and of subjects. */
final class Settings {
    /** The subject that stands for the whole registry. */
    static final String GLOBAL = "";

    private static final Map<Setting, Integer> NOT_SET = Map.of(Setting.LEVEL, 40408, Setting.MODE, 40409);
    private static final Map<Setting, Integer> UNKNOWN_VALUE = Map.of(Setting.LEVEL, 42203, Setting.MODE, 42204);

    private final Registry registry;

    Settings(Registry registry) {
        this.registry = registry;
    }

    /** What holds for the subject: its own value, or else that of the whole registry. */
    String effective(Setting setting, String subject) {
        return registry.state().own(setting, subject).orElseGet(() -> global(setting));
    }

    /** The value of the whole registry. */
    String global(Setting setting) {
        return registry.state().own(setting, GLOBAL).orElseGet(setting::standard);
    }

    /** The subject's own value, or a refusal. */
    String own(Setting setting, String subject) {
        return registry.state()
                .own(setting, subject)
                .orElseThrow(() -> new Refused(
                        NOT_SET.get(setting),
                        "Subject '" + subject + "' has no " + setting.property() + " of its own"));
    }

    Level level(String subject) {
        return Level.valueOf(effective(Setting.LEVEL, subject));
    }

    void requireWritable(String subject) {
        if (effective(Setting.MODE, subject).equals(Setting.READ_ONLY)) {
            throw new Refused(42205, "Nothing may be changed: the mode is " + Setting.READ_ONLY);
        }
    }

    void set(Setting setting, String subject, String value) {
        if (!setting.accepts(value)) {
            throw new Refused(UNKNOWN_VALUE.get(setting), "There is no such " + setting.property());
        }
        registry.alone(() -> {
            if (setting == Setting.LEVEL) {
                requireWritable(subject);
            }
            registry.append(new Change.SettingMade(setting, subject, value));
            return value;
        });
    }

    /** Takes the own value away, and returns it. For the whole registry the standard value holds from then on. */
    String remove(Setting setting, String subject) {
        return registry.alone(() -> {
            Optional<String> own = registry.state().own(setting, subject);
            if (own.isEmpty() && !subject.equals(GLOBAL)) {
                throw Refused.noSubject(subject);
            }
            if (setting == Setting.LEVEL) {
                requireWritable(subject);
            }
            own.ifPresent(unused -> registry.append(new Change.SettingRemoved(setting, subject)));
            return own.orElseGet(setting::standard);
        });
    }
}
