package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/** What is said to have changed leads from one state to the next, and says nothing else. */
class ChangeTest {
    private static final int DRAWS = 2000;

    @Test
    void leadFromOneShortlistToTheNext() {
        var random = new RandomShortlists(20270401);
        for (int draw = 0; draw < DRAWS; draw++) {
            Optional<Shortlist> before = random.maybeShortlist();
            Optional<Shortlist> after = random.maybeShortlist();
            Map<String, Shown> state = shown(before);

            Change.between(before, after, candidateId -> "OUTRANKED").forEach(change -> apply(change, state));

            assertThat(state).as("draw %s", draw).isEqualTo(shown(after));
        }
    }

    @Test
    void withdrawFirstAndThenGoFromTheBestToTheLast() {
        var random = new RandomShortlists(20270402);
        for (int draw = 0; draw < DRAWS; draw++) {
            Optional<Shortlist> after = random.maybeShortlist();
            List<Change> changes = Change.between(random.maybeShortlist(), after, candidateId -> "OUTRANKED");

            assertThat(changes)
                    .extracting(change -> change.type() == Change.Type.WITHDRAWN ? 0 : 1)
                    .isSorted();
            assertThat(changes.stream()
                            .filter(change -> change.type() != Change.Type.WITHDRAWN)
                            .map(Change::match))
                    .isSorted();
        }
    }

    @Test
    void areNoneWhereTheSameIsShown() {
        assertThat(between(Optional.of(shortlist()), Optional.of(shortlist()))).isEmpty();
        assertThat(between(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void proposeEverybodyOnANewShortlist() {
        Shortlist shortlist = shortlist();

        assertThat(between(Optional.empty(), Optional.of(shortlist)))
                .containsExactlyElementsOf(shortlist.entries().stream()
                        .map(match -> new Change(Change.Type.PROPOSED, shortlist.order(), match, Optional.empty()))
                        .toList());
    }

    @Test
    void withdrawEverybodyWithTheReasonOfEach() {
        Shortlist shortlist = shortlist();

        assertThat(between(Optional.of(shortlist), Optional.empty()))
                .containsExactlyElementsOf(shortlist.entries().stream()
                        .map(match -> new Change(
                                Change.Type.WITHDRAWN,
                                shortlist.order(),
                                match,
                                Optional.of("left " + match.candidateId())))
                        .toList());
    }

    @Test
    void updateEverybodyWhoStaysOnAnotherOrder() {
        Shortlist shortlist = shortlist();
        JobOrder moved = new JobOrder(
                "E-1", "JPN", "JP-27", "SSW1", "NURSING_CARE", 1, 10, new Money(BigDecimal.TEN, "MXN"), List.of());
        Shortlist elsewhere = new Shortlist(moved, shortlist.entries());

        assertThat(between(Optional.of(shortlist), Optional.of(elsewhere)))
                .hasSameSizeAs(shortlist.entries())
                .allSatisfy(change -> {
                    assertThat(change.type()).isEqualTo(Change.Type.UPDATED);
                    assertThat(change.order()).isEqualTo(moved);
                });
    }

    private static List<Change> between(Optional<Shortlist> before, Optional<Shortlist> after) {
        return Change.between(before, after, candidateId -> "left " + candidateId);
    }

    private static Shortlist shortlist() {
        var random = new RandomShortlists(7);
        return new Shortlist(random.order(), random.best());
    }

    /** What an event shows of a pair. */
    private record Shown(JobOrder order, Match match) {}

    private static Map<String, Shown> shown(Optional<Shortlist> shortlist) {
        var state = new HashMap<String, Shown>();
        shortlist.ifPresent(list ->
                list.entries().forEach(match -> state.put(match.candidateId(), new Shown(list.order(), match))));
        return state;
    }

    /** Replays a change, which must make sense: whoever comes was absent, whoever stays or leaves was there. */
    private static void apply(Change change, Map<String, Shown> state) {
        String candidateId = change.match().candidateId();
        var next = new Shown(change.order(), change.match());
        Shown last = state.remove(candidateId);
        assertThat(change.reason().isPresent()).isEqualTo(change.type() == Change.Type.WITHDRAWN);
        switch (change.type()) {
            case PROPOSED -> assertThat(last).isNull();
            case UPDATED -> assertThat(last).isNotNull().isNotEqualTo(next);
            case WITHDRAWN -> assertThat(last).isEqualTo(next);
        }
        if (change.type() != Change.Type.WITHDRAWN) {
            state.put(candidateId, next);
        }
    }
}
