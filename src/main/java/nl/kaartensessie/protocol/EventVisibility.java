package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.FollowUp.Event.PreviousMarked;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.ElearningDone;
import nl.kaartensessie.room.RoomEvent.KeyRenewed;
import nl.kaartensessie.room.RoomEvent.RoomFilling;
import nl.kaartensessie.room.Runsheet.Event.AgendaSet;
import nl.kaartensessie.room.Runsheet.Event.InvitationChanged;
import nl.kaartensessie.room.Runsheet.Event.NoteSet;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteOpened;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;

/// How much of an event a reader is told.
///
/// Thread rule: any thread; it keeps nothing.
public enum EventVisibility {
    /// All of it.
    WHOLE,
    /// That it happened; who did it or what was written is not for this reader.
    PART,
    NOTHING;

    /// What somebody else's choice keeps to itself.
    private static final Set<String> SECRET = Set.of("by", "option", "before", "counts", "grade", "why", "text");

    /// Whether it is the same for every reader: so it is with most, and nobody has to be looked up.
    public static boolean isForEverybody(RoomEvent event) {
        return switch (event) {
            case ChatSent sent -> sent.to() == Audience.ALL;
            case NoteSet _, InvitationChanged _, KeyRenewed _, RoomFilling _ -> false;
            case ElearningDone _, AgendaSet _, VoteCast _, GradeGiven _, ThoughtWritten _ -> false;
            case PreviousMarked marked -> marked.shared();
            default -> event.told();
        };
    }

    public static EventVisibility of(Entry.Fact fact, Member reader) {
        if (isForEverybody(fact.event())) {
            return WHOLE;
        }
        boolean own = fact.by().equals(reader.id());
        return switch (fact.event()) {
            case ChatSent sent -> reader.facilitates() || own || reader.id().equals(sent.member()) ? WHOLE : NOTHING;
            case NoteSet _, InvitationChanged _, KeyRenewed _, RoomFilling _ -> reader.facilitates() ? WHOLE : NOTHING;
            case PreviousMarked _ -> reader.facilitates() ? WHOLE : NOTHING;
            case ElearningDone _ -> reader.facilitates() || own ? WHOLE : NOTHING;
            case AgendaSet _ -> reader.facilitates() ? WHOLE : PART;
            // A facilitator is told no more of others' choices than anybody.
            case VoteCast _, GradeGiven _, ThoughtWritten _ -> own ? WHOLE : PART;
            default -> NOTHING;
        };
    }

    /// The frame of this event.
    public String frame(Entry.Fact fact) {
        return Json.text(json(fact));
    }

    /// The same as JSON; never asked of [#NOTHING].
    ObjectNode json(Entry.Fact fact) {
        if (this == NOTHING) {
            throw new IllegalStateException("Not for this reader");
        }
        ObjectNode frame = JsonNodeFactory.instance
                .objectNode()
                .put("seq", fact.seq())
                .put("at", Timestamps.format(fact.at()))
                .put("by", fact.by().value());
        EventJson.encode(fact.event(), frame);
        if (fact.event() instanceof AgendaSet set) {
            SnapshotView.addTimes(set.agenda(), frame);
        }
        if (fact.event() instanceof VoteOpened vote) {
            VoteAndGradeJson.options(vote.options(), frame);
        }
        if (fact.event() instanceof VoteRevealed vote) {
            VoteAndGradeJson.options(vote.options(), frame);
        }
        if (fact.event() instanceof ChatSent sent) {
            ChatJson.address(frame, sent.member());
        }
        if (this == PART) {
            switch (fact.event()) {
                case AgendaSet _ -> SnapshotView.forParticipants(frame);
                case ThoughtWritten _ -> frame.put("type", TogetherJson.COUNTED).remove(SECRET);
                default -> frame.remove(SECRET);
            }
        }
        return frame;
    }
}
