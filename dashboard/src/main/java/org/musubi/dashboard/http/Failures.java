package org.musubi.dashboard.http;

/** What clients are told when we are wrong. */
final class Failures {
    private Failures() {}

    static Problem ours() {
        return Problem.of(
                500,
                "internal-error",
                "An error in the dashboard itself",
                "The log of the dashboard says more. Ask again later, or tell those who run it.");
    }
}
