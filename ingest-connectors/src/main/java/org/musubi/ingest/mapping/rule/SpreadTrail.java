package org.musubi.ingest.mapping.rule;

import org.musubi.ingest.refusal.ReasonCode;

/** The places of the two properties that one cell with money feeds. What is wrong with it is said once. */
record SpreadTrail(Trail amount, Trail currency) implements Trail {
    @Override
    public Trail property(String name) {
        return this;
    }

    @Override
    public Trail item(int index) {
        return this;
    }

    @Override
    public void from(String column) {
        amount.from(column);
        currency.from(column);
    }

    @Override
    public void fault(String column, ReasonCode code, String message) {
        amount.fault(column, code, message);
        currency.covered();
    }

    @Override
    public void covered() {
        amount.covered();
        currency.covered();
    }
}
