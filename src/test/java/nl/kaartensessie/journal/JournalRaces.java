package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// What every [Journal] does for writers who race.
public abstract class JournalRaces {

    static final int WRITERS = 16;
    private static final int EACH = 12;
    private static final long PATIENCE_SECONDS = 300;

    abstract Journal journal();

    /// A room with an empty log and a word of its own.
    abstract RoomId newRoom();

    /// Everything that is kept of this room, as text.
    abstract String raw(RoomId room);

    @Test
    void rule_7_7_of_all_writers_at_one_place_one_wins() throws Exception {
        RoomId room = newRoom();
        for (long place = 1; place <= 10; place++) {
            long seq = place;
            List<Outcome> outcomes = together(WRITERS, writer -> journal().append(room, entry(writer, seq, locked())));
            assertThat(outcomes).containsOnly(Outcome.STORED, Outcome.TAKEN).containsOnlyOnce(Outcome.STORED);
            int winner = outcomes.indexOf(Outcome.STORED);
            assertThat(Entries.of(journal(), room, seq - 1)).containsExactly(entry(winner, seq, locked()));
        }
    }

    @Test
    void rule_7_7_who_lost_decides_again_so_nothing_is_lost_or_doubled() throws Exception {
        RoomId room = newRoom();
        together(WRITERS, writer -> writeAll(room, writer));
        assertWhole(room);
    }

    @Test
    void rule_7_8_entries_of_several_events_are_stored_whole() throws Exception {
        RoomId room = newRoom();
        List<Outcome> outcomes = together(
                WRITERS,
                writer -> journal()
                        .append(room, entry(writer, 1, new CardShown(writer), new CardShown(writer), locked())));
        int winner = outcomes.indexOf(Outcome.STORED);
        assertThat(Entries.of(journal(), room))
                .containsExactly(entry(winner, 1, new CardShown(winner), new CardShown(winner), locked()));
    }

    @Test
    void rule_7_7_rooms_do_not_hinder_each_other() throws Exception {
        List<RoomId> rooms =
                IntStream.range(0, WRITERS).mapToObj(i -> newRoom()).toList();
        together(WRITERS, writer -> {
            for (long seq = 1; seq <= EACH; seq++) {
                Outcome outcome = journal().append(rooms.get(writer), entry(writer, seq, locked()));
                assertThat(outcome).isEqualTo(Outcome.STORED);
            }
            return null;
        });
        for (int writer = 0; writer < WRITERS; writer++) {
            List<Entry> log = Entries.of(journal(), rooms.get(writer));
            assertThat(log).extracting(Entry::seq).containsExactlyElementsOf(upTo(EACH));
            assertThat(log).extracting(Entry::by).containsOnly(member(writer));
        }
    }

    @Test
    void rule_9_2_no_entry_outlives_its_room() throws Exception {
        for (int i = 0; i < 20; i++) {
            RoomId room = newRoom();
            List<Outcome> ends = together(6, writer -> {
                if (writer == 0) {
                    while (head(room) < 3) {
                        requireWanted();
                    }
                    journal().erase(room);
                    return Outcome.GONE;
                }
                return writeUntilGone(room, writer);
            });
            assertThat(ends).containsOnly(Outcome.GONE);
            assertThat(Entries.of(journal(), room)).isEmpty();
            assertThat(raw(room)).isEmpty();
        }
    }

    long head(RoomId room) {
        List<Entry> log = Entries.of(journal(), room);
        return log.isEmpty() ? 0 : log.getLast().last();
    }

    public static Entry entry(long seq, RoomEvent... events) {
        return entry(0, seq, events);
    }

    static Entry entry(int writer, long seq, RoomEvent... events) {
        return new Entry(
                seq, Instant.parse("2026-11-23T13:05:07.123Z"), member(writer), writer + "/" + seq, List.of(events));
    }

    private static MemberId member(int writer) {
        return new MemberId("m_" + writer);
    }

    private static RoomEvent locked() {
        return new RoomLocked();
    }

    private Void writeAll(RoomId room, int writer) throws InterruptedException {
        for (int i = 1; i <= EACH; i++) {
            RoomEvent mine = new CardShown(i);
            RoomEvent[] events = i % 3 == 0 ? new RoomEvent[] {mine, locked()} : new RoomEvent[] {mine};
            long place = head(room) + 1;
            while (journal().append(room, entry(writer, place, events)) != Outcome.STORED) {
                requireWanted();
                place = head(room) + 1;
            }
        }
        return null;
    }

    private Outcome writeUntilGone(RoomId room, int writer) throws InterruptedException {
        Outcome outcome = Outcome.TAKEN;
        while (outcome != Outcome.GONE) {
            requireWanted();
            outcome = journal().append(room, entry(writer, head(room) + 1, locked()));
        }
        return outcome;
    }

    /// Every writer's events are there once and in their order, and the places follow each other without a gap.
    private void assertWhole(RoomId room) {
        List<Entry> log = Entries.of(journal(), room);
        assertThat(log).hasSize(WRITERS * EACH);
        long place = 1;
        for (Entry entry : log) {
            assertThat(entry.seq()).isEqualTo(place);
            place = entry.last() + 1;
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            MemberId member = member(writer);
            List<RoomEvent> theirs = log.stream()
                    .filter(entry -> entry.by().equals(member))
                    .map(entry -> entry.events().getFirst())
                    .toList();
            assertThat(theirs)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, EACH)
                            .<RoomEvent>mapToObj(CardShown::new)
                            .toList());
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    interface Work<T> {
        T of(int writer) throws Exception;
    }

    /// Lets as many writers start at the same moment.
    ///
    /// @return what each of them returns
    static <T> List<T> together(int writers, Work<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<T>> running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit((Callable<T>) () -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return work.of(writer);
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /// Ends a writer who is no longer waited for.
    static void requireWanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Took too long");
        }
    }
}
