/** A seeded random world of records for tests: small vocabularies, so that ties, replacements and every refusal occur. */
package org.musubi.matcher.world;
