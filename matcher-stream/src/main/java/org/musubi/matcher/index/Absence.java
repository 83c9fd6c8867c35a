package org.musubi.matcher.index;

/** Codes for being off a shortlist without any rule having failed. */
public final class Absence {
    /** Others are better. */
    public static final String OUTRANKED = "OUTRANKED";

    /** The candidate's registration was withdrawn. */
    public static final String CANDIDATE_WITHDRAWN = "CANDIDATE_WITHDRAWN";

    private Absence() {}
}
