package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;

/// Decides what a command does to a room. Pure: the same room, member and command give the same decision, on every
/// server. The rules are numbered in `src/docs/rules.md`; the numbers stand at the tests.
///
/// @param participantLimit members who take part, at the same time
/// @param facilitatorLimit members who facilitate, at the same time
/// @param chatLimit of one line, in code points
/// @param logLimits how much the log of a room may keep
public record RoomRules(int participantLimit, int facilitatorLimit, int chatLimit, LogLimits logLimits) {

    private LogLimits logLimits(RoomState room) {
        return room.opening().setup().practice() ? Practice.LOG : logLimits;
    }

    /// What `command`, given by `who` as it is now, does to `room`.
    public Decision decide(RoomState room, MemberId who, RoomCommand command, Circumstances now) {
        if (command instanceof Join join && room.member(who).isEmpty()) {
            return Joining.decide(this, room, join.newcomer());
        }
        return switch (decideUnlimited(room, who, command, now)) {
            case Decision.Accepted(var wanted)
            when !wanted.isEmpty() -> {
                List<RoomEvent> events = withConsequences(room, who, wanted, now);
                yield alwaysWorks(command)
                        ? told(room, events, room.size().with(events).total())
                        : withinLimits(room, role(room, who), events);
            }
            case Decision decided -> decided;
        };
    }

    /// What ends a quiet moment, and what ends or moves a round, is whatever command does so.
    private static List<RoomEvent> withConsequences(
            RoomState room, MemberId who, List<RoomEvent> wanted, Circumstances now) {
        List<RoomEvent> events = new ArrayList<>(wanted);
        for (RoomEvent event : wanted) {
            if (event instanceof CardShown shown) {
                room.thoughts().closedBy(shown).ifPresent(events::add);
            }
        }
        if (room.round().isOn()) {
            RoomState after = room.apply(new Entry(room.head() + 1, now.now(), who, null, wanted));
            room.round().follow(room, wanted, after, now).ifPresent(events::add);
        }
        return events;
    }

    /// What the log keeps of a command that changed nothing, so that it is not done after all when it is sent
    /// again.
    public Decision note(RoomState room, MemberId who) {
        return withinLimits(room, role(room, who), List.of(new CommandNoted(room.seq())));
    }

    /// That the log of `room` fills up, as facilitators are to know it; empty while it does not.
    public Optional<RoomFilling> filling(RoomState room) {
        int entries =
                Math.max(room.size().told(), logLimits(room).toTell(room.size().total()));
        return entries == 0 ? Optional.empty() : Optional.of(filling(room, entries));
    }

    private RoomFilling filling(RoomState room, int entries) {
        return new RoomFilling(entries, logLimits(room).participants().entries());
    }

    private static Role role(RoomState room, MemberId who) {
        return room.member(who).map(Member::role).orElse(Role.PARTICIPANT);
    }

    /// Each is done once in a room or for a member at most: whatever fills it, a session can be ended and
    /// reported, and who filled it can be put out.
    private static boolean alwaysWorks(RoomCommand command) {
        return command instanceof StartSession || command instanceof EndSession || command instanceof RemoveMember;
    }

    /// These events, if the log may keep them, and what facilitators are told of its size then.
    Decision withinLimits(RoomState room, Role role, List<RoomEvent> events) {
        Amount before = room.size().total();
        Amount after = room.size().with(events).total();
        if (!logLimits(room).admits(role, before, after)) {
            return decline(Refusal.SESSION_FULL);
        }
        return told(room, events, after);
    }

    private Decision told(RoomState room, List<RoomEvent> events, Amount after) {
        int told = logLimits(room).toTell(after);
        return new Decision.Accepted(told > room.size().told() ? Immutables.with(events, filling(room, told)) : events);
    }

