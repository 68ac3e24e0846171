package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomCommand.LockRoom;
import nl.kaartensessie.room.RoomCommand.UnlockRoom;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the log of a room is reckoned, to the byte and the entry (rules 21.11 to 21.16).
class LogSizeTest {

    private static final List<Ballot.Option> OPTIONS =
            List.of(new Ballot.Option("first", "x"), new Ballot.Option("second", "xé"));

    /// Of texts whose sizes are powers of two, so that each that is left out shows.
    static Stream<Arguments> textsOfEvents() {
        Outcome.Content line =
                new Outcome.Content(Outcome.Kind.AGREEMENT, "x", null, new Outcome.Owner(null, "é"), null);
        return Stream.of(
                arguments(new MemberJoined(new Member(BEN.id(), "Zoë", Role.PARTICIPANT)), 4),
                arguments(new MemberRenamed(BEN.id(), "Zoë"), 4),
                arguments(new ChatSent("🚲€é", Audience.ALL), 9),
                arguments(new ChatSent(null, Audience.ALL), 0),
                arguments(new Runsheet.Event.NoteSet("card:1", "Zoë"), 4),
                arguments(new Runsheet.Event.AgendaSet(agenda()), 63),
                arguments(new Runsheet.Event.InvitationChanged(new InvitationText("x", "é")), 3),
                arguments(new Runsheet.Event.InvitationChanged(new InvitationText(null, "é")), 2),
                arguments(new Runsheet.Event.InvitationChanged(new InvitationText("x", null)), 1),
                arguments(new HouseRules.Event.RulesSet(List.of("x", "é")), 3),
                arguments(new Votes.Event.VoteOpened(1, OPTIONS, 1, 9), 4),
                arguments(
                        new Votes.Event.VoteRevealed(1, OPTIONS, 1, new VoteResult(Map.of("first", 1), 9, null, null)),
                        4),
                arguments(new Grades.Event.GradesRevealed(Map.of(7, 2), List.of("x", "é")), 3),
                arguments(new Thoughts.Event.ThoughtsRevealed(1, List.of("x", "é")), 3),
                arguments(new Round.Event.RoundStarted(1, List.of(BEN.id(), CHRIS.id())), 12),
                arguments(new Round.Event.RoundMoved(BEN.id(), List.of(CHRIS.id())), 7),
                arguments(new Outcomes.Event.OutcomeAdded(line), 3),
                arguments(new Outcomes.Event.OutcomeEdited(3, line), 3),
                arguments(new Outcomes.Event.OutcomeRemoved(3), 0),
                arguments(new Twists.Event.TwistShown(1, 1, "Zoë"), 4),
                arguments(
                        new OwnCards.Event.CardAdded(
                                6,
                                new OwnCards.Card(
                                        "k",
                                        OwnCards.Kind.DILEMMA,
                                        "tt",
                                        "x".repeat(4),
                                        List.of("x".repeat(8), "y".repeat(16)))),
                        31),
                arguments(new FollowUp.Event.PreviousShared(null), 0),
                arguments(
                        new FollowUp.Event.PreviousShared(new FollowUp.LastTime(
                                "Titel", 1, List.of(last("x", "yy"), last("x".repeat(4), null)))),
                        7),
                arguments(new UnknownEvent("{\"é\":1}"), 8),
                arguments(new RoomOpened("Titel", "set", 1, List.of("k"), setup()), 255),
                arguments(new RoomLocked(), 0));
    }

    @ParameterizedTest
    @MethodSource("textsOfEvents")
    void rule_21_11_an_event_takes_80_bytes_and_its_texts_as_utf_8(RoomEvent event, int texts) {
        assertThat(LogSize.bytes(event)).isEqualTo(80 + texts);
    }

    @Test
    void rule_21_11_an_entry_takes_300_bytes_besides_its_events() {
        LogSize size = LogSize.NONE.with(List.of(new RoomLocked(), new MemberRenamed(BEN.id(), "Zoë")));
        assertThat(size.total()).isEqualTo(new Amount(1, 300 + 2 * 80 + 4));
        assertThat(size.with(List.of(new RoomUnlocked())).total()).isEqualTo(new Amount(2, 300 + 2 * 80 + 4 + 380));
    }

