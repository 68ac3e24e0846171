package nl.kaartensessie.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// What commands were answered with, for who sends one again: the latest of every member, so that nobody who
/// writes much pushes out another's (rules 7.4 and 21.3).
///
/// Thread rule: guarded by the lock of its room.
final class Answers {

    /// Of a member: more than two minutes at the highest pace that there is.
    static final int KEPT = 500;

    /// Of a room, when it is read from the log.
    static final int READ = 20_000;

    private final Map<MemberId, SequencedMap<String, Long>> answers = new HashMap<>();

    /// @return null for a command that is not known
    @Nullable
    Long of(MemberId member, String command) {
        SequencedMap<String, Long> own = answers.get(member);
        return own == null ? null : own.get(command);
    }

    void add(MemberId member, String command, long answer) {
        SequencedMap<String, Long> own = own(member);
        own.putLast(command, answer);
        if (own.size() > KEPT) {
            own.pollFirstEntry();
        }
    }

    /// Adds one that was given before all others of this member.
    void addOlder(MemberId member, String command, long answer) {
        SequencedMap<String, Long> own = own(member);
        if (own.size() < KEPT) {
            own.putFirst(command, answer);
        }
    }

    /// This member sends nothing any more.
    void forget(MemberId member) {
        answers.remove(member);
    }

    void clear() {
        answers.clear();
    }

    private SequencedMap<String, Long> own(MemberId member) {
        return answers.computeIfAbsent(member, key -> new LinkedHashMap<>());
    }
}
