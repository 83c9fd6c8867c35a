package org.musubi.benchmarks.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** SQL from a file beside this class. */
final class Script {
    private final String text;

    private Script(String text) {
        this.text = text;
    }

    static Script of(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            return new Script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with numbers in the place of names such as <code>${round}</code>. */
    Script with(Map<String, Integer> numbers) {
        String filled = text;
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            filled = filled.replace(
                    "${" + number.getKey() + "}", number.getValue().toString());
        }
        return new Script(filled);
    }

    /** Runs all of it. */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
