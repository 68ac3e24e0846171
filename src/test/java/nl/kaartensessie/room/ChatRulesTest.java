package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHAT_LIMIT;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 5 of the rules: the chat.
class ChatRulesTest {

    @Test
    void rule_5_1_everybody_writes_in_the_lobby_too() {
        lobby().when(BEN, new SendChat("Ik ben er", Audience.ALL)).then(new ChatSent("Ik ben er", Audience.ALL));
        Scene written = live().when(BEN, new SendChat("  twee\nregels 🙂 ", Audience.FACILITATOR))
                .then(new ChatSent("twee\nregels 🙂", Audience.FACILITATOR));
        assertThat(written.state().chat())
                .singleElement()
                .returns(written.state().seq(), ChatLine::seq)
                .returns(BEN.id(), ChatLine::by)
                .returns(written.state().lastAt(), ChatLine::at)
                .returns("twee\nregels 🙂", ChatLine::text)
                .returns(Audience.FACILITATOR, ChatLine::to);
    }

    @Test
    void rule_5_1_a_line_counts_code_points() {
        String full = "🙂".repeat(CHAT_LIMIT);
        live().when(BEN, new SendChat(full, Audience.ALL)).then(new ChatSent(full, Audience.ALL));
        live().when(BEN, new SendChat(full + "x", Audience.ALL)).thenRefused(Refusal.TEXT_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200B", "\u0000", "\uD83D"})
    void rule_5_1_what_cannot_be_seen_is_refused(String text) {
        live().when(BEN, new SendChat(text, Audience.ALL)).thenRefused(Refusal.TEXT_BLANK);
    }

    @Test
    void rule_5_5_what_is_pasted_along_is_taken_out_and_what_is_left_is_judged() {
        live().when(BEN, new SendChat("een\r\ntwee\u000Bdrie\u0000 \u202Evier\u2069 half \uD83D", Audience.ALL))
                .then(new ChatSent("een\ntwee\ndrie vier half", Audience.ALL));
        String full = "x".repeat(CHAT_LIMIT);
        live().when(BEN, new SendChat(full + "\u0000\uFEFF", Audience.ALL)).then(new ChatSent(full, Audience.ALL));
    }

    @Test
    void rule_5_2_a_line_to_the_facilitator_is_for_the_facilitators_and_its_writer() {
        ChatLine line = only(live().by(BEN, new ChatSent("Onder ons", Audience.FACILITATOR)));
        assertThat(line.readableBy(ANNA)).isTrue();
        assertThat(line.readableBy(DORA)).isTrue();
        assertThat(line.readableBy(BEN)).isTrue();
        assertThat(line.readableBy(CHRIS)).isFalse();
    }

    @Test
    void rule_5_2_a_facilitator_s_own_private_line_is_for_facilitators() {
        ChatLine line = only(live().by(DORA, new ChatSent("Kort?", Audience.FACILITATOR)));
        assertThat(line.readableBy(ANNA)).isTrue();
        assertThat(line.readableBy(BEN)).isFalse();
    }

    @Test
    void rule_5_6_a_facilitator_answers_one_member_and_no_other_participant_reads_it() {
        Scene answered = live().when(ANNA, new SendChat("Zo meteen", Audience.FACILITATOR, BEN.id()))
                .then(new ChatSent("Zo meteen", Audience.FACILITATOR, BEN.id()));
        ChatLine line = only(answered);
        assertThat(line.readableBy(BEN)).isTrue();
        assertThat(line.readableBy(DORA)).isTrue();
        assertThat(line.readableBy(CHRIS)).isFalse();
        answered.when(CHRIS, new RemoveChat(line.seq())).thenRefused(Refusal.NO_SUCH_LINE);
        live().when(ANNA, new SendChat("Dag", Audience.FACILITATOR, new MemberId("m_weg")))
                .thenRefused(Refusal.NO_SUCH_MEMBER);
        live().when(BEN, new SendChat("Dag", Audience.FACILITATOR, CHRIS.id())).thenRefused(Refusal.FACILITATOR_ONLY);
    }

    @Test
    void rule_5_2_another_line_is_for_everybody() {
        ChatLine line = only(live().by(BEN, new ChatSent("Dag", Audience.ALL)));
        assertThat(line.readableBy(CHRIS)).isTrue();
    }

    @Test
    void rule_5_2_who_may_not_read_a_line_does_not_learn_that_it_exists() {
        Scene scene = live().by(BEN, new ChatSent("Onder ons", Audience.FACILITATOR));
        long line = scene.state().seq();
        scene.when(CHRIS, new RemoveChat(line)).thenRefused(Refusal.NO_SUCH_LINE);
        scene.when(CHRIS, new RemoveChat(line + 1)).thenRefused(Refusal.NO_SUCH_LINE);
    }

    @Test
    void rule_5_3_everybody_removes_their_own_lines_and_a_facilitator_any() {
        Scene scene = live().by(BEN, new ChatSent("Oeps", Audience.ALL));
        long line = scene.state().seq();
        assertThat(scene.when(BEN, new RemoveChat(line))
                        .then(new ChatRemoved(line))
                        .state()
                        .chat())
                .isEmpty();
        scene.when(ANNA, new RemoveChat(line)).then(new ChatRemoved(line));
        scene.when(CHRIS, new RemoveChat(line)).thenRefused(Refusal.NOT_YOURS);
    }

    @Test
    void rule_5_3_removing_leaves_the_other_lines() {
        Scene two = live().by(BEN, new ChatSent("een", Audience.ALL), new ChatSent("twee", Audience.ALL));
        long second = two.state().seq();
        Scene one = two.when(BEN, new RemoveChat(second - 1)).then(new ChatRemoved(second - 1));
        assertThat(one.state().chat()).extracting(ChatLine::text).containsExactly("twee");
    }

    @Test
    void rule_5_3_what_is_gone_or_no_line_cannot_be_removed() {
        Scene removed = live().by(BEN, new ChatSent("Oeps", Audience.ALL));
        long line = removed.state().seq();
        removed.and(new ChatRemoved(line)).when(BEN, new RemoveChat(line)).thenRefused(Refusal.NO_SUCH_LINE);
        for (long seq : new long[] {Long.MIN_VALUE, -1, 0, 1, line + 1, Long.MAX_VALUE}) {
            removed.when(ANNA, new RemoveChat(seq)).thenRefused(Refusal.NO_SUCH_LINE);
        }
    }

    @Test
    void rule_5_3_a_line_whose_text_left_the_log_is_not_in_the_room() {
        assertThat(live().by(BEN, new ChatSent(null, Audience.ALL)).state().chat())
                .isEmpty();
    }

    @Test
    void rule_5_3_the_lines_of_who_was_removed_stay_and_a_facilitator_removes_them() {
        Scene gone = live().by(BEN, new ChatSent("Dag", Audience.ALL));
        long line = gone.state().seq();
        gone = gone.and(new MemberRemoved(BEN.id()));
        assertThat(only(gone).text()).isEqualTo("Dag");
        gone.when(BEN, new RemoveChat(line)).thenRefused(Refusal.NO_VALID_TOKEN);
        gone.when(ANNA, new RemoveChat(line)).then(new ChatRemoved(line));
    }

    @Test
    void rule_5_4_a_room_remembers_a_thousand_lines() {
        Scene scene = live();
        for (int i = 1; i <= RoomState.CHAT_KEPT + 1; i++) {
            scene = scene.by(BEN, new ChatSent("regel " + i, Audience.ALL));
        }
        assertThat(scene.state().chat()).hasSize(1000);
        assertThat(scene.state().chat().getFirst().text()).isEqualTo("regel 2");
        assertThat(scene.state().chat().getLast().text()).isEqualTo("regel 1001");
    }

    private static ChatLine only(Scene scene) {
        assertThat(scene.state().chat()).hasSize(1);
        return scene.state().chat().getFirst();
    }
}
