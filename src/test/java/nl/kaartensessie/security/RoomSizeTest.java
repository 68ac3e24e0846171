package nl.kaartensessie.security;

import static nl.kaartensessie.security.FilledRooms.FULL;
import static nl.kaartensessie.security.FilledRooms.KIM;
import static nl.kaartensessie.security.FilledRooms.NOOR;
import static nl.kaartensessie.security.FilledRooms.SAM;
import static nl.kaartensessie.security.FilledRooms.SETUP;
import static nl.kaartensessie.security.FilledRooms.edit;
import static nl.kaartensessie.security.FilledRooms.fill;
import static nl.kaartensessie.security.FilledRooms.live;
import static nl.kaartensessie.security.FilledRooms.next;
import static nl.kaartensessie.security.FilledRooms.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Grades.Command.GiveGrade;
import nl.kaartensessie.room.Grades.Command.RevealGrades;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.LogSize;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.PlayedRoom;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.TestRules;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Command.CloseVote;
import nl.kaartensessie.room.Votes.Command.OpenVote;
import nl.kaartensessie.room.Votes.Command.RevealVote;
import org.junit.jupiter.api.Test;

/// What fills a room, what does not, and when its facilitators are told (rules 21.11, 21.12 and 21.16).
class RoomSizeTest {

    @Test
    void rule_21_12_large_texts_stop_at_30_megabytes_and_the_log_is_no_larger_than_it_reckons() {
        PlayedRoom room = live(TestRules.STANDARD);
        String text = "🙂".repeat(2_000);
        Decision decision = null;
        for (int i = 0; !FULL.equals(decision); i++) {
            assertThat(i).isLessThan(20_000);
            String step = SETUP.steps().get(i % 4).key();
            decision = room.does(KIM, edit(step, text.substring(2 * (i % 7))));
        }
        assertThat(room.state().size().total().bytes()).isBetween(29L << 20, 30L << 20);
        long stored = room.log().stream()
                .flatMap(entry -> entry.events().stream())
                .mapToLong(event -> EventJson.encode(event, JsonNodeFactory.instance.objectNode())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8)
                        .length)
                .sum();
        assertThat(stored).isLessThan(31L << 20);
    }

    @Test
    void rule_21_11_chat_that_nobody_can_see_again_fills_nothing() {
        PlayedRoom room = live(TestRules.STANDARD);
        int before = room.state().size().total().entries();
        for (int i = 0; i < 30_000; i++) {
            assertThat(room.does(SAM, new SendChat("Regel " + i, Audience.ALL))).isInstanceOf(Decision.Accepted.class);
        }
        assertThat(room.state().size().total().entries()).isEqualTo(before + 1_000);
        Amount full = room.state().size().total();
        long line = room.state().chat().getFirst().seq();
        room.does(KIM, new RemoveChat(line));
        assertThat(room.state().size().total().entries()).isEqualTo(full.entries() - 1);
        assertThat(room.state().size().total().bytes()).isLessThan(full.bytes());
    }

    @Test
    void rule_21_11_votes_and_grades_that_were_forgotten_fill_nothing() {
        PlayedRoom room = live(TestRules.STANDARD);
        for (int i = 0; i < 4_000; i++) {
            room.does(KIM, new OpenVote(1));
            room.does(SAM, new CastVote(1, i % 2 == 0 ? "agree" : "disagree"));
            room.does(NOOR, new GiveGrade(1 + i % 10, "Waarom " + i));
        }
        int kept = room.state().size().total().entries();
        room.does(KIM, new RevealVote(1));
        assertThat(room.state().size().votes().entries()).isZero();
        assertThat(room.state().size().total().entries()).isEqualTo(kept - 4_000 + 1);
        room.does(KIM, new RevealGrades());
        assertThat(room.state().size().grades()).isEqualTo(new Amount(0, 0));

        room.does(KIM, new OpenVote(2));
        room.does(SAM, new CastVote(2, "agree"));
        room.does(KIM, new CloseVote(2));
        assertThat(room.state().size().votes()).isEqualTo(new Amount(0, 0));
    }

    @Test
    void rule_21_11_thoughts_that_were_forgotten_fill_nothing() {
        PlayedRoom room = live(TestRules.STANDARD);
        room.does(KIM, new OpenMoment(1, null));
        for (int i = 0; i < 1_000; i++) {
            room.does(SAM, new WriteThought(1, "Versie " + i));
        }
        assertThat(room.state().size().thoughts().entries()).isEqualTo(1_000);
        room.does(KIM, new RevealThoughts(1));
        assertThat(room.state().size().thoughts()).isEqualTo(new Amount(0, 0));

        room.does(KIM, new OpenMoment(2, null));
        room.does(SAM, new WriteThought(2, "Nog een"));
        room.does(KIM, new CloseMoment(2));
        assertThat(room.state().size().thoughts()).isEqualTo(new Amount(0, 0));
    }

    @Test
    void rule_21_11_a_text_that_left_the_log_with_its_writer_counts_as_before() {
        assertThat(LogSize.bytes(new ThoughtWritten(1, null, 1)))
                .isEqualTo(LogSize.bytes(new ThoughtWritten(1, "🙂".repeat(300), 1)))
                .isEqualTo(80 + 1_200);
        assertThat(LogSize.bytes(new GradeGiven(null, "", 1)))
                .isEqualTo(LogSize.bytes(new GradeGiven(7, "🙂".repeat(300), 1)))
                .isEqualTo(80 + 1_200);
    }

    @Test
    void rule_21_16_facilitators_are_told_at_12000_and_every_thousand_after_that() {
        PlayedRoom room = live(TestRules.STANDARD);
        while (room.state().size().total().entries() < 11_999) {
            assertThat(room.rules().filling(room.state())).isEmpty();
            next(room, SAM);
        }
        fill(room, SAM);
        fill(room, KIM);
        assertThat(told(room))
                .containsExactlyElementsOf(IntStream.rangeClosed(12, 20)
                        .mapToObj(thousands -> new RoomFilling(1_000 * thousands, 15_000))
                        .toList());
        assertThat(room.rules().filling(room.state())).contains(new RoomFilling(20_000, 15_000));
    }

    @Test
    void rule_21_16_they_are_told_as_well_when_it_fills_with_large_texts() {
        PlayedRoom room = live(TestRules.STANDARD);
        String text = "é".repeat(2_000);
        for (int i = 0; !FULL.equals(room.does(KIM, edit("welcome", text.substring(i % 3)))); i++) {
            assertThat(i).isLessThan(20_000);
        }
        assertThat(told(room)).first().isEqualTo(new RoomFilling(12_000, 15_000));
        assertThat(told(room)).contains(new RoomFilling(15_000, 15_000));
    }
}
