package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.decline;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Outcomes.Event.OutcomeRemoved;
import nl.kaartensessie.room.RoomCommand.RemoveMember;
import nl.kaartensessie.room.RoomCommand.RenewKey;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.KeyRenewed;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.RoomLocked;

/// How facilitators put somebody out: one member, with what they wrote and the door closed behind them, or the
/// devices that go with an old key (rules 2.21, 2.22 and 6.2 to 6.9). Whatever it takes is one entry.
final class Removal {

    private Removal() {}

    /// Each line is an event of its own, which every client and every older server knows; there are never more
    /// than a room keeps.
    static Decision decide(RoomState room, MemberId who, RemoveMember command) {
        MemberId target = command.member();
        if (target.equals(who)) {
            return decline(Refusal.NOT_YOURSELF);
        }
        List<RoomEvent> events = new ArrayList<>();
        if (room.member(target).isPresent()) {
            events.add(new MemberRemoved(target));
        }
        if (command.lines()) {
            events.addAll(linesOf(room, target));
        }
        if (events.isEmpty()) {
            return decline(Refusal.NO_SUCH_MEMBER);
        }
        if (command.lock() && !room.locked()) {
            events.addFirst(new RoomLocked());
        }
        return new Decision.Accepted(events);
    }

    /// Who is gone already needs no removing: so it can be asked again when the answer was lost.
    static Decision decide(RoomState room, MemberId who, RenewKey command) {
        if (command.out().contains(who)) {
            return decline(Refusal.NOT_YOURSELF);
        }
        List<RoomEvent> events = new ArrayList<>();
        events.add(new KeyRenewed());
        for (Member member : room.members()) {
            if (command.out().contains(member.id())) {
                if (!member.facilitates()) {
                    return decline(Refusal.NO_FACILITATOR);
                }
                events.add(new MemberRemoved(member.id()));
            }
        }
        return new Decision.Accepted(events);
    }

    /// Everything that they wrote alone, gone.
    private static List<RoomEvent> linesOf(RoomState room, MemberId writer) {
        List<RoomEvent> gone = new ArrayList<>();
        room.chat().stream()
                .filter(line -> line.by().equals(writer))
                .map(line -> new ChatRemoved(line.seq()))
                .forEach(gone::add);
        room.outcomes().lines().stream()
                .filter(line -> writer.equals(line.onlyWriter()))
                .map(line -> new OutcomeRemoved(line.item()))
                .forEach(gone::add);
        return gone;
    }
}
