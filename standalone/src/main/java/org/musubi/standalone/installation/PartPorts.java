package org.musubi.standalone.installation;

/**
 * Preferred ports on loopback; 0 or a port that is taken: any free one.
 *
 * @param broker of the broker
 * @param registry of the schema registry
 * @param connect of Connect's REST interface
 */
public record PartPorts(int broker, int registry, int connect) {
    /** The ports that everybody expects these parts on. */
    public static final PartPorts USUAL = new PartPorts(9092, 8081, 8083);

    /** Any ports, so that installations do not meet. */
    public static final PartPorts ANY = new PartPorts(0, 0, 0);
}