    @Test
    void rule_21_11_a_line_counts_until_it_is_removed_and_its_removal_never() {
        Amount before = live().state().size().total();
        Scene two = live().by(BEN, new ChatSent("é", Audience.ALL), new ChatSent("🚲", Audience.ALL));
        assertThat(two.state().size().total()).isEqualTo(before.plus(new Amount(2, 382 + 384)));
        Scene one = two.and(new ChatRemoved(two.state().seq()));
        assertThat(one.state().size().total()).isEqualTo(before.plus(new Amount(1, 382)));
    }

    @Test
    void rule_21_11_a_line_that_made_place_for_another_counts_no_more() {
        Scene full = live();
        for (int i = 0; i < RoomState.CHAT_KEPT; i++) {
            full = full.by(BEN, new ChatSent("é", Audience.ALL));
        }
        Amount before = full.state().size().total();
        Scene more = full.by(BEN, new ChatSent("🚲", Audience.ALL));
        assertThat(more.state().size().total()).isEqualTo(before.plus(new Amount(0, 2)));
    }

    @Test
    void rule_21_11_that_the_log_fills_up_or_was_pruned_counts_nothing() {
        for (RoomEvent event : List.of(new RoomFilling(7, 9), new LogPruned())) {
            assertThat(LogSize.NONE.with(List.of(event)).total()).isEqualTo(Amount.NONE);
        }
    }

    @Test
    void rule_21_11_votes_grades_and_thoughts_count_until_they_are_forgotten() {
        RoomEvent vote = new Votes.Event.VoteCast(1, new Choice("agree", null), 1);
        RoomEvent grade = new Grades.Event.GradeGiven(7, "", 1);
        RoomEvent thought = new Thoughts.Event.ThoughtWritten(1, "Ja", 1);
        LogSize all = LogSize.NONE.with(List.of(vote)).with(List.of(grade)).with(List.of(thought));
        assertThat(all).isEqualTo(new LogSize(Amount.NONE, Amount.NONE, new Amount(1, 380), longest(), longest(), 0));
        assertThat(all.total()).isEqualTo(new Amount(3, 380 + 2 * 1580));
        for (RoomEvent over : List.of(new Votes.Event.VoteClosed(1), revealed())) {
            LogSize left = all.with(List.of(over));
            assertThat(left.votes()).isEqualTo(Amount.NONE);
            assertThat(left).returns(longest(), LogSize::grades).returns(longest(), LogSize::thoughts);
        }
        for (RoomEvent over :
                List.of(new Grades.Event.GradesCleared(), new Grades.Event.GradesRevealed(Map.of(7, 1), List.of()))) {
            LogSize left = all.with(List.of(over));
            assertThat(left.grades()).isEqualTo(Amount.NONE);
            assertThat(left).returns(new Amount(1, 380), LogSize::votes).returns(longest(), LogSize::thoughts);
        }
        for (RoomEvent over :
                List.of(new Thoughts.Event.MomentClosed(1), new Thoughts.Event.ThoughtsRevealed(1, List.of("Ja")))) {
            LogSize left = all.with(List.of(over));
            assertThat(left.thoughts()).isEqualTo(Amount.NONE);
            assertThat(left).returns(new Amount(1, 380), LogSize::votes).returns(longest(), LogSize::grades);
        }
        assertThat(all.with(List.of(new SessionEnded())).total()).isEqualTo(new Amount(1, 380));
    }

    @Test
    void rule_21_12_a_limit_is_reached_but_not_passed_by_entries_and_by_bytes_alike() {
        LogLimits limits = new LogLimits(new Amount(10, 1_000), new Amount(20, 2_000), 5);
        Amount before = new Amount(9, 900);
        assertThat(limits.admits(Role.PARTICIPANT, before, new Amount(10, 1_000)))
                .isTrue();
        assertThat(limits.admits(Role.PARTICIPANT, before, new Amount(11, 1_000)))
                .isFalse();
        assertThat(limits.admits(Role.PARTICIPANT, before, new Amount(10, 1_001)))
                .isFalse();
        assertThat(limits.admits(Role.FACILITATOR, before, new Amount(20, 2_000)))
                .isTrue();
        assertThat(limits.admits(Role.FACILITATOR, before, new Amount(21, 2_000)))
                .isFalse();
        assertThat(limits.admits(Role.FACILITATOR, before, new Amount(20, 2_001)))
                .isFalse();
    }

    @Test
    void rule_21_14_what_makes_a_full_room_no_larger_is_done() {
        LogLimits limits = new LogLimits(new Amount(10, 1_000), new Amount(20, 2_000), 5);
        Amount full = new Amount(15, 1_500);
        assertThat(limits.admits(Role.PARTICIPANT, full, full)).isTrue();
        assertThat(limits.admits(Role.PARTICIPANT, full, new Amount(14, 1_501))).isFalse();
        assertThat(limits.admits(Role.PARTICIPANT, full, new Amount(16, 1_400))).isFalse();
    }

