/**
 * Says why a candidate is, or is not, on a vacancy's shortlist, and at which place: from the files themselves, by the same rules
 * as the matcher, without starting anything. What is to be said about the pair alone comes from {@link org.musubi.matcher.explain}.
 */
package org.musubi.standalone.explain;