    private Decision decideUnlimited(RoomState room, MemberId who, RoomCommand command, Circumstances now) {
        Member member = room.member(who).orElse(null);
        if (member == null) {
            return decline(Refusal.NO_VALID_TOKEN);
        }
        if (isForFacilitator(member, command) && !member.facilitates()) {
            return decline(Refusal.FACILITATOR_ONLY);
        }
        if (room.status() == RoomStatus.ENDED) {
            return decline(Refusal.SESSION_ENDED);
        }
        return switch (command) {
            // Who is in already.
            case Join _ -> accept();
            case StartSession _ -> start(room);
            case EndSession _ ->
                room.status() == RoomStatus.LIVE ? accept(new SessionEnded()) : decline(Refusal.NOT_STARTED);
            case ShowCard show -> show(room, show);
            case MarkCard mark -> mark(room, mark);
            case RaiseHand raise -> when(room.hand(who).isEmpty(), () -> new HandRaised(who, raise.about()));
            case LowerHand lower -> lower(room, lower.member() == null ? who : lower.member());
            case LowerAllHands _ -> when(!room.hands().isEmpty() || room.floor() != null, HandsLowered::new);
            case CallHand call -> call(room, call.member());
            case SendChat send -> say(room, send);
            case RemoveChat remove -> remove(room, member, remove.line());
            case GoAway _ -> when(!room.away().contains(who), () -> new MemberAway(who));
            case ComeBack _ -> when(room.away().contains(who), () -> new MemberBack(who));
            case RemoveMember remove -> Removal.decide(room, who, remove);
            case RenewKey renewal -> Removal.decide(room, who, renewal);
            case LockRoom _ -> when(!room.locked(), RoomLocked::new);
            case UnlockRoom _ -> when(room.locked(), RoomUnlocked::new);
            case Rename rename -> rename(member, rename.name());
            case ReportElearning _ -> when(!room.prepared().contains(who), () -> new ElearningDone(who));
            case ChangeSettings change -> change(room.settings(), change);
            case Runsheet.Command agenda -> room.runsheet().decide(room, agenda);
            case HouseRules.Command rules -> room.houseRules().decide(who, rules);
            case OnSite.Command.SetOnSite set -> room.people().onSite().decide(room, who, set);
            case Votes.Command vote -> room.votes().decide(room, who, vote, now.online());
            case Twists.Command twist -> room.twists().decide(room, twist);
            case OwnCards.Command card -> room.ownCards().decide(room, card);
            case Break.Command pause -> room.pause().decide(room, who, pause, now.now());
            case Grades.Command grade -> room.grades().decide(room, who, grade);
            case Outcomes.Command outcome -> room.outcomes().decide(room, outcome);
            case Thoughts.Command thought -> room.thoughts().decide(room, who, thought, now);
            case Round.Command round -> room.round().decide(room, who, round, now);
            case FollowUp.Command lines -> room.followUp().decide(room, lines);
        };
    }

    /// Whether `who` may look at this card alone. It is presence, so nothing happens in the room.
    ///
    /// @param position 0 for following the group again
    public Decision look(RoomState room, MemberId who, int position) {
        if (room.member(who).isEmpty()) {
            return decline(Refusal.NO_VALID_TOKEN);
        }
        if (room.status() == RoomStatus.ENDED) {
            return decline(Refusal.SESSION_ENDED);
        }
        return position == 0 || room.exists(position) ? accept() : decline(Refusal.NO_SUCH_POSITION);
    }

