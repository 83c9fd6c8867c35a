package org.musubi.standalone.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in docs/clients.md: a block of code with the name of a file beside its language.
 *
 * @param file name of the file that it is to be
 */
record Snippet(String file, String text) {
    private static final Path DOCUMENT = Path.of("..", "docs", "clients.md");

    static Snippet of(String file) throws IOException {
        Matcher block = Pattern.compile("```\\w+ " + Pattern.quote(file) + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT));
        if (!block.find()) {
            throw new IllegalStateException("There is no " + file + " in " + DOCUMENT);
        }
        return new Snippet(file, block.group(1));
    }

    Path writeTo(Path folder) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
