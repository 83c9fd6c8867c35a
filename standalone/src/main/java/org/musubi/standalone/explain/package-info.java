/**
 * Says why a candidate is, or is not, on a vacancy's shortlist: from the files themselves, by the same rules as the matcher,
 * without starting anything.
 */
package org.musubi.standalone.explain;