    private static boolean isForFacilitator(Member member, RoomCommand command) {
        return switch (command) {
            case StartSession _,
                    EndSession _,
                    ShowCard _,
                    MarkCard _,
                    LowerAllHands _,
                    CallHand _,
                    RemoveMember _,
                    RenewKey _,
                    LockRoom _,
                    UnlockRoom _,
                    ChangeSettings _,
                    FollowUp.Command _,
                    Runsheet.Command _,
                    Twists.Command _,
                    OwnCards.Command _ -> true;
            case LowerHand lower -> lower.member() != null && !lower.member().equals(member.id());
            case SendChat send -> send.member() != null;
            case HouseRules.Command rules -> rules.forFacilitator();
            case OnSite.Command set -> set.forFacilitator(member.id());
            case Votes.Command vote -> vote.forFacilitator();
            case Break.Command pause -> pause.forFacilitator();
            case Grades.Command grade -> grade.forFacilitator();
            case Thoughts.Command thought -> thought.forFacilitator();
            case Round.Command round -> round.forFacilitator();
            case Join _,
                    RaiseHand _,
                    RemoveChat _,
                    GoAway _,
                    ComeBack _,
                    Rename _,
                    ReportElearning _,
                    Outcomes.Command _ -> false;
        };
    }

    private static Decision start(RoomState room) {
        return room.status() == RoomStatus.LIVE ? accept() : accept(new SessionStarted(), new CardShown(1));
    }

    private static Decision show(RoomState room, ShowCard command) {
        int position = command.position();
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        if (!room.exists(position)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (position == room.position()) {
            return accept();
        }
        List<RoomEvent> events = new ArrayList<>();
        events.add(new CardShown(position));
        boolean lowersAll = !room.settings().keepHands();
        if (lowersAll) {
            room.hands().stream()
                    .map(Hand::member)
                    .filter(member -> !member.equals(room.floor()))
                    .map(member -> new HandLowered(member, true))
                    .forEach(events::add);
        }
        room.queue().restored(command.restore(), lowersAll).forEach(events::add);
        return new Decision.Accepted(events);
    }

    private static Decision mark(RoomState room, MarkCard command) {
        return room.exists(command.position())
                ? when(
                        room.mark(command.position()) != command.mark(),
                        () -> new CardMarked(command.position(), command.mark()))
                : decline(Refusal.NO_SUCH_POSITION);
    }

    private static Decision lower(RoomState room, MemberId target) {
        if (room.member(target).isEmpty()) {
            return decline(Refusal.NO_SUCH_MEMBER);
        }
        boolean up = room.hand(target).isPresent() || target.equals(room.floor());
        return when(up, () -> new HandLowered(target));
    }

    private static Decision call(RoomState room, MemberId target) {
        if (room.member(target).isEmpty()) {
            return decline(Refusal.NO_SUCH_MEMBER);
        }
        if (room.hand(target).isPresent()) {
            return accept(new HandCalled(target));
        }
        return target.equals(room.floor()) ? accept() : decline(Refusal.HAND_NOT_UP);
    }

    private Decision say(RoomState room, SendChat send) {
        if (send.member() != null && room.member(send.member()).isEmpty()) {
            return decline(Refusal.NO_SUCH_MEMBER);
        }
        return TextInput.clean(send.text(), chatLimit)
                .map(text -> accept(new ChatSent(text, send.to(), send.member())))
                .orElse(decline(TextInput.isBlank(send.text()) ? Refusal.TEXT_BLANK : Refusal.TEXT_UNUSABLE));
    }

    private static Decision remove(RoomState room, Member member, long seq) {
        ChatLine line = room.chatLine(seq).filter(l -> l.readableBy(member)).orElse(null);
        if (line == null) {
            return decline(Refusal.NO_SUCH_LINE);
        }
        boolean own = line.by().equals(member.id());
        return own || member.facilitates() ? accept(new ChatRemoved(seq)) : decline(Refusal.NOT_YOURS);
    }

    private static Decision rename(Member member, String typed) {
        return Member.cleanName(typed)
                .map(name -> when(!name.equals(member.name()), () -> new MemberRenamed(member.id(), name)))
                .orElse(decline(Member.nameRefusal(typed)));
    }

    private static Decision change(Settings settings, ChangeSettings command) {
        Settings changed = new Settings(
                command.keepHands() == null ? settings.keepHands() : command.keepHands(),
                command.factsheet() == null ? settings.factsheet() : command.factsheet());
        return when(!changed.equals(settings), () -> new SettingsChanged(changed));
    }
}
