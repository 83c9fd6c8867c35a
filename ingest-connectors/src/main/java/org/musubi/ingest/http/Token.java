package org.musubi.ingest.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret in a file. It is read for each request, so that a new one counts at once, and is in no message.
 *
 * @param file the file; blanks and line ends around the secret do not count
 * @param header name of the header that carries it
 * @param prefix what stands before it, such as {@code "Bearer "}
 */
record Token(Path file, String header, String prefix) {
    /** @throws UnreadableTokenException if the file gives no token */
    void addTo(HttpRequest.Builder request) throws UnreadableTokenException {
        String secret = read();
        if (!secret.matches("[\\x21-\\x7E]+")) {
            throw new UnreadableTokenException("must hold one word of ASCII characters and nothing else");
        }
        request.setHeader(header, prefix + secret);
    }

    private String read() throws UnreadableTokenException {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnreadableTokenException("cannot be read");
        }
    }

    /** The file gives no token. The message says why and never what is in it. */
    static final class UnreadableTokenException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableTokenException(String why) {
            super(why);
        }
    }
}
