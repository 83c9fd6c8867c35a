package org.musubi.standalone.broker;

import java.nio.file.Path;

/** A data folder that another running installation holds. */
public final class DataInUseException extends RuntimeException {
    DataInUseException(Path folder, String holder) {
        super("The data folder " + folder + " is in use by another Musubi" + holder
                + ". Stop that one first, or choose another folder with --data.");
    }
}
