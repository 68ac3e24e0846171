package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.protocol.EventExamples;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Journal] does for one writer after another; [JournalForgetting] is about what it lets go,
/// [JournalSnapshots] about long logs, and [JournalRaces] about several writers at once.
abstract class JournalContract extends JournalSnapshots {

    /// Who is known by this token in this room, as text; empty for nobody.
    abstract String known(RoomId room, byte[] token);

    @Test
    void rule_7_8_a_token_counts_from_the_entry_that_it_came_with() {
        RoomId room = newRoom();
        byte[] first = token();
        byte[] second = token();
        Entry joined = new Entry(
                1,
                Instant.parse("2026-11-23T13:05:07.123Z"),
                new MemberId("m_" + room.value()),
                null,
                List.of(new RoomLocked()));
        assertThat(admit(room, joined, first)).isEqualTo(Outcome.STORED);
        assertThat(admit(room, entry(1, new RoomUnlocked()), second)).isEqualTo(Outcome.TAKEN);
        assertThat(admit(new RoomId("r_nowhere"), entry(1, new RoomLocked()), second))
                .isEqualTo(Outcome.GONE);
        assertThat(Entries.of(journal(), room)).containsExactly(joined);
        assertThat(known(room, first)).isEqualTo(joined.by().value());
        assertThat(known(room, second)).isEmpty();

        journal().erase(room);
        assertThat(known(room, first)).isEmpty();
    }

    @Test
    void rule_9_6_of_an_ended_room_nothing_is_left_but_its_report_and_the_tokens_for_it() {
        RoomId room = newRoom();
        byte[] first = token();
        byte[] second = token();
        Instant at = Instant.parse("2026-11-23T13:05:07.123Z");
        Member kim = new Member(new MemberId("m_kim" + room.value()), "Kim", Member.Role.FACILITATOR);
        Member bo = new Member(new MemberId("m_bo" + room.value()), "Bo", Member.Role.PARTICIPANT);
        admit(room, new Entry(1, at, kim.id(), null, List.of(new MemberJoined(kim))), first);
        admit(room, new Entry(2, at, bo.id(), null, List.of(new MemberJoined(bo))), second);
        journal().append(room, entry(3, new SessionStarted(), new CardShown(1)));
        RoomState state = RoomState.of(Entries.of(journal(), room));
        assertThat(journal().reduce(room, state, Set.of(kim.id()))).isFalse();
        assertThat(journal().report(room)).isEmpty();
        journal().append(room, entry(5, new SessionEnded()));

        state = RoomState.of(Entries.of(journal(), room));
        assertThat(journal().reduce(room, state, Set.of(kim.id()))).isTrue();

        assertThat(journal().reduce(room, state, Set.of(kim.id()))).isFalse();
        assertThat(journal().report(room)).map(RoomState::lastAt).contains(state.lastAt());
        assertThat(events(room)).isEmpty();
        assertThat(journal().snapshot(room)).isEmpty();
        assertThat(journal().append(room, entry(6, new RoomLocked()))).isEqualTo(Outcome.GONE);
        assertThat(known(room, first)).isEqualTo(kim.id().value());
        assertThat(known(room, second)).isEmpty();
        assertThat(journal().erase(room)).isTrue();
        assertThat(journal().report(room)).isEmpty();
        assertThat(known(room, first)).isEmpty();
    }

    @Test
    void rule_2_22_a_key_is_another_from_the_entry_that_says_so_and_only_then() {
        RoomId room = newRoom();
        byte[] first = token();
        byte[] second = token();
        write(room, new RoomLocked());
        assertThat(rekey(room, entry(1, new KeyRenewed()), first)).isEqualTo(Outcome.TAKEN);
        assertThat(journal().hasKey(room, first)).isFalse();
        assertThat(rekey(room, entry(2, new KeyRenewed()), first)).isEqualTo(Outcome.STORED);
        assertThat(journal().hasKey(room, first)).isTrue();
        assertThat(rekey(room, entry(3, new KeyRenewed(), new RoomUnlocked()), second))
                .isEqualTo(Outcome.STORED);
        assertThat(journal().hasKey(room, first)).isFalse();
        assertThat(journal().hasKey(room, second)).isTrue();
        assertThat(rekey(new RoomId("r_nowhere"), entry(1, new KeyRenewed()), first))
                .isEqualTo(Outcome.GONE);
        assertThat(events(room))
                .containsExactly(new RoomLocked(), new KeyRenewed(), new KeyRenewed(), new RoomUnlocked());
    }

    private Outcome admit(RoomId room, Entry entry, byte[] token) {
        return journal().append(room, List.of(entry), Credentials.token(entry, token));
    }

    private Outcome rekey(RoomId room, Entry entry, byte[] key) {
        return journal().append(room, List.of(entry), Credentials.key(key));
    }

    private static byte[] token() {
        byte[] token = new byte[32];
        ThreadLocalRandom.current().nextBytes(token);
        return token;
    }

    @Test
    void givesBackEveryEventAsItWas() {
        for (RoomEvent event : EventExamples.ALL) {
            RoomId room = newRoom();
            write(room, event);
            assertThat(events(room)).containsExactly(event);
        }
    }

