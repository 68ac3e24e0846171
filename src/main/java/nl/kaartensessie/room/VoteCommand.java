package nl.kaartensessie.room;

import org.jspecify.annotations.Nullable;

/// What a member wants of a vote. Each names its card, so that a slow click never counts for the next one.
public sealed interface VoteCommand extends RoomCommand {

    record OpenVote(int position) implements VoteCommand {}

    /// @param option null to withdraw
    record CastVote(int position, @Nullable String option) implements VoteCommand {}

    record RevealVote(int position) implements VoteCommand {}

    record CloseVote(int position) implements VoteCommand {}

    default boolean forFacilitator() {
        return !(this instanceof CastVote);
    }
}
