/** Why something that a publisher sent was not taken: codes, places and words, never values. */
package org.musubi.ingest.refusal;
