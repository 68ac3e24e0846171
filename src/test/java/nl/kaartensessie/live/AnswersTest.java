package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.room.MemberId;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final MemberId SAM = new MemberId("m_sam");
    private static final MemberId BO = new MemberId("m_bo");

    private final Answers answers = new Answers();

    @Test
    void rule_21_3_of_every_member_the_latest_are_known_however_much_another_writes() {
        answers.add(BO, "bo", 1);
        for (int i = 0; i <= Answers.KEPT; i++) {
            answers.add(SAM, "c" + i, 10 + i);
        }
        assertThat(answers.of(BO, "bo")).isEqualTo(1);
        assertThat(answers.of(SAM, "c0")).isNull();
        assertThat(answers.of(SAM, "c1")).isEqualTo(11);
        assertThat(answers.of(SAM, "c" + Answers.KEPT)).isEqualTo(10 + Answers.KEPT);
        assertThat(answers.of(BO, "c1")).isNull();
    }

    @Test
    void rule_21_3_older_ones_fill_what_is_left_and_go_first() {
        for (int i = Answers.KEPT; i >= 0; i--) {
            answers.addOlder(SAM, "c" + i, i);
        }
        assertThat(answers.of(SAM, "c0")).isNull();
        assertThat(answers.of(SAM, "c1")).isEqualTo(1);
        answers.add(SAM, "new", 9_999);
        assertThat(answers.of(SAM, "c1")).isNull();
        assertThat(answers.of(SAM, "c2")).isEqualTo(2);
    }

    @Test
    void rule_21_3_nothing_is_kept_of_who_is_gone() {
        answers.add(SAM, "c", 1);
        answers.forget(SAM);
        assertThat(answers.of(SAM, "c")).isNull();
    }
}
