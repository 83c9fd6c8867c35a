package org.musubi.ingest.transform;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigException;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.mapping.secret.UnusableSecretException;

/**
 * The settings of the transformation.
 *
 * @param feed name of the feed
 * @param mapping how rows become records
 * @param secrets where the secrets of pseudonyms are
 * @param wire what the serializer is to know: all settings, under Confluent's names
 */
record TransformationConfig(String feed, Mapping mapping, Secrets secrets, Map<String, String> wire) {
    static final String FEED_NAME = "feed.name";
    static final String MAPPING = "mapping";
    static final String SECRETS = "secrets";
    static final String REGISTRY_URL = "schema.registry.url";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    FEED_NAME,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(TransformationConfig::mustBeName, () -> "1 to 100 of A-Z a-z 0-9 . _ -"),
                    Importance.HIGH,
                    "Name of the feed, as it stands in rejections and in the header musubi-feed of each record.")
            .define(
                    MAPPING,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    LambdaValidator.with(TransformationConfig::load, () -> "path of a mapping"),
                    Importance.HIGH,
                    "File with the mapping: which column feeds which field, and how it is read. It must be there on every"
                            + " worker. What it says of files and their format does not apply.")
            .define(
                    SECRETS,
                    ConfigDef.Type.STRING,
                    "",
                    LambdaValidator.with(TransformationConfig::secrets, () -> "path of a file, or nothing"),
                    Importance.MEDIUM,
                    "File of lines name=secret for the pseudonyms that the mapping makes, readable by its owner alone."
                            + " Those that it lacks are in the worker's environment, as MUSUBI_SECRET_NAME.")
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Address of the schema registry. Other settings of the serializer are passed on to it as well.");

    /**
     * Reads the settings.
     *
     * @throws ConfigException if one is missing or bad; the message names it
     */
    static TransformationConfig parse(Map<String, ?> settings) {
        var config = new AbstractConfig(DEFINITION, settings, false);
        var wire = new HashMap<String, String>();
        settings.forEach((name, value) -> {
            if (value != null) {
                wire.put(name, value.toString());
            }
        });
        Mapping mapping = load(MAPPING, config.getString(MAPPING));
        Secrets secrets = secrets(SECRETS, config.getString(SECRETS));
        mustHave(secrets, mapping);
        return new TransformationConfig(config.getString(FEED_NAME), mapping, secrets, Map.copyOf(wire));
    }

    private static void mustBeName(String key, Object value) {
        if (!(value instanceof String name) || !NAME.matcher(name).matches()) {
            throw new ConfigException(key, value, "must be 1 to 100 of A-Z a-z 0-9 . _ -");
        }
    }

    private static Mapping load(String key, Object value) {
        try {
            return Mappings.load(Path.of(String.valueOf(value)));
        } catch (UnusableMappingException e) {
            throw new ConfigException(key, value, e.getMessage());
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(key, value, "is not a file that this worker can read");
        }
    }

    private static Secrets secrets(String key, Object value) {
        String file = String.valueOf(value);
        try {
            return file.isBlank() ? Secrets.ofEnvironment(System.getenv()) : Secrets.of(Path.of(file), System.getenv());
        } catch (UnusableSecretException | InvalidPathException e) {
            throw new ConfigException(key, value, e.getMessage());
        }
    }

    private static void mustHave(Secrets secrets, Mapping mapping) {
        try {
            mapping.pseudonym().ifPresent(pseudonym -> pseudonym.with(secrets));
        } catch (UnusableSecretException e) {
            throw new ConfigException(SECRETS + ": " + e.getMessage());
        }
    }
}
