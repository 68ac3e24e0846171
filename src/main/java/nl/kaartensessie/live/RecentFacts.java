package nl.kaartensessie.live;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Entry.Fact;
import nl.kaartensessie.room.GradeEvent.GradeGiven;
import nl.kaartensessie.room.GradeEvent.GradesCleared;
import nl.kaartensessie.room.GradeEvent.GradesRevealed;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.VoteEvent.VoteCast;
import nl.kaartensessie.room.VoteEvent.VoteClosed;
import nl.kaartensessie.room.VoteEvent.VoteRevealed;

/// The latest events of one room, for who asks what happened since. What the log forgets, it forgets too: text that
/// was removed, and what was chosen in secret as soon as that is over (rules 5.3, 12.4, 12.6, 14.3 to 14.5).
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
        switch (fact.event()) {
            case ChatRemoved removed -> facts.replaceAll(old -> old.seq() == removed.line() ? withoutText(old) : old);
            case VoteRevealed _, VoteClosed _ -> facts.replaceAll(RecentFacts::withoutVote);
            case GradesRevealed _, GradesCleared _ -> facts.replaceAll(RecentFacts::withoutGrade);
            case SessionEnded _ -> facts.replaceAll(old -> withoutVote(withoutGrade(old)));
            default -> {}
        }
    }

    /// Whether everything after `since` is here. Nobody who asks for 0 knows the room yet.
    boolean reachesBackTo(long since, long latest) {
        return since > 0 && since >= forgotten && since <= latest;
    }

    List<Fact> after(long since) {
        return facts.stream().filter(fact -> fact.seq() > since).toList();
    }

    /// Begins behind `seq`: what was before is not here.
    void startAfter(long seq) {
        facts.clear();
        forgotten = seq;
    }

    private static Fact withoutText(Fact fact) {
        return fact.event() instanceof ChatSent sent ? with(fact, new ChatSent(null, sent.to())) : fact;
    }

    private static Fact withoutVote(Fact fact) {
        return fact.event() instanceof VoteCast cast
                ? with(fact, new VoteCast(cast.position(), null, cast.votes()))
                : fact;
    }

    private static Fact withoutGrade(Fact fact) {
        return fact.event() instanceof GradeGiven given ? with(fact, new GradeGiven(null, "", given.grades())) : fact;
    }

    private static Fact with(Fact fact, RoomEvent event) {
        return new Fact(fact.seq(), fact.at(), fact.by(), event);
    }
}
