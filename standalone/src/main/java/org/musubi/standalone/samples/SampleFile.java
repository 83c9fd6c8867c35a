package org.musubi.standalone.samples;

/**
 * A file that was written.
 *
 * @param name its name inside the folder
 * @param lines its lines or records, corrections, withdrawals and bad lines included
 * @param badLines how many of them are broken on purpose
 */
public record SampleFile(String name, int lines, int badLines) {}
