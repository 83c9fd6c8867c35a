package org.musubi.schemas.wire;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * What a serializer or deserializer can be told, under Confluent's names.
 *
 * @param urls addresses of one registry, at least one
 * @param userInfo {@code user:password} for addresses without credentials of their own, or empty
 * @param autoRegister whether a serializer may register schemas
 * @param useLatest whether a serializer writes with the newest schema of the subject instead of registering
 * @param specificReader whether a deserializer makes generated classes instead of generic records
 */
record WireConfig(List<String> urls, String userInfo, boolean autoRegister, boolean useLatest, boolean specificReader) {
    static final String URL = "schema.registry.url";
    static final String AUTO_REGISTER = "auto.register.schemas";
    static final String USE_LATEST = "use.latest.version";
    static final String SPECIFIC_READER = "specific.avro.reader";
    static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    static final String USER_INFO = "basic.auth.user.info";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.LIST,
                    Importance.HIGH,
                    "Addresses of one schema registry, tried in turn; mock://name is one in this process.")
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether to register schemas when writing.")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.MEDIUM,
                    "Whether to write with the newest schema.")
            .define(
                    SPECIFIC_READER,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.MEDIUM,
                    "Whether to read into generated classes.")
            .define(
                    CREDENTIALS_SOURCE,
                    ConfigDef.Type.STRING,
                    "URL",
                    ValidString.in("URL", "USER_INFO"),
                    Importance.MEDIUM,
                    "Where user and password are: in the address, or in " + USER_INFO + ".")
            .define(USER_INFO, ConfigDef.Type.PASSWORD, new Password(""), Importance.MEDIUM, "user:password");

    WireConfig {
        urls = List.copyOf(urls);
        if (urls.isEmpty() || urls.stream().anyMatch(String::isBlank)) {
            throw new ConfigException(URL + " must name at least one address, and none may be empty");
        }
    }

    static WireConfig parse(Map<String, ?> config) {
        Map<String, Object> values = DEFINITION.parse(config);
        boolean explicitUser = "USER_INFO".equals(values.get(CREDENTIALS_SOURCE));
        return new WireConfig(
                ((List<?>) values.get(URL)).stream().map(Object::toString).toList(),
                explicitUser ? ((Password) values.get(USER_INFO)).value() : "",
                (boolean) values.get(AUTO_REGISTER),
                (boolean) values.get(USE_LATEST),
                (boolean) values.get(SPECIFIC_READER));
    }

    /** The registry that the addresses name. */
    SchemaRegistry registry() {
        String first = urls.get(0);
        if (first.startsWith(InProcessRegistry.SCHEME)) {
            return InProcessRegistry.named(first.substring(InProcessRegistry.SCHEME.length()));
        }
        return new HttpRegistry(
                urls.stream().map(url -> RegistryAddress.parse(url, userInfo)).toList());
    }
}
