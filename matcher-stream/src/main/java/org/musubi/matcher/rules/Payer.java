package org.musubi.matcher.rules;

/** Who bears a cost. */
public enum Payer {
    WORKER,
    AGENCY,
    EMPLOYER,
    STATE
}
