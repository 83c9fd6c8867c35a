package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once what cannot be read, and again only after it could be read or when the cause is another one. */
final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final Map<String, String> given = new HashMap<>();

    /** @param file name of the file; empty for the folder */
    void warn(String file, IOException cause) {
        String why = why(cause);
        if (why.equals(given.put(file, why))) {
            return;
        }
        if (file.isEmpty()) {
            LOG.warn("The folder of the feed {}. It will be looked at again.", why);
        } else {
            LOG.warn("File {} {}. It will be tried again.", file, why);
        }
    }

    /** It can be read again. */
    void clear(String file) {
        given.remove(file);
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "is not there";
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be read by this user";
        }
        Optional<String> reason = cause instanceof FileSystemException problem
                ? Optional.ofNullable(problem.getReason())
                : Optional.ofNullable(cause.getMessage());
        return "could not be read: " + reason.orElse(cause.getClass().getSimpleName());
    }
}
