package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;

class StatementTest {
    private final RandomShortlists random = new RandomShortlists(1);
    private final JobOrder order = random.order();
    private final List<Match> best = random.best();

    @Test
    void tellsAWithdrawalFromOtherReasons() {
        assertThat(gone("VACANCY_WITHDRAWN").isWithdrawal()).isTrue();
        assertThat(gone("CLOSED").isWithdrawal()).isFalse();
        assertThat(new Statement(Optional.of(order), Optional.empty(), best).isWithdrawal())
                .isFalse();
    }

    @Test
    void describesAShortlistAndGivesItBack() {
        Shortlist shortlist = new Shortlist(order, best);

        assertThat(Statement.of(shortlist).shortlist()).contains(shortlist);
        assertThat(gone("CLOSED").shortlist()).isEmpty();
    }

    @Test
    void isEitherOpenOrGone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(Optional.empty(), Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(Optional.of(order), Optional.of("CLOSED"), List.of()));
    }

    private static Statement gone(String reason) {
        return new Statement(Optional.empty(), Optional.of(reason), List.of());
    }
}
