package nl.kaartensessie.room;

import org.jspecify.annotations.Nullable;

/// What a member wants: an intent, which [RoomRules] may refuse.
public sealed interface RoomCommand
        permits AgendaCommand,
                BreakCommand,
                GradeCommand,
                HouseRuleCommand,
                OutcomeCommand,
                VoteCommand,
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
                RoomCommand.LockRoom,
                RoomCommand.UnlockRoom,
                RoomCommand.Rename,
                RoomCommand.ChangeSettings,
                RoomCommand.ReportElearning {

    record StartSession() implements RoomCommand {}

    record EndSession() implements RoomCommand {}

    record ShowCard(int position) implements RoomCommand {}

    record MarkCard(int position, Mark mark) implements RoomCommand {}

    record RaiseHand(About about) implements RoomCommand {}

    /// @param member null for one's own
    record LowerHand(@Nullable MemberId member) implements RoomCommand {}

    record LowerAllHands() implements RoomCommand {}

    record CallHand(MemberId member) implements RoomCommand {}

    record SendChat(String text, Audience to) implements RoomCommand {}

    /// @param line the `seq` of the chat line
    record RemoveChat(long line) implements RoomCommand {}

    record GoAway() implements RoomCommand {}

    record ComeBack() implements RoomCommand {}

    record RemoveMember(MemberId member) implements RoomCommand {}

    record LockRoom() implements RoomCommand {}

    record UnlockRoom() implements RoomCommand {}

    record Rename(String name) implements RoomCommand {}

    /// What is null stays as it is.
    record ChangeSettings(
            @Nullable Boolean keepHands, @Nullable Boolean factsheet) implements RoomCommand {}

    /// "I have done the e-learning."
    record ReportElearning() implements RoomCommand {}
}