    @Test
    void rule_21_16_facilitators_hear_from_a_size_on_at_each_thousand_and_at_the_limit_of_participants() {
        LogLimits limits = new LogLimits(new Amount(3_500, 7_000), new Amount(5_000, 10_000), 1_000);
        assertThat(limits.toTell(new Amount(999, 0))).isZero();
        assertThat(limits.toTell(new Amount(1_000, 0))).isEqualTo(1_000);
        assertThat(limits.toTell(new Amount(1_999, 0))).isEqualTo(1_000);
        assertThat(limits.toTell(new Amount(2_000, 0))).isEqualTo(2_000);
        assertThat(limits.toTell(new Amount(3_499, 0))).isEqualTo(3_000);
        assertThat(limits.toTell(new Amount(3_500, 0))).isEqualTo(3_500);
        assertThat(limits.toTell(new Amount(4_000, 0))).isEqualTo(4_000);
        assertThat(limits.toTell(new Amount(1, 1_999))).isZero();
        assertThat(limits.toTell(new Amount(1, 2_000))).isEqualTo(1_000);
        assertThat(limits.toTell(new Amount(1, 7_000))).isEqualTo(3_500);
    }

    @Test
    void rule_21_16_who_comes_later_reads_what_was_told_last_and_a_small_room_tells_nothing() {
        RoomRules rules = TestRules.with(new LogLimits(new Amount(9, 1 << 20), new Amount(20, 1 << 20), 7));
        assertThat(rules.filling(live().state())).contains(new RoomFilling(7, 9));
        assertThat(TestRules.STANDARD.filling(live().state())).isEmpty();
        Scene told = live().and(new RoomFilling(12_000, 15_000), new RoomFilling(11_000, 15_000));
        assertThat(TestRules.STANDARD.filling(told.state())).contains(new RoomFilling(12_000, 15_000));
    }

    @Test
    void rule_21_16_nothing_is_told_twice() {
        RoomRules rules = TestRules.with(new LogLimits(new Amount(3_000, 1 << 20), new Amount(3_000, 1 << 20), 7));
        PlayedRoom room = new PlayedRoom(rules, (RoomOpened) Scene.OPENED, ANNA);
        for (int i = 0; i < 20; i++) {
            room.does(ANNA, i % 2 == 0 ? new LockRoom() : new UnlockRoom());
        }
        assertThat(room.log().stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(RoomFilling.class::isInstance)
                .containsExactly(new RoomFilling(7, 3_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void rule_21_12_a_log_keeps_something(int nothing) {
        int[] least = {1, 1, 1};
        least[nothing] = 0;
        Amount limit = new Amount(least[0], least[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> new LogLimits(limit, new Amount(1, 1), least[2]));
    }

    private static Amount longest() {
        return new Amount(1, 380 + 1_200);
    }

    private static RoomEvent revealed() {
        return new Votes.Event.VoteRevealed(1, OPTIONS, 1, new VoteResult(Map.of("first", 1), 9, null, null));
    }

    private static FollowUp.Line last(String text, String owner) {
        return new FollowUp.Line(7, Outcome.Kind.AGREEMENT, text, owner, null, FollowUp.Standing.NONE);
    }

    private static Agenda agenda() {
        return new Agenda(
                Variant.ONE_HOUR,
                null,
                ZoneId.of("UTC"),
                "x",
                "yy",
                "z".repeat(4),
                List.of(new Agenda.Step("k".repeat(8), 5, "t".repeat(16), "x".repeat(32))));
    }

    private static Setup setup() {
        Outcome.Content line = new Outcome.Content(
                Outcome.Kind.AGREEMENT, "x".repeat(64), 1, new Outcome.Owner(ANNA.id(), "n".repeat(128)), null);
        return new Setup(
                List.of(VoteType.CHOICE),
                List.of(List.of("c".repeat(8))),
                "nl",
                ZoneId.of("UTC"),
                List.of(new Setup.PlannedStep("step", "tt", "x".repeat(4), Map.of())),
                true,
                List.of("r".repeat(16)),
                new Setup.Previous("Titel", 1, List.of(new Outcome(7, 8, line))),
                Map.of(1, List.of("w".repeat(32))),
                Instant.EPOCH);
    }
}
