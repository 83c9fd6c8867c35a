package org.musubi.benchmarks.workload;

/** What can change in a record on its own, so that a later version keeps all else. */
enum Aspect {
    LANGUAGE(0x0101),
    EXPERIENCE(0x0202),
    COSTS(0x0303),
    REGIONS(0x0404),
    AVAILABILITY(0x0505),
    PAY(0x0606),
    CONSENT(0x0707),
    NEEDS(0x0808),
    /** Who and what it is; never changes. */
    NATURE(0x0909),
    CONDITIONS(0x0A0A),
    OPENINGS(0x0B0B),
    AGENCY(0x0C0C),
    EMPLOYER(0x0D0D);

    private final long salt;

    Aspect(int salt) {
        this.salt = salt * 0x9E3779B97F4A7C15L;
    }

    long salt() {
        return salt;
    }
}
