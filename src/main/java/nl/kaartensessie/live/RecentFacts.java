package nl.kaartensessie.live;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Entry.Fact;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;

/// The latest events of one room, for who asks what happened since.
///
/// Thread rule: guarded by the lock of its room.
final class RecentFacts {

    private static final int KEPT = 500;

    private final List<Fact> facts = new ArrayList<>();

    /// The `seq` of the latest event that is no longer here.
    private long forgotten;

    void add(Fact fact) {
        if (facts.size() == KEPT) {
            forgotten = facts.removeFirst().seq();
        }
        facts.add(fact);
        if (fact.event() instanceof ChatRemoved removed) {
            facts.replaceAll(old -> old.seq() == removed.line() ? withoutText(old) : old);
        }
    }

    /// Whether everything after `since` is here. Nobody who asks for 0 knows the room yet.
    boolean reachesBackTo(long since, long latest) {
        return since > 0 && since >= forgotten && since <= latest;
    }

    List<Fact> after(long since) {
        return facts.stream().filter(fact -> fact.seq() > since).toList();
    }

    void clear() {
        facts.clear();
    }

    private static Fact withoutText(Fact fact) {
        return fact.event() instanceof ChatSent sent
                ? new Fact(fact.seq(), fact.at(), fact.by(), new ChatSent(null, sent.to()))
                : fact;
    }
}
