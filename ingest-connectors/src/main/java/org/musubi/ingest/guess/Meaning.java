package org.musubi.ingest.guess;

/**
 * What a column is taken for.
 *
 * @param field the meaning
 * @param entry the number at the header's end, such as 2 in {@code Skill 2}; 1 where there is none
 * @param isExact whether the whole header says so, and not only a word in it
 */
record Meaning(Field field, int entry, boolean isExact) {}
