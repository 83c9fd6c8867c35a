package org.musubi.standalone.samples.publishers;

import java.util.List;

/** The code tables of the candidates' mappings. */
final class CandidateTables {
    static final List<String> VIET_NAM =
            List.of("statuses", "fields", "payers", "qualifications", "provinces", "needs");
    static final List<String> MYANMAR = VIET_NAM;
    static final List<String> CAMBODIA =
            List.of("statuses", "fields", "payers", "qualifications", "provinces", "needs", "costs");

    private CandidateTables() {}
}
