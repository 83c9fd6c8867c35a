package org.musubi.ingest.value;

import java.util.Optional;

/**
 * What is wrong with the settings that a mapping gives a reader.
 *
 * @param setting which one, by name; nothing: the reader as a whole, such as a setting that is missing
 * @param message what is wrong and how to mend it
 */
public record SettingProblem(Optional<String> setting, String message) {}
