package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant AT = Instant.parse("2026-11-23T13:05:07.123Z");

    @Test
    void itsEventsFollowEachOtherWithoutAGap() {
        Entry entry = entry(7, new SessionStarted(), new CardShown(1));
        assertThat(entry.facts())
                .containsExactly(
                        new Entry.Fact(7, AT, ANNA.id(), new SessionStarted()),
                        new Entry.Fact(8, AT, ANNA.id(), new CardShown(1)));
        assertThat(entry.last()).isEqualTo(8);
    }

    @Test
    void rule_7_4_it_is_acknowledged_with_its_last_event() {
        assertThat(entry(7, new SessionStarted(), new CardShown(1)).answer()).isEqualTo(8);
    }

    @Test
    void rule_7_4_that_the_log_fills_up_is_no_part_of_the_answer() {
        assertThat(entry(7, new RoomLocked(), new RoomFilling(12_000, 15_000)).answer())
                .isEqualTo(7);
    }

    @Test
    void rule_7_5_a_note_is_acknowledged_with_the_seq_of_its_time() {
        assertThat(entry(9, new CommandNoted(8)).answer()).isEqualTo(8);
    }

    @Test
    void rule_7_2_of_a_command_that_changed_nothing_nobody_is_told() {
        assertThat(entry(7, new RoomLocked(), new CommandNoted(3), new RoomUnlocked())
                        .told())
                .containsExactly(
                        new Entry.Fact(7, AT, ANNA.id(), new RoomLocked()),
                        new Entry.Fact(9, AT, ANNA.id(), new RoomUnlocked()));
    }

    @Test
    void rule_21_4_a_place_that_was_pruned_is_known_as_such() {
        assertThat(entry(7, new LogPruned()).isPruned()).isTrue();
        assertThat(entry(7, new RoomLocked(), new LogPruned()).isPruned()).isFalse();
    }

    /// What was written or chosen in secret leaves the log with these, and with no other.
    @Test
    void rule_21_2_what_is_removed_revealed_closed_cleared_or_over_leaves_the_log() {
        Set<Class<?>> forgetting = new RandomEvents(1)
                .oneOfEach().stream()
                        .filter(event -> entry(7, new RoomLocked(), event).forgets())
                        .map(RoomEvent::getClass)
                        .collect(Collectors.toSet());
        assertThat(forgetting)
                .containsExactlyInAnyOrder(
                        ChatRemoved.class,
                        MemberRemoved.class,
                        SessionEnded.class,
                        Votes.Event.VoteRevealed.class,
                        Votes.Event.VoteClosed.class,
                        Grades.Event.GradesRevealed.class,
                        Grades.Event.GradesCleared.class,
                        Thoughts.Event.ThoughtsRevealed.class,
                        Thoughts.Event.MomentClosed.class);
    }

    @Test
    void rule_21_2_what_the_log_keeps_of_it_is_that_it_happened() {
        assertThat(new ChatSent("Dag", Audience.FACILITATOR, ANNA.id()).withoutText())
                .isEqualTo(new ChatSent(null, Audience.FACILITATOR, ANNA.id()));
        assertThat(new Votes.Event.VoteCast(3, new Choice("agree", null), 2).forgotten())
                .isEqualTo(new Votes.Event.VoteCast(3, null, 2));
        assertThat(new Thoughts.Event.ThoughtWritten(3, "Ja", 2).withoutText())
                .isEqualTo(new Thoughts.Event.ThoughtWritten(3, null, 2));
    }

    @Test
    void hasAtLeastOneEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1));
    }

    @Test
    void cannotBeChangedFromOutside() {
        List<RoomEvent> events = new ArrayList<>(List.of(new RoomLocked()));
        Entry entry = new Entry(1, AT, ANNA.id(), null, events);
        events.clear();
        assertThat(entry.events()).containsExactly(new RoomLocked());
    }

    private static Entry entry(long seq, RoomEvent... events) {
        return new Entry(seq, AT, ANNA.id(), "c1", List.of(events));
    }
}
