package nl.kaartensessie.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.jspecify.annotations.Nullable;

/// The log of every room. The pair of room and `seq` is unique: of two writers at the same place one wins.
///
/// The log is the truth. A *snapshot* is the fold of it up to some place, kept so that a long log is not read
/// from its start; what leaves the log leaves the snapshot at the same moment. Behind a snapshot the log is
/// *pruned* of what nobody can see again: such an entry is then [nl.kaartensessie.room.RoomEvent.LogPruned],
/// alone or with those after it.
///
/// Every implementation passes `JournalContract`. Thread rule: every method may be called from any thread, and
/// blocks.
public interface Journal {

    /// Hands the entries behind the place `after` (0 for all) to `reader`, oldest first, as they come: a log may
    /// be longer than the memory. A room that does not exist has none.
    ///
    /// @param reader whether to go on after this entry
    /// @return whether `reader` had all of them
    /// @throws Unavailable when the log cannot be read now, even after some entries
    boolean read(RoomId room, long after, Predicate<Entry> reader);

    /// The snapshot of a room, where there is one that this version can read.
    ///
    /// @throws Unavailable when that cannot be read now
    Optional<RoomState> snapshot(RoomId room);

    /// Hands the commands up to the place `last` to `reader`, the latest first.
    ///
    /// @param limit on their number
    /// @throws Unavailable when the log cannot be read now, even after some of them
    void readAnswers(RoomId room, long last, int limit, Consumer<Answered> reader);

    /// Makes `state` the snapshot of its room, unless that was of a later place or something was forgotten since;
    /// then prunes the log behind it. Soon, in the background: of several only the latest, and none when it
    /// cannot be.
    void keep(RoomId room, RoomState state);

    /// Adds `entry` at its place, and tells the listeners of the other servers when it is stored.
    ///
    /// When it holds a [nl.kaartensessie.room.RoomEvent.ChatRemoved], the text of that line leaves the log with
    /// it; when it ends a vote or the giving of grades, what was chosen leaves the log with it, and when it
    /// removes a member, what that one chose; when it holds a [nl.kaartensessie.room.RoomEvent.SessionEnded], the
    /// room's word is free with it.
    ///
    /// @throws Unavailable when it is not known whether the entry is stored: read again before deciding anything
    default Outcome append(RoomId room, Entry entry) {
        return append(room, List.of(entry), Credentials.NONE);
    }

    /// As [#append(RoomId, Entry)] for each of these, in one transaction: all of them or none.
    ///
    /// @param entries at least one, each right behind the one before it; only the last may make the log forget
    /// @param credentials valid as soon as the entries are stored, not before
    Outcome append(RoomId room, List<Entry> entries, Credentials credentials);

    /// Whether this is the hash of the room's facilitator key now.
    ///
    /// @throws Unavailable when that cannot be read now
    boolean hasKey(RoomId room, byte[] key);

    /// Removes the room and everything of it. Erasing what is not there is fine.
    ///
    /// @return whether it was there: of many who erase it at once, one is told so
    /// @throws Unavailable when the log cannot be reached now
    boolean erase(RoomId room);

    /// Removes everything of an ended room but what its report is made of, and the tokens of those who may read
    /// that. To all who listen the room is erased, and nothing can be appended to it any more.
    ///
    /// @param state as its log tells
    /// @param stay whose tokens stay
    /// @return whether it was done: of many who do it at once, one is told so; never to a room that has not ended
    /// @throws Unavailable when the log cannot be reached now
    boolean reduce(RoomId room, RoomState state, Collection<MemberId> stay);

    /// What is left of a room that was reduced to its report: one that has ended, with nobody in it.
    ///
    /// @throws Unavailable when that cannot be read now
    Optional<RoomState> report(RoomId room);

    /// The last place of the log that is known of each of these rooms; one that does not exist is absent.
    ///
    /// @throws Unavailable when the log cannot be read now
    Map<RoomId, Long> heads(Collection<RoomId> rooms);

    /// Calls `listener` after every change of any room. It must be quick and must not throw.
    void listen(Listener listener);

    /// By what people are let in, as hashes.
    ///
    /// @param tokens of newcomers, by the `seq` of the entry with which each comes in
    /// @param key the room's facilitator key from then on; null when it stays what it is
    record Credentials(Map<Long, byte[]> tokens, byte @Nullable [] key) {

        public static final Credentials NONE = new Credentials(Map.of(), null);

        public Credentials {
            tokens = Map.copyOf(tokens);
        }

        /// Of somebody who comes in with `entry`.
        public static Credentials token(Entry entry, byte[] hash) {
            return new Credentials(Map.of(entry.seq(), hash), null);
        }

        public static Credentials key(byte[] hash) {
            return new Credentials(Map.of(), hash);
        }
    }

    /// What a command was acknowledged with.
    record Answered(MemberId by, String command, long answer) {}

    /// What became of an [#append].
    enum Outcome {
        STORED,
        /// Another writer was first: read what it wrote and decide again.
        TAKEN,
        /// The room was erased.
        GONE
    }

    /// Hears that a room has changed.
    interface Listener {

        /// Whether it matters what other servers do in this room. If not, it is not even read.
        default boolean follows(RoomId room) {
            return true;
        }

        /// Another server has appended to the log.
        ///
        /// @param last the place that the log has reached at least
        /// @param entry what was appended there, or null where it has to be read
        void appended(RoomId room, long last, @Nullable Entry entry);

        /// This server has stored `entry`. Whoever appended it knows so by the outcome.
        default void stored(RoomId room, Entry entry) {}

        /// This server or another has erased the room.
        void erased(RoomId room);

        /// Changes by other servers may have gone unheard: compare with [#heads].
        void missed();
    }

    /// The log cannot be reached now. It heals by itself; nothing that was acknowledged is lost.
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super(cause);
        }
    }
}
