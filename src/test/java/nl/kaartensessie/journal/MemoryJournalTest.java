package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent.RoomLocked;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

class MemoryJournalTest extends JournalContract {

    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicInteger rooms = new AtomicInteger();

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    RoomId newRoom() {
        return journal.create("r_" + rooms.incrementAndGet());
    }

    @Override
    void put(RoomId room, List<Entry> log) {
        log.forEach(entry -> journal.append(room, entry));
    }

    /// It stores at once.
    @Override
    void storeSnapshots() {}

    @Override
    boolean isWordFree(RoomId room) {
        return journal.isWordFree(room);
    }

    @Override
    String known(RoomId room, byte[] token) {
        return journal.known(room, token).map(MemberId::value).orElse("");
    }

    @Override
    String raw(RoomId room) {
        return Entries.of(journal, room).stream().map(Entry::toString).collect(Collectors.joining());
    }

    @Test
    void rule_7_9_while_it_is_down_nothing_is_read_or_stored() {
        RoomId room = newRoom();
        Entry first = entry(1, new RoomLocked());
        journal.down();
        assertUnavailable(() -> journal.append(room, first));
        assertUnavailable(() -> Entries.of(journal, room));
        assertUnavailable(() -> journal.erase(room));
        journal.up();
        assertThat(Entries.of(journal, room)).isEmpty();
        assertThat(journal.append(room, first)).isEqualTo(Journal.Outcome.STORED);
    }

    @Test
    void rule_7_9_a_lost_answer_leaves_the_writer_in_doubt_once() {
        RoomId room = newRoom();
        Entry first = entry(1, new RoomLocked());
        journal.loseNextAnswer();
        assertUnavailable(() -> journal.append(room, first));
        assertThat(Entries.of(journal, room)).containsExactly(first);
        assertThat(journal.append(room, entry(2, new RoomLocked()))).isEqualTo(Journal.Outcome.STORED);
    }

    private static void assertUnavailable(Runnable call) {
        assertThatExceptionOfType(Journal.Unavailable.class).isThrownBy(call::run);
    }
}
