package org.musubi.matcher.index;

/** What one thread of a {@link Crew} works with. */
record Tools(Search search, Tour tour) {
    static Tools over(CandidateTable candidates, Profiles profiles) {
        return new Tools(new Search(candidates, profiles), new Tour(candidates));
    }
}
