package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.RoomLocked;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.QuietLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What goes into one transaction, and what a commit makes known of itself. Commits themselves: `PgJournalTest`.
@ExtendWith(QuietLog.class)
class GroupCommitTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void rule_7_7_a_writer_hears_whether_the_place_was_taken_or_the_room_is_gone() {
        Entry entry = new Entry(7, Instant.EPOCH, new MemberId("m_anna"), "c1", List.of(new RoomLocked()));
        Append append = new Append(new RoomId("r_one"), List.of(entry), Credentials.NONE, new CompletableFuture<>());
        assertThat(GroupCommit.outcome(append, Map.of("r_one", true))).isEqualTo(Outcome.STORED);
        assertThat(GroupCommit.outcome(append, Map.of("r_one", false))).isEqualTo(Outcome.TAKEN);
        assertThat(GroupCommit.outcome(append, Map.of("r_two", true))).isEqualTo(Outcome.GONE);
    }

    @Test
    void rule_1_7_the_operator_reads_a_code_and_nothing_of_what_people_wrote() {
        assertThat(GroupCommit.reason(new SQLException("Key (word)=(groene fiets) exists", "23505")))
                .isEqualTo("SQLException, SQLSTATE 23505");
        assertThat(GroupCommit.reason(new SQLException("groene fiets"))).isEqualTo("SQLException");
        assertThat(GroupCommit.reason(new IllegalStateException("groene fiets")))
                .isEqualTo("IllegalStateException");
    }

    @Test
    void rule_51_5_a_transaction_gathers_until_it_has_five_hundred_entries() {
        Held store = new Held();
        GroupCommit commits = new GroupCommit(store, LONG, Duration.ZERO);
        Append first = append("r_first", 1, 1);
        commits.add(first);
        waitFor(store.began);
        List<Append> others = IntStream.range(0, 300)
                .mapToObj(room -> append("r_" + room, 1, 2))
                .toList();
        others.forEach(commits::add);
        store.go.complete(null);
        others.forEach(append -> assertThat(heard(append)).isEqualTo(Outcome.STORED));
        commits.close();
        assertThat(store.batches).containsExactly(List.of(first), others.subList(0, 250), others.subList(250, 300));
        assertThat(store.rests).hasValue(1);
    }

    @Test
    void rule_51_5_of_a_room_there_is_one_turn_in_a_transaction_and_the_next_waits_for_it() {
        Held store = new Held();
        GroupCommit commits = new GroupCommit(store, LONG, Duration.ZERO);
        Append first = append("r_first", 1, 1);
        Append one = append("r_one", 1, 1);
        Append next = append("r_one", 2, 1);
        Append other = append("r_other", 1, 1);
        commits.add(first);
        waitFor(store.began);
        List.of(one, next, other).forEach(commits::add);
        store.go.complete(null);
        commits.close();
        assertThat(heard(next)).isEqualTo(Outcome.STORED);
        assertThat(store.batches).containsExactly(List.of(first), List.of(one, other), List.of(next));
    }

    @Test
    void rule_51_3_all_of_a_transaction_hear_that_it_failed_and_those_behind_it_do_not() {
        Held store = new Held();
        GroupCommit commits = new GroupCommit(store, LONG, Duration.ZERO);
        Append first = append("r_first", 1, 1);
        Append next = append("r_next", 1, 1);
        commits.add(first);
        waitFor(store.began);
        commits.add(next);
        store.go.completeExceptionally(new SQLException("away"));
        assertThatThrownBy(() -> heard(first)).hasRootCauseMessage("away");
        assertThat(heard(next)).isEqualTo(Outcome.STORED);
        commits.close();
    }

    @Test
    void rule_8_8_who_comes_after_the_stop_hears_so() {
        Held store = new Held();
        GroupCommit commits = new GroupCommit(store, LONG, Duration.ZERO);
        commits.close();
        Append late = append("r_late", 1, 1);
        commits.add(late);
        assertThatThrownBy(() -> heard(late)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(store.batches).isEmpty();
    }

    @Test
    void aStopThatIsInterruptedStaysSo() {
        GroupCommit commits = new GroupCommit(new Held(), LONG, Duration.ZERO);
        Thread.currentThread().interrupt();
        commits.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void rule_51_4_what_makes_the_log_forget_ends_its_transaction() {
        Entry locks = entry(7, new RoomLocked());
        Entry forgets = entry(8, new SessionEnded());
        assertThat(append(locks, forgets).forgets()).isTrue();
        assertThat(append(locks).forgets()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> append(forgets, entry(9, new RoomLocked())));
        assertThatIllegalArgumentException().isThrownBy(() -> append(locks, entry(9, new RoomLocked())));
    }

    @Test
    void theStoreRestsWhenNothingComes_andGoesOnWithWhatComesThen() {
        Held store = new Held();
        store.go.complete(null);
        GroupCommit commits = new GroupCommit(store, Duration.ZERO, Duration.ZERO);
        waitFor(store.rested);
        Append late = append("r_late", 1, 1);
        commits.add(late);
        assertThat(heard(late)).isEqualTo(Outcome.STORED);
        commits.close();
    }

    /// Keeps its first transaction waiting until it may go.
    private static final class Held implements GroupCommit.Store {

        final CompletableFuture<@Nullable Void> began = new CompletableFuture<>();
        final CompletableFuture<@Nullable Void> go = new CompletableFuture<>();
        final CompletableFuture<@Nullable Void> rested = new CompletableFuture<>();
        final List<List<Append>> batches = new CopyOnWriteArrayList<>();
        final AtomicInteger rests = new AtomicInteger();

        @Override
        public Map<String, Boolean> commit(List<Append> batch) throws SQLException {
            batches.add(List.copyOf(batch));
            if (batches.size() == 1) {
                began.complete(null);
                go.join();
            }
            return batch.stream()
                    .collect(Collectors.toMap(append -> append.room().value(), append -> true));
        }

        @Override
        public void rest() {
            rests.incrementAndGet();
            rested.complete(null);
        }
    }

    private static <T> T waitFor(CompletableFuture<T> future) {
        return future.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static Outcome heard(Append append) {
        return waitFor(append.outcome());
    }

    private static Append append(String room, long seq, int entries) {
        return append(
                room,
                IntStream.range(0, entries)
                        .mapToObj(i -> entry(seq + i, new RoomLocked()))
                        .toList());
    }

    private static Append append(Entry... entries) {
        return append("r_one", List.of(entries));
    }

    private static Append append(String room, List<Entry> entries) {
        return new Append(new RoomId(room), entries, Credentials.NONE, new CompletableFuture<>());
    }

    private static Entry entry(long seq, RoomEvent event) {
        return new Entry(seq, Instant.EPOCH, new MemberId("m_anna"), null, List.of(event));
    }
}
