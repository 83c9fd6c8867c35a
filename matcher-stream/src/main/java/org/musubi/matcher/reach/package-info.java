/**
 * Counts whom a vacancy reaches, and whom it would reach if its employer changed one thing: bore a category of recruitment
 * cost, or paid a higher wage. Nothing is estimated: the vacancy's record is changed, and every candidate is judged by the same
 * rules again.
 *
 * <p>In: a vacancy, candidates and a {@link org.musubi.matcher.rules.Judge}, through {@link
 * org.musubi.matcher.reach.ReachCount}. Out: a {@link org.musubi.matcher.reach.Reach}.
 */
package org.musubi.matcher.reach;
