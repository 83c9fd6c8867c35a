package org.musubi.ingest.mapping.rule;

import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** A place in a record that is being refused, by its path. */
public final class WrittenTrail implements Trail {
    private final String path;
    private final Findings findings;

    private WrittenTrail(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** The place of the record itself. */
    public static WrittenTrail root(Findings findings) {
        return new WrittenTrail("", findings);
    }

    @Override
    public Trail property(String name) {
        return new WrittenTrail(path.isEmpty() ? name : path + "." + name, findings);
    }

    @Override
    public Trail item(int index) {
        return new WrittenTrail(path + "[" + index + "]", findings);
    }

    @Override
    public void from(String column) {
        findings.from(path, column);
    }

    @Override
    public void covered() {
        findings.cover(path);
    }

    @Override
    public void fault(String column, ReasonCode code, String message) {
        findings.cover(path);
        findings.add(Reason.ofField(path, code, message).inColumn(column));
    }
}
