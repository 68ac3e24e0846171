package nl.kaartensessie.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.kaartensessie.room.Entry.Fact;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.Grades.Event.GradesCleared;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.LogSize;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.Thoughts.Event.MomentClosed;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Thoughts.Event.ThoughtsRevealed;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteClosed;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;

/// The latest events of one room, for who asks what happened since. What the log forgets, it forgets too: text
/// that was removed, and what was chosen or written in secret as soon as that is over (rules 5.3, 12.4, 12.6, 14.3 to
/// 14.5, 35.4).
///
/// Thread rule: guarded by the lock of its room.
final class RecentEvents {

    private static final int KEPT = 500;

    /// As the room reckons them. The largest event is a tenth of it.
    static final long BYTES_KEPT = 1 << 20;

    private final List<Fact> facts = new ArrayList<>();
    private long bytes;

    /// The `seq` of the latest event that is no longer here.
    private long forgotten;

    void add(Fact fact) {
        facts.add(fact);
        bytes += LogSize.bytes(fact.event());
        while (facts.size() > KEPT || bytes > BYTES_KEPT) {
            Fact oldest = facts.removeFirst();
            bytes -= LogSize.bytes(oldest.event());
            forgotten = oldest.seq();
        }
        switch (fact.event()) {
            case ChatRemoved removed -> replace(old -> old.seq() == removed.line() ? withoutText(old) : old);
            case VoteRevealed _, VoteClosed _ -> replace(RecentEvents::withoutVote);
            case GradesRevealed _, GradesCleared _ -> replace(RecentEvents::withoutGrade);
            case MemberRemoved removed -> replace(old -> old.by().equals(removed.member()) ? withoutThought(old) : old);
            case ThoughtsRevealed _, MomentClosed _ -> replace(RecentEvents::withoutThought);
            case SessionEnded _ -> replace(old -> withoutVote(withoutGrade(withoutThought(old))));
            default -> {}
        }
    }

    private void replace(UnaryOperator<Fact> change) {
        facts.replaceAll(change);
        bytes = facts.stream().mapToLong(fact -> LogSize.bytes(fact.event())).sum();
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
        bytes = 0;
        forgotten = seq;
    }

    private static Fact withoutText(Fact fact) {
        return fact.event() instanceof ChatSent sent ? with(fact, sent.withoutText()) : fact;
    }

    private static Fact withoutVote(Fact fact) {
        return fact.event() instanceof VoteCast cast ? with(fact, cast.forgotten()) : fact;
    }

    private static Fact withoutGrade(Fact fact) {
        return fact.event() instanceof GradeGiven given ? with(fact, new GradeGiven(null, "", given.grades())) : fact;
    }

    /// Neither the text nor who wrote it.
    private static Fact withoutThought(Fact fact) {
        return fact.event() instanceof ThoughtWritten written
                ? new Fact(fact.seq(), fact.at(), MemberId.NOBODY, written.withoutText())
                : fact;
    }

    private static Fact with(Fact fact, RoomEvent event) {
        return new Fact(fact.seq(), fact.at(), fact.by(), event);
    }
}