    @Test
    void givesBackAnyLogAsItWas() {
        long seed = RandomGenerator.getDefault().nextLong();
        RoomId room = newRoom();
        List<Entry> log = new RandomEvents(seed)
                .log(100).stream().filter(entry -> !entry.forgets()).toList();
        log.forEach(entry -> assertThat(journal().append(room, entry)).isEqualTo(Outcome.STORED));
        assertThat(Entries.of(journal(), room)).as("seed %d", seed).isEqualTo(log);
    }

    @Test
    void givesBackWhenAndWhoAndTheCommand() {
        RoomId room = newRoom();
        Instant at = Instant.parse("2026-11-23T13:05:07.123Z");
        Entry plain = new Entry(1, at, new MemberId("m_1"), null, List.of(new RoomLocked()));
        Entry odd = new Entry(2, at.plusMillis(1), new MemberId("m_2"), "c\n'\"🙂", List.of(new RoomUnlocked()));
        journal().append(room, plain);
        journal().append(room, odd);
        assertThat(Entries.of(journal(), room)).containsExactly(plain, odd);
    }

    @Test
    void readsInOrderWhatIsBehindAPlace() {
        RoomId room = newRoom();
        Entry first = entry(1, new SessionStarted(), new CardShown(1));
        Entry second = entry(3, new CardShown(2));
        Entry third = entry(4, new CardShown(3));
        List.of(first, second, third).forEach(entry -> journal().append(room, entry));
        assertThat(Entries.of(journal(), room)).containsExactly(first, second, third);
        assertThat(Entries.of(journal(), room, 2)).containsExactly(second, third);
        assertThat(Entries.of(journal(), room, 3)).containsExactly(third);
        assertThat(Entries.of(journal(), room, 4)).isEmpty();
        assertThat(Entries.of(journal(), room, 99)).isEmpty();
    }

    @Test
    void aRoomThatDoesNotExistIsEmptyAndGone() {
        RoomId nowhere = new RoomId("r_nowhere");
        assertThat(Entries.of(journal(), nowhere)).isEmpty();
        assertThat(journal().append(nowhere, entry(1, new RoomLocked()))).isEqualTo(Outcome.GONE);
        assertThat(Entries.of(journal(), nowhere)).isEmpty();
    }

    @Test
    void rule_7_7_a_place_that_is_taken_stays_as_it_is() {
        RoomId room = newRoom();
        Entry first = entry(1, new RoomLocked());
        journal().append(room, first);
        assertThat(journal().append(room, entry(1, new RoomUnlocked()))).isEqualTo(Outcome.TAKEN);
        assertThat(journal().append(room, first)).isEqualTo(Outcome.TAKEN);
        assertThat(Entries.of(journal(), room)).containsExactly(first);
    }

    @Test
    void rule_7_8_nothing_of_what_came_too_late_is_stored_or_followed() {
        RoomId room = newRoom();
        long line = write(room, new ChatSent("blijft", Audience.ALL));
        Entry first = entry(line + 1, new RoomLocked());
        journal().append(room, first);
        assertThat(journal().append(room, entry(line + 1, new CardShown(2), new ChatRemoved(line), new SessionEnded())))
                .isEqualTo(Outcome.TAKEN);
        assertThat(events(room)).containsExactly(new ChatSent("blijft", Audience.ALL), new RoomLocked());
        assertThat(isWordFree(room)).isFalse();
    }

    @Test
    void rule_7_1_the_heads_of_the_rooms_that_exist() {
        RoomId room = newRoom();
        RoomId empty = newRoom();
        write(room, new SessionStarted(), new CardShown(1));
        write(room, new RoomLocked());
        assertThat(journal().heads(List.of(room, empty, new RoomId("r_nowhere"))))
                .containsExactly(Map.entry(room, 3L));
    }

    @Test
    void rule_7_1_listeners_hear_of_what_is_stored_and_can_read_it() {
        RoomId room = newRoom();
        List<String> heard = new ArrayList<>();
        listen(room, new Journal.Listener() {
            @Override
            public void appended(RoomId id, long last, @Nullable Entry entry) {
                heard.add("appended by another server");
            }

            @Override
            public void stored(RoomId id, Entry entry) {
                long stored = Entries.of(journal(), id).getLast().last();
                heard.add("stored " + entry.last() + " of " + stored);
            }

            @Override
            public void erased(RoomId id) {
                heard.add("erased, " + Entries.of(journal(), id).size() + " left");
            }

            @Override
            public void missed() {
                heard.add("missed");
            }
        });
        write(room, new SessionStarted(), new CardShown(1));
        write(room, new RoomLocked());
        journal().append(room, entry(3, new RoomUnlocked()));
        journal().erase(room);
        journal().append(room, entry(4, new RoomUnlocked()));
        assertThat(heard).containsExactly("stored 2 of 2", "stored 3 of 3", "erased, 0 left");
    }

    /// Listens to one room only, as a journal tells of all.
    private void listen(RoomId room, Journal.Listener listener) {
        journal().listen(new Journal.Listener() {
            @Override
            public void appended(RoomId id, long last, @Nullable Entry entry) {
                if (id.equals(room)) {
                    listener.appended(id, last, entry);
                }
            }

            @Override
            public void stored(RoomId id, Entry entry) {
                if (id.equals(room)) {
                    listener.stored(id, entry);
                }
            }

            @Override
            public void erased(RoomId id) {
                if (id.equals(room)) {
                    listener.erased(id);
                }
            }

            @Override
            public void missed() {
                listener.missed();
            }
        });
    }
}
