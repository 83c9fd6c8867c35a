/**
 * The shard's search structure: its candidates, the vacancies that stand before them, and each vacancy's best candidates.
 * Plain Java over {@link org.musubi.matcher.rules}; it must always equal {@link org.musubi.matcher.rules.NaiveSearch}.
 *
 * <p>In: changes of records and of the date. Out: for each vacancy that a change touched, the shard's {@link
 * org.musubi.matcher.index.Answer}.
 */
package org.musubi.matcher.index;
