package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** Says in words why a file or a folder cannot be read. */
final class Trouble {
    private Trouble() {}

    /** What may follow its name in a sentence. */
    static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "is not there";
        }
        if (cause instanceof NotDirectoryException) {
            return "is not a folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be read by this user";
        }
        Optional<String> reason = cause instanceof FileSystemException problem
                ? Optional.ofNullable(problem.getReason())
                : Optional.ofNullable(cause.getMessage());
        return "cannot be read: " + reason.orElse(cause.getClass().getSimpleName());
    }

    /** What is wrong with the folder of a feed. */
    static Reason withFolder(IOException cause) {
        return Reason.ofWhole(
                ReasonCode.FOLDER_UNREADABLE,
                "the folder of the feed " + why(cause)
                        + "; put it back: it is looked at again by itself, and nothing is withdrawn until then");
    }
}
