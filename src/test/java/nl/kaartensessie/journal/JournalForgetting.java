package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.Thoughts.Event.*;
import nl.kaartensessie.room.VoteResult;
import nl.kaartensessie.room.Votes.Event.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Journal] lets go: lines that were removed, what was chosen in secret, the word of a session that
/// has ended, and rooms that are erased.
abstract class JournalForgetting extends JournalTurns {

    private static final String SECRET = "hier staat iets \"geheims\" 🙂";

    /// Whether the word of this room may be chosen by others.
    abstract boolean isWordFree(RoomId room);

    @ParameterizedTest
    @MethodSource("endings")
    void rules_12_4_and_14_3_and_35_4_what_was_chosen_in_secret_leaves_the_log(
            RoomEvent secret, RoomEvent end, RoomEvent left) {
        RoomId room = newRoom();
        RoomId other = newRoom();
        write(room, secret);
        write(other, secret);
        write(room, end);
        assertThat(events(room)).containsExactly(left, end);
        assertThat(raw(room)).doesNotContain("neutral\"", "geheims");
        assertThat(events(other)).containsExactly(secret);
    }

    static Stream<Arguments> endings() {
        VoteCast vote = new VoteCast(2, new Choice("neutral", null), 1);
        VoteCast again = new VoteCast(2, new Choice("agree", "neutral"), 1);
        VoteRevealed shown = new VoteRevealed(2, List.of(), 1, new VoteResult(Map.of("agree", 1), 1, null, null));
        VoteCast voted = new VoteCast(2, null, 1);
        GradeGiven grade = new GradeGiven(8, SECRET, 1);
        GradeGiven graded = new GradeGiven(null, "", 1);
        ThoughtWritten thought = new ThoughtWritten(2, SECRET, 1);
        ThoughtWritten forgotten = new ThoughtWritten(2, null, 1);
        return Stream.of(
                Arguments.of(thought, new ThoughtsRevealed(2, List.of("anders")), forgotten),
                Arguments.of(thought, new MomentClosed(2), forgotten),
                Arguments.of(thought, new SessionEnded(), forgotten),
                Arguments.of(vote, shown, voted),
                Arguments.of(again, shown, voted),
                Arguments.of(again, new VoteClosed(2), voted),
                Arguments.of(vote, new VoteClosed(2), voted),
                Arguments.of(vote, new SessionEnded(), voted),
                Arguments.of(grade, new GradesRevealed(Map.of(8, 1), List.of("anders")), graded),
                Arguments.of(grade, new GradesCleared(), graded),
                Arguments.of(grade, new SessionEnded(), graded));
    }

    @Test
    void rule_35_4_the_log_has_no_writer_of_a_thought_afterwards() {
        RoomId room = newRoom();
        RoomId other = newRoom();
        write(room, new ThoughtWritten(2, SECRET, 1));
        write(room, new ThoughtWritten(2, "", 0));
        write(other, new ThoughtWritten(2, SECRET, 1));
        assertThat(Entries.of(journal(), room)).noneMatch(entry -> entry.by().equals(MemberId.NOBODY));
        write(room, new CardShown(3), new MomentClosed(2));
        for (Entry entry : Entries.of(journal(), room).subList(0, 2)) {
            assertThat(entry.by()).isEqualTo(MemberId.NOBODY);
            assertThat(entry.command()).isNull();
        }
        assertThat(Entries.of(journal(), room).getLast().by()).isNotEqualTo(MemberId.NOBODY);
        assertThat(events(other)).containsExactly(new ThoughtWritten(2, SECRET, 1));
    }

    @Test
    void rule_35_6_the_thought_of_who_is_removed_leaves_the_log() {
        RoomId room = newRoom();
        write(room, new ThoughtWritten(2, SECRET, 1));
        MemberId writer = Entries.of(journal(), room).getFirst().by();
        write(room, new MemberRemoved(writer));
        assertThat(events(room)).startsWith(new ThoughtWritten(2, null, 1));
        assertThat(raw(room)).doesNotContain("geheims");
    }

