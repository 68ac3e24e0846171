package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.kaartensessie.journal.Journal.Answered;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.protocol.EventExamples;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.VoteResult;
import nl.kaartensessie.room.Votes.Event.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Journal] does with a log that is long: it keeps snapshots, which forget what the log forgets, and
/// lets go what nobody can see again.
abstract class JournalSnapshots extends JournalForgetting {

    private static final String SECRET = "geheims";
    private static final MemberId WRITER = new MemberId("m_0");

    /// Puts a long log there, as if it had been written entry by entry.
    abstract void put(RoomId room, List<Entry> log);

    /// Waits until all that was to be kept is kept or refused, and pruned.
    abstract void storeSnapshots();

    @Test
    void rule_21_1_a_snapshot_is_the_room_up_to_its_place_and_never_goes_back() {
        RoomId room = newRoom();
        assertThat(journal().snapshot(room)).isEmpty();
        write(room, EventExamples.ALL.getFirst());
        RoomState early = state(room);
        write(room, new ChatSent("dag", Audience.ALL));
        RoomState late = state(room);

        keep(room, late);
        assertThat(journal().snapshot(room)).contains(late);
        journal().keep(room, early);
        storeSnapshots();
        assertThat(journal().snapshot(room)).contains(late);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void rule_21_2_a_secret_leaves_the_snapshot_as_it_leaves_the_log(RoomEvent secret, RoomEvent end) {
        RoomId room = newRoom();
        write(
                room,
                EventExamples.ALL.getFirst(),
                new MemberJoined(new Member(WRITER, "Sam", Role.PARTICIPANT)),
                new SessionStarted(),
                new VoteOpened(2, List.of(Option.named("agree"), Option.named("neutral")), 1, 1));
        write(room, secret);
        RoomState before = state(room);
        keep(room, before);
        assertThat(journal().snapshot(room)).contains(before);

        write(room, end);
        assertThat(journal().snapshot(room)).isEmpty();
        assertThat(raw(room)).doesNotContain(SECRET, "option\"");

        // What was on its way comes too late; what comes next has no secret.
        RoomState after = state(room);
        journal().keep(room, before);
        storeSnapshots();
        assertThat(journal().snapshot(room)).isEmpty();
        keep(room, after);
        assertThat(journal().snapshot(room)).contains(after);
    }

    static List<RoomEvent[]> secrets() {
        RoomEvent vote = new VoteCast(2, new Choice("neutral", null), 1);
        RoomEvent grade = new GradeGiven(8, SECRET, 1);
        return List.of(
                new RoomEvent[] {new ChatSent(SECRET, Audience.FACILITATOR), new ChatRemoved(5)},
                new RoomEvent[] {
                    vote, new VoteRevealed(2, List.of(), 1, new VoteResult(Map.of("agree", 1), 1, null, null))
                },
                new RoomEvent[] {vote, new VoteClosed(2)},
                new RoomEvent[] {vote, new SessionEnded()},
                new RoomEvent[] {vote, new MemberRemoved(WRITER)},
                new RoomEvent[] {grade, new GradesRevealed(Map.of(8, 1), List.of("anders"))},
                new RoomEvent[] {grade, new GradesCleared()},
                new RoomEvent[] {grade, new SessionEnded()},
                new RoomEvent[] {grade, new MemberRemoved(WRITER)});
    }

    @Test
    void rule_21_2_an_erased_room_has_no_snapshot_and_gets_none() {
        RoomId room = newRoom();
        write(room, new ChatSent(SECRET, Audience.ALL));
        RoomState state = state(room);
        keep(room, state);
        journal().erase(room);
        assertThat(journal().snapshot(room)).isEmpty();
        journal().keep(room, state);
        storeSnapshots();
        assertThat(journal().snapshot(room)).isEmpty();
        assertThat(raw(room)).isEmpty();
    }

    @Test
    void rule_21_3_what_commands_were_answered_with_latest_first() {
        RoomId room = newRoom();
        write(room, new RoomLocked());
        write(room, new SessionStarted(), new CardShown(1));
        write(room, new CommandNoted(2));
        write(room, new RoomUnlocked(), new RoomFilling(12_000, 15_000));
        List<Answered> answers = new ArrayList<>();
        journal().readAnswers(room, 5, 3, answers::add);
        assertThat(answers)
                .containsExactly(
                        new Answered(new MemberId("m_0"), "0/5", 5),
                        new Answered(new MemberId("m_0"), "0/4", 2),
                        new Answered(new MemberId("m_0"), "0/2", 3));
    }

    @Test
    void rules_21_4_and_21_5_what_is_pruned_is_missed_by_nobody() {
        for (int i = 0; i < 3; i++) {
            long seed = RandomGenerator.getDefault().nextLong();
            RoomId room = newRoom();
            put(room, longLog(seed));
            List<Entry> log = Entries.of(journal(), room);
            RoomState state = state(room);
            keep(room, state);

            List<Entry> left = Entries.of(journal(), room);
            assertThat(RoomState.of(left)).as("seed %d", seed).isEqualTo(state);
            assertThat(left.getLast()).isEqualTo(log.getLast());
            assertThat(Entries.of(journal(), room, state.head() - Pruning.BEHIND))
                    .as("seed %d", seed)
                    .endsWith(
                            log.subList(log.size() - Pruning.BEHIND, log.size()).toArray(Entry[]::new));
            assertThat(lines(left)).isLessThan(lines(log));
        }
    }

    @Test
    void rule_7_7_a_place_before_the_last_is_taken_though_its_entry_was_pruned() {
        RoomId room = newRoom();
        List<Entry> log = longLog(1);
        put(room, log);
        keep(room, state(room));
        assertThat(Entries.of(journal(), room)).anyMatch(Entry::isPruned);
        for (Entry entry : log.subList(1, 40)) {
            assertThat(journal().append(room, entry)).isEqualTo(Outcome.TAKEN);
        }
    }

    @Test
    void rule_21_6_a_log_is_read_piece_by_piece_for_as_long_as_its_reader_wants() {
        RoomId room = newRoom();
        put(room, longLog(2));
        List<Entry> log = Entries.of(journal(), room);
        assertThat(log).hasSameSizeAs(longLog(2));
        assertThat(Entries.of(journal(), room, 1_234)).isEqualTo(log.subList(1_234, log.size()));
        List<Entry> read = new ArrayList<>();
        assertThat(journal().read(room, 0, entry -> read.add(entry) && read.size() < 700))
                .isFalse();
        assertThat(read).isEqualTo(log.subList(0, 700));
    }

    /// Any events, with lines of chat in between, more of them than a room remembers. Of what was removed the
    /// text is gone, as the journal makes it.
    private static List<Entry> longLog(long seed) {
        List<RoomEvent> events = new ArrayList<>(List.of(EventExamples.ALL.getFirst()));
        for (Entry entry : new RandomEvents(seed).log(800)) {
            for (RoomEvent event : entry.events()) {
                events.add(event);
                events.add(new ChatSent("regel " + events.size(), Audience.ALL));
            }
        }
        for (RoomEvent event : List.copyOf(events)) {
            if (event instanceof ChatRemoved removed
                    && removed.line() > 0
                    && events.get((int) removed.line() - 1) instanceof ChatSent sent) {
                events.set((int) removed.line() - 1, sent.withoutText());
            }
        }
        Instant start = Instant.parse("2026-11-23T13:05:07.123Z");
        List<Entry> log = new ArrayList<>();
        for (RoomEvent event : events) {
            int place = log.size() + 1;
            log.add(new Entry(
                    place,
                    start.plus(Duration.ofSeconds(place)),
                    new MemberId("m_" + place % 6),
                    "c" + place,
                    List.of(event)));
        }
        return log;
    }

    private static long lines(List<Entry> log) {
        return log.stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event instanceof ChatSent sent && sent.text() != null)
                .count();
    }

    private RoomState state(RoomId room) {
        return RoomState.of(Entries.of(journal(), room));
    }

    private void keep(RoomId room, RoomState state) {
        journal().keep(room, state);
        storeSnapshots();
        assertThat(journal().snapshot(room)).isPresent();
    }
}
