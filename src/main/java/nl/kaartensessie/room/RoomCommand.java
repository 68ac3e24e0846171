package nl.kaartensessie.room;

import java.util.List;
import java.util.Set;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import org.jspecify.annotations.Nullable;

/// What a member wants: an intent, which [RoomRules] may refuse.
public sealed interface RoomCommand
        permits Runsheet.Command,
                Break.Command,
                FollowUp.Command,
                Grades.Command,
                HouseRules.Command,
                OnSite.Command,
                Outcomes.Command,
                OwnCards.Command,
                Round.Command,
                Thoughts.Command,
                Twists.Command,
                Votes.Command,
                RoomCommand.Join,
                RoomCommand.StartSession,
                RoomCommand.EndSession,
                RoomCommand.ShowCard,
                RoomCommand.MarkCard,
                RoomCommand.RaiseHand,
                RoomCommand.LowerHand,
                RoomCommand.LowerAllHands,
                RoomCommand.CallHand,
                RoomCommand.SendChat,
                RoomCommand.RemoveChat,
                RoomCommand.GoAway,
                RoomCommand.ComeBack,
                RoomCommand.RemoveMember,
                RoomCommand.RenewKey,
                RoomCommand.LockRoom,
                RoomCommand.UnlockRoom,
                RoomCommand.Rename,
                RoomCommand.ChangeSettings,
                RoomCommand.ReportElearning {

    /// Somebody comes in, who gives this command as the member they will be. No frame of the live channel: there is
    /// none before it.
    ///
    /// @param tokenHash of the token by which they are known from then on
    /// @param keyHash of the facilitator key that they have; null for a participant
    record Join(Member newcomer, byte[] tokenHash, byte @Nullable [] keyHash) implements RoomCommand {}

    record StartSession() implements RoomCommand {}

    record EndSession() implements RoomCommand {}

    /// @param restore whose hands go up again that the card in view lowered: the undo of a card
    record ShowCard(int position, List<MemberId> restore) implements RoomCommand {
        public ShowCard {
            restore = List.copyOf(restore);
        }

        public ShowCard(int position) {
            this(position, List.of());
        }
    }

    record MarkCard(int position, Mark mark) implements RoomCommand {}

    record RaiseHand(About about) implements RoomCommand {}

    /// @param member null for one's own
    record LowerHand(@Nullable MemberId member) implements RoomCommand {}

    record LowerAllHands() implements RoomCommand {}

    record CallHand(MemberId member) implements RoomCommand {}

    /// @param member whom a facilitator answers alone; then `to` is [Audience#FACILITATOR]
    record SendChat(String text, Audience to, @Nullable MemberId member) implements RoomCommand {

        public SendChat(String text, Audience to) {
            this(text, to, null);
        }
    }

    /// @param line the `seq` of the chat line
    record RemoveChat(long line) implements RoomCommand {}

    record GoAway() implements RoomCommand {}

    record ComeBack() implements RoomCommand {}

    /// @param lines whether all that they wrote goes too; then it may be somebody who has left already
    /// @param lock  whether the door closes behind them
    record RemoveMember(MemberId member, boolean lines, boolean lock) implements RoomCommand {

        /// What they wrote stays, and so does the door.
        public RemoveMember(MemberId member) {
            this(member, false, false);
        }
    }

    /// The facilitator key is another from now on. No frame of the live channel: only its answer holds the key.
    ///
    /// @param keyHash of the new key
    /// @param out the facilitators who have to go with the old key; who is gone already may be among them
    record RenewKey(byte[] keyHash, Set<MemberId> out) implements RoomCommand {

        public RenewKey {
            out = Set.copyOf(out);
        }
    }

    record LockRoom() implements RoomCommand {}

    record UnlockRoom() implements RoomCommand {}

    record Rename(String name) implements RoomCommand {}

    /// What is null stays as it is.
    record ChangeSettings(
            @Nullable Boolean keepHands, @Nullable Boolean factsheet) implements RoomCommand {}

    /// "I have done the e-learning."
    record ReportElearning() implements RoomCommand {}
}
