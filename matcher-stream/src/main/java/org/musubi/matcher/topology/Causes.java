package org.musubi.matcher.topology;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** What has led to an answer, as far as its trace is concerned: records of one trace, or of several, or of none. */
final class Causes {
    private Optional<TraceParent> common = Optional.empty();
    private boolean isFirst = true;

    /** Something that is not a record, such as a new day or a restart. */
    static Causes unknown() {
        var causes = new Causes();
        causes.isFirst = false;
        return causes;
    }

    /** A record with these headers. */
    void add(Headers headers) {
        if (isFirst) {
            common = TraceParent.in(headers);
            isFirst = false;
        } else if (common.isPresent()) {
            common = common.filter(
                    trace -> TraceParent.in(headers).filter(trace::equals).isPresent());
        }
    }

    /** The trace of everything that has led to it; empty if there is no such trace. */
    Optional<TraceParent> trace() {
        return common;
    }
}