    @Test
    void rule_5_3_a_removed_line_leaves_the_log() {
        RoomId room = newRoom();
        write(room, new RoomLocked());
        long line = write(room, new ChatSent(SECRET, Audience.FACILITATOR));
        write(room, new ChatSent("blijft", Audience.ALL));
        assertThat(raw(room)).contains("geheims");
        write(room, new ChatRemoved(line));
        assertThat(events(room))
                .containsExactly(
                        new RoomLocked(),
                        new ChatSent(null, Audience.FACILITATOR),
                        new ChatSent("blijft", Audience.ALL),
                        new ChatRemoved(line));
        assertThat(raw(room)).doesNotContain("geheims", "🙂").contains("blijft");
    }

    @Test
    void rule_6_6_many_lines_leave_the_log_at_once() {
        RoomId room = newRoom();
        long first = write(room, new ChatSent(SECRET, Audience.ALL));
        long other = write(room, new ChatSent("blijft", Audience.ALL));
        long second = write(room, new ChatSent(SECRET, Audience.FACILITATOR));
        write(room, new RoomLocked(), new ChatRemoved(first), new ChatRemoved(second));
        assertThat(events(room))
                .startsWith(
                        new ChatSent(null, Audience.ALL),
                        new ChatSent("blijft", Audience.ALL),
                        new ChatSent(null, Audience.FACILITATOR));
        assertThat(other).isEqualTo(first + 1);
        assertThat(raw(room)).doesNotContain("geheims", "🙂");
    }

    @Test
    void rule_5_3_the_same_place_in_another_room_keeps_its_text() {
        RoomId room = newRoom();
        RoomId other = newRoom();
        long line = write(room, new ChatSent("weg", Audience.ALL));
        write(other, new ChatSent("blijft", Audience.ALL));
        write(room, new ChatRemoved(line));
        assertThat(events(other)).containsExactly(new ChatSent("blijft", Audience.ALL));
    }

    @Test
    void rule_5_3_removing_what_is_no_line_changes_nothing_else() {
        RoomId room = newRoom();
        long locked = write(room, new RoomLocked());
        List<RoomEvent> before = events(room);
        write(room, new ChatRemoved(locked));
        write(room, new ChatRemoved(999));
        assertThat(events(room)).startsWith(before.toArray(RoomEvent[]::new)).hasSize(3);
    }

    @Test
    void rule_2_6_the_end_of_the_session_frees_the_word() {
        RoomId room = newRoom();
        write(room, new SessionStarted(), new CardShown(1));
        assertThat(isWordFree(room)).isFalse();
        write(room, new SessionEnded());
        assertThat(isWordFree(room)).isTrue();
        assertThat(events(room)).hasSize(3);
    }

    @Test
    void rule_9_2_erasing_removes_everything_of_one_room_only() {
        RoomId room = newRoom();
        RoomId other = newRoom();
        write(room, new ChatSent(SECRET, Audience.ALL));
        write(other, new RoomLocked());
        journal().erase(room);
        assertThat(Entries.of(journal(), room)).isEmpty();
        assertThat(raw(room)).isEmpty();
        assertThat(isWordFree(room)).isTrue();
        assertThat(journal().append(room, entry(1, new RoomLocked()))).isEqualTo(Outcome.GONE);
        assertThat(journal().append(room, entry(2, new RoomLocked()))).isEqualTo(Outcome.GONE);
        assertThat(raw(room)).isEmpty();
        assertThat(events(other)).containsExactly(new RoomLocked());
    }

    @Test
    void rule_9_4_erasing_twice_is_erasing_once() {
        RoomId room = newRoom();
        assertThat(journal().erase(room)).isTrue();
        assertThat(journal().erase(room)).isFalse();
        assertThat(Entries.of(journal(), room)).isEmpty();
    }

    List<RoomEvent> events(RoomId room) {
        return Entries.of(journal(), room).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    /// @return the place of the last event
    long write(RoomId room, RoomEvent... events) {
        Entry entry = entry(head(room) + 1, events);
        assertThat(journal().append(room, entry)).isEqualTo(Outcome.STORED);
        return entry.last();
    }
}
