package nl.kaartensessie.room;

import java.util.List;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import org.jspecify.annotations.Nullable;

/// A fact: absolute, stored, told to everyone who may see it. Who did it, when, and its `seq` stand in the
/// [Entry].
public sealed interface RoomEvent
        permits Runsheet.Event,
                Break.Event,
                FollowUp.Event,
                Grades.Event,
                HouseRules.Event,
                OnSite.Event,
                Outcomes.Event,
                OwnCards.Event,
                Round.Event,
                Thoughts.Event,
                Twists.Event,
                Votes.Event,
                RoomEvent.RoomOpened,
                RoomEvent.SessionStarted,
                RoomEvent.SessionEnded,
                RoomEvent.CardShown,
                RoomEvent.CardMarked,
                RoomEvent.MemberJoined,
                RoomEvent.MemberRenamed,
                RoomEvent.MemberAway,
                RoomEvent.MemberBack,
                RoomEvent.MemberRemoved,
                RoomEvent.KeyRenewed,
                RoomEvent.HandRaised,
                RoomEvent.HandLowered,
                RoomEvent.HandsLowered,
                RoomEvent.HandCalled,
                RoomEvent.ChatSent,
                RoomEvent.ChatRemoved,
                RoomEvent.RoomLocked,
                RoomEvent.RoomUnlocked,
                RoomEvent.CommandNoted,
                RoomEvent.LogPruned,
                RoomEvent.SettingsChanged,
                RoomEvent.ElearningDone,
                RoomEvent.RoomFilling,
                RoomEvent.UnknownEvent {

    /// Everything that a fold needs of the deck: later versions of it never reach this room.
    ///
    /// @param cards the keys in the room's order
    /// @param setup the rest
    record RoomOpened(String title, String deck, int deckVersion, List<String> cards, Setup setup)
            implements RoomEvent {

        public RoomOpened {
            cards = List.copyOf(cards);
        }

        /// A room of before there was a runsheet.
        public RoomOpened(String title, String deck, int deckVersion, List<String> cards) {
            this(title, deck, deckVersion, cards, Setup.NONE);
        }
    }

    record SessionStarted() implements RoomEvent {}

    record SessionEnded() implements RoomEvent {}

    /// @param position from 1
    record CardShown(int position) implements RoomEvent {}

    record CardMarked(int position, Mark mark) implements RoomEvent {}

    record MemberJoined(Member member) implements RoomEvent {}

    record MemberRenamed(MemberId member, String name) implements RoomEvent {}

    record MemberAway(MemberId member) implements RoomEvent {}

    record MemberBack(MemberId member) implements RoomEvent {}

    record MemberRemoved(MemberId member) implements RoomEvent {}

    /// There is a new facilitator key, and the old one is dead: told to facilitators, without the key.
    record KeyRenewed() implements RoomEvent {}

    record HandRaised(MemberId member, About about) implements RoomEvent {}

    /// The hand is down, and if this member had the floor, it is free.
    ///
    /// @param byCard another card came, and nobody asked for it
    record HandLowered(MemberId member, boolean byCard) implements RoomEvent {
        public HandLowered(MemberId member) {
            this(member, false);
        }
    }

    /// Every hand is down and the floor is free.
    record HandsLowered() implements RoomEvent {}

    /// The hand is down and its member has the floor.
    record HandCalled(MemberId member) implements RoomEvent {}

    /// @param text null once the line was removed: the log does not keep it
    /// @param member whom a facilitator answers alone. To older servers such a line is one to the facilitators
    record ChatSent(
            @Nullable String text, Audience to, @Nullable MemberId member) implements RoomEvent {

        public ChatSent(@Nullable String text, Audience to) {
            this(text, to, null);
        }

        /// The same line, removed.
        public ChatSent withoutText() {
            return new ChatSent(null, to, member);
        }
    }

    /// @param line the `seq` of the [ChatSent]
    record ChatRemoved(long line) implements RoomEvent {}

    record RoomLocked() implements RoomEvent {}

    record RoomUnlocked() implements RoomEvent {}

    record SettingsChanged(Settings settings) implements RoomEvent {}

    /// This member says to have done the e-learning: told to facilitators and to who says so.
    record ElearningDone(MemberId member) implements RoomEvent {}

    /// The room's log fills up: told to facilitators.
    ///
    /// @param entries that are kept, or a few more by now; at `limit` participants can do no more
    /// @param limit entries that are kept for participants' commands
    record RoomFilling(int entries, int limit) implements RoomEvent {}

    /// A command that changed nothing, kept so that it is not done after all when it is sent again. Told to
    /// nobody.
    ///
    /// @param answer the `seq` that it was acknowledged with
    record CommandNoted(long answer) implements RoomEvent {}

    /// What stood here has left the log, as nobody can see it again. The place stays, so that all others keep
    /// theirs and a gap is always an entry that was lost. The first event of a pruned entry is this one.
    record LogPruned() implements RoomEvent {}

    /// What a server of a newer version wrote while the servers are replaced one by one. Nothing happens to it
    /// here: who is at a server of that version sees it, and so does everybody at the end of the upgrade.
    ///
    /// @param json as it stands in the log
    record UnknownEvent(String json) implements RoomEvent {}

    /// Whether something leaves the log with this event: what somebody wrote, or chose in secret.
    default boolean forgets() {
        return switch (this) {
            case ChatRemoved _, MemberRemoved _, SessionEnded _ -> true;
            case Votes.Event.VoteRevealed _, Votes.Event.VoteClosed _ -> true;
            case Grades.Event.GradesRevealed _, Grades.Event.GradesCleared _ -> true;
            case Thoughts.Event.ThoughtsRevealed _, Thoughts.Event.MomentClosed _ -> true;
            default -> false;
        };
    }

    /// Whether anybody is told: an opening has no audience yet, a note and a place that was pruned are for the log
    /// alone, and who may see what this version does not know is not known either.
    default boolean told() {
        return switch (this) {
            case CommandNoted _, LogPruned _, RoomOpened _, UnknownEvent _ -> false;
            default -> true;
        };
    }
}
