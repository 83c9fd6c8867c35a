package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;

class ShardAnswerTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);

    private final RandomShortlists random = new RandomShortlists(1);
    private final JobOrder order = random.order();
    private final List<Match> best = random.best();

    @Test
    void knowsWhyACandidateLeft() {
        ShardAnswer open = open(TODAY, best, Map.of("VNM-1", "MINOR", "VNM-2", "CANDIDATE_WITHDRAWN"));

        assertThat(open.reasonForLeaving("VNM-1")).isEqualTo("MINOR");
        assertThat(open.reasonForLeaving("VNM-2")).isEqualTo("CANDIDATE_WITHDRAWN");
    }

    @Test
    void takesWhoeverNoShardHasLostForOutranked() {
        assertThat(open(TODAY, best, Map.of("VNM-1", "MINOR")).reasonForLeaving("VNM-9"))
                .isEqualTo("OUTRANKED");
    }

    @Test
    void letsEverybodyLeaveForTheReasonOfTheVacancy() {
        ShardAnswer closed =
                new ShardAnswer(0, TODAY, Optional.empty(), Optional.of("CLOSED"), List.of(), Map.of("VNM-1", "MINOR"));

        assertThat(closed.reasonForLeaving("VNM-1")).isEqualTo("CLOSED");
        assertThat(closed.reasonForLeaving("VNM-9")).isEqualTo("CLOSED");
    }

    @Test
    void tellsAWithdrawalFromOtherReasons() {
        assertThat(gone("VACANCY_WITHDRAWN").isWithdrawal()).isTrue();
        assertThat(gone("CLOSED").isWithdrawal()).isFalse();
        assertThat(open(TODAY, best, Map.of()).isWithdrawal()).isFalse();
    }

    @Test
    void saysTheSameOnAnotherDateAndAfterOthersHaveLeft() {
        ShardAnswer answer = open(TODAY, best, Map.of());

        assertThat(answer.saysTheSameAs(open(TODAY.plusDays(1), best, Map.of("VNM-1", "MINOR"))))
                .isTrue();
        assertThat(answer.saysTheSameAs(open(TODAY, best.subList(1, best.size()), Map.of())))
                .isFalse();
        assertThat(answer.saysTheSameAs(gone("CLOSED"))).isFalse();
        assertThat(gone("CLOSED").saysTheSameAs(gone("VACANCY_WITHDRAWN"))).isFalse();
    }

    @Test
    void isEitherOpenOrGone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShardAnswer(0, TODAY, Optional.empty(), Optional.empty(), List.of(), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ShardAnswer(0, TODAY, Optional.of(order), Optional.of("CLOSED"), List.of(), Map.of()));
    }

    private ShardAnswer open(LocalDate asOf, List<Match> matches, Map<String, String> departures) {
        return new ShardAnswer(0, asOf, Optional.of(order), Optional.empty(), matches, departures);
    }

    private static ShardAnswer gone(String reason) {
        return new ShardAnswer(0, TODAY, Optional.empty(), Optional.of(reason), List.of(), Map.of());
    }
}
