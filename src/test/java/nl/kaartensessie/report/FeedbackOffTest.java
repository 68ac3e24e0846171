package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import org.junit.jupiter.api.Test;

/// An installation that sends nothing back.
class FeedbackOffTest {

    private final CardFeedbackResource off = new CardFeedbackResource(null, null, null, null, false);

    @Test
    void rule_37_8_switched_off_nothing_is_offered_and_nothing_taken() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> off.offer("r_1", null))
                .withMessage(Refusal.FEEDBACK_OFF.name());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> off.send("r_1", null, null))
                .withMessage(Refusal.FEEDBACK_OFF.name());
    }
}
