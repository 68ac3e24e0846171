package nl.kaartensessie.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.kaartensessie.journal.GroupCommit.Append;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.QuietLog;
import nl.kaartensessie.support.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Lincheck sees nobody who waits on a condition of the JDK, or for a while: so these run as they come.
@ExtendWith(QuietLog.class)
class GroupCommitRacesTest {

    @Test
    void whatIsHandedOverBeforeTheStopIsStored_andWhoComesLaterHears() {
        Race.runAsItComes(Stopping::new);
    }

    @Test
    void aBatchThatFailsTakesNobodyElseWithIt() {
        Race.runAsItComes(Failing::new);
    }

    /// A log in memory, which holds each batch to one entry a room.
    private abstract static class Writing extends Race implements GroupCommit.Store {

        final List<Append> stored = new ArrayList<>();
        final GroupCommit commits = new GroupCommit(this, Duration.ZERO, Duration.ZERO);
        final Append one = append("r_one");
        final Append same = append("r_one");
        final Append other = append("r_other");

        @Override
        public Map<String, Boolean> commit(List<Append> batch) throws SQLException {
            Map<String, Boolean> rooms = new HashMap<>();
            for (Append append : batch) {
                require(rooms.put(append.room().value(), true) == null, batch);
                stored.add(append);
            }
            return rooms;
        }

        @Override
        public void rest() {}

        private static Append append(String room) {
            Entry entry = new Entry(1, Instant.EPOCH, new MemberId("m_kim"), null, List.of(new SessionStarted()));
            return new Append(new RoomId(room), List.of(entry), Credentials.NONE, new CompletableFuture<>());
        }

        /// Whether it is stored, by what its writer heard.
        final boolean isAcknowledged(Append append) {
            try {
                return append.outcome().join() == Outcome.STORED;
            } catch (CompletionException e) {
                return false;
            }
        }

        final void requireTruth() {
            for (Append append : List.of(one, same, other)) {
                require(append.outcome().isDone(), "somebody waits for ever");
                require(!isAcknowledged(append) || stored.contains(append), "told, and not stored");
            }
        }
    }

    private static final class Stopping extends Writing {

        @Override
        protected List<Runnable> threads() {
            return List.of(
                    () -> {
                        commits.add(one);
                        commits.add(same);
                        commits.close();
                    },
                    () -> commits.add(other));
        }

        @Override
        protected void check() {
            requireTruth();
            require(isAcknowledged(one) && isAcknowledged(same), stored);
            require(stored.indexOf(one) < stored.indexOf(same), stored);
        }
    }

    private static final class Failing extends Writing {

        private boolean failed;

        @Override
        public Map<String, Boolean> commit(List<Append> batch) throws SQLException {
            if (!failed) {
                failed = true;
                throw new SQLException("away");
            }
            return super.commit(batch);
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(
                    () -> {
                        commits.add(one);
                        boolean acknowledged = isAcknowledged(one);
                        commits.add(same);
                        require(!acknowledged || isAcknowledged(same), "failed twice");
                    },
                    () -> commits.add(other));
        }

        @Override
        protected void check() {
            commits.close();
            requireTruth();
            require(failed && !stored.isEmpty(), stored);
        }
    }
}
