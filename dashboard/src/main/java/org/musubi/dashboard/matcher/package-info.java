/**
 * What only those can say who have the rules and all candidates. Comes in: questions about vacancies and pairs; they go to every
 * matcher over HTTP, for each has its own part of the candidates. Goes out: one answer.
 */
package org.musubi.dashboard.matcher;
