package org.musubi.ingest.mapping;

import org.musubi.ingest.mapping.secret.Pseudonyms;
import org.musubi.ingest.mapping.secret.Secrets;

/**
 * How a mapping makes pseudonyms.
 *
 * @param column the personal column with the people's numbers
 * @param prefix put before every pseudonym
 * @param digits how many a number has that a file may hold without its leading zeros; 0: such are refused
 * @param secret name of the secret
 */
public record Pseudonym(String column, String prefix, int digits, String secret) {
    /**
     * What makes them.
     *
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if there is no such secret, or it is too short
     */
    public Pseudonyms with(Secrets secrets) {
        return new Pseudonyms(prefix, digits, secrets.get(secret));
    }
}
