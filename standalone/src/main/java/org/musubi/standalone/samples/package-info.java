/**
 * Believable feeds of invented people and organisations, for demonstrations, tests and measurements.
 *
 * <p>In goes a size, a seed and a date; out comes a folder of canonical JSON Lines files (candidates by country of
 * origin, vacancies, employers, agencies), and beside it the files of {@link org.musubi.standalone.samples.publishers
 * publishers} with the same candidates and vacancies. The same three always give the same bytes, on every machine: the random
 * numbers are {@link org.musubi.standalone.samples.Dice our own}, and every line is drawn from its own number, so that
 * asking for more candidates does not change the first ones.
 *
 * <p>What is drawn how often is data, each part with its source: the JSON resources beside these classes. Some lines
 * are broken on purpose, as real feeds are. No line names a person, holds a number of one, or describes a real
 * organisation.
 */
package org.musubi.standalone.samples;
