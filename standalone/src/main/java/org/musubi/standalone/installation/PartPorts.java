package org.musubi.standalone.installation;

import java.util.OptionalInt;

/**
 * Preferred ports on loopback; 0 or a port that is taken: any free one.
 *
 * @param broker of the broker
 * @param registry of the schema registry
 * @param connect of Connect's REST interface
 * @param matcher where the matcher answers questions
 * @param dashboard of the dashboard; empty: there is none
 */
public record PartPorts(int broker, int registry, int connect, int matcher, OptionalInt dashboard) {
    /** The ports that everybody expects these parts on. */
    public static final PartPorts USUAL = new PartPorts(9092, 8081, 8083, 8084, OptionalInt.of(8080));

    /** Any ports, so that installations do not meet. */
    public static final PartPorts ANY = new PartPorts(0, 0, 0, 0, OptionalInt.of(0));

    /** Any ports, for work that nobody looks at. */
    public static final PartPorts ANY_WITHOUT_DASHBOARD = new PartPorts(0, 0, 0, 0, OptionalInt.empty());
}
