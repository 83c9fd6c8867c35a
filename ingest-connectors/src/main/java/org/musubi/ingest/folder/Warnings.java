package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once what cannot be read, and again only after it could be read or when the cause is another one. */
final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final Path folder;
    private final Map<String, String> given = new HashMap<>();

    /** @param folder where the files are */
    Warnings(Path folder) {
        this.folder = folder;
    }

    /** @param file name of the file; empty for the folder */
    void warn(String file, IOException cause) {
        String why = Trouble.why(cause);
        if (why.equals(given.put(file, why))) {
            return;
        }
        if (file.isEmpty()) {
            LOG.warn("The folder {} of a feed {}. It is looked at again, and nothing is withdrawn.", folder, why);
        } else {
            LOG.warn("File {} in {} {}. It will be tried again.", file, folder, why);
        }
    }

    /** It can be read again. */
    void clear(String file) {
        if (given.remove(file) != null && file.isEmpty()) {
            LOG.warn("The folder {} of a feed can be read again.", folder);
        }
    }
}
