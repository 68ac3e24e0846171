package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kaartensessie.room.Votes.Command.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;

/// The vote on a card: secret until it is revealed, and then nothing but counts (rules 12). One at a time.
///
/// @param current null when none is open
public record Votes(@Nullable Vote current) {

    static final Votes NONE = new Votes(null);

    /// A vote that is open or revealed.
    ///
    /// @param options in order
    /// @param choices by voter; empty once it is revealed
    /// @param counts by option; null until it is revealed
    public record Vote(
            int position,
            List<String> options,
            Map<MemberId, String> choices,
            @Nullable Map<String, Integer> counts) {

        public Vote {
            options = List.copyOf(options);
            choices = Map.copyOf(choices);
            counts = counts == null ? null : Map.copyOf(counts);
        }

        /// How many votes there are.
        public int votes() {
            return counts == null
                    ? choices.size()
                    : counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// What this member chose, while that is not revealed.
        public Optional<String> choice(MemberId member) {
            return Optional.ofNullable(choices.get(member));
        }

        private Vote with(MemberId member, @Nullable String option) {
            return new Vote(
                    position,
                    options,
                    option == null ? Immutables.without(choices, member) : Immutables.with(choices, member, option),
                    counts);
        }

        private Map<String, Integer> counted() {
            Map<String, Integer> counted = new LinkedHashMap<>();
            options.forEach(option -> counted.put(option, 0));
            choices.values().forEach(option -> counted.merge(option, 1, Integer::sum));
            return counted;
        }
    }

    /// Whether `event` is about the vote that there is.
    boolean fits(Event event) {
        return switch (event) {
            case VoteOpened _ -> true;
            case VoteCast cast -> isOpen(cast.position());
            case VoteRevealed revealed -> isOpen(revealed.position());
            case VoteClosed closed -> current != null && current.position() == closed.position();
        };
    }

    Votes apply(Event event, MemberId by) {
        return switch (event) {
            case VoteOpened opened -> new Votes(new Vote(opened.position(), opened.options(), Map.of(), null));
            case VoteCast cast -> current == null ? this : new Votes(current.with(by, cast.option()));
            case VoteRevealed revealed ->
                current == null
                        ? this
                        : new Votes(new Vote(current.position(), current.options(), Map.of(), revealed.counts()));
            case VoteClosed _ -> NONE;
        };
    }

    private boolean isOpen(int position) {
        return current != null && current.position() == position && current.counts() == null;
    }

    Votes without(MemberId member) {
        return current == null ? this : new Votes(current.with(member, null));
    }

    /// What was never revealed is gone.
    Votes ended() {
        return current == null || current.counts() == null ? NONE : this;
    }

    Decision decide(RoomState room, MemberId who, Command command) {
        return switch (command) {
            case OpenVote open -> open(room, open.position());
            case CastVote cast -> cast(who, cast);
            case RevealVote reveal -> reveal(reveal.position());
            case CloseVote close ->
                when(current != null && current.position() == close.position(), () -> new VoteClosed(close.position()));
        };
    }

    private Decision open(RoomState room, int position) {
        if (!room.exists(position)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        List<String> options = room.ballot(position).options();
        if (options.isEmpty()) {
            return decline(Refusal.NOTHING_TO_CHOOSE);
        }
        VoteOpened opened = new VoteOpened(position, options);
        if (current == null) {
            return accept(opened);
        }
        return isOpen(position) ? accept() : accept(new VoteClosed(current.position()), opened);
    }

    private Decision cast(MemberId who, CastVote command) {
        if (current == null || current.position() != command.position()) {
            return decline(Refusal.NO_VOTE);
        }
        if (current.counts() != null) {
            return decline(Refusal.ALREADY_REVEALED);
        }
        String option = command.option();
        if (option != null && !current.options().contains(option)) {
            return decline(Refusal.NO_SUCH_OPTION);
        }
        Vote changed = current.with(who, option);
        return when(!changed.equals(current), () -> new VoteCast(current.position(), option, changed.votes()));
    }

    private Decision reveal(int position) {
        if (current == null || current.position() != position) {
            return decline(Refusal.NO_VOTE);
        }
        if (current.counts() != null) {
            return accept();
        }
        return current.choices().isEmpty()
                ? decline(Refusal.NOTHING_TO_REVEAL)
                : accept(new VoteRevealed(position, current.counted()));
    }

    /// What a member wants of a vote. Each names its card, so that a slow click never counts for the next one.
    public sealed interface Command extends RoomCommand {

        record OpenVote(int position) implements Command {}

        /// @param option null to withdraw
        record CastVote(int position, @Nullable String option) implements Command {}

        record RevealVote(int position) implements Command {}

        record CloseVote(int position) implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof CastVote);
        }
    }

    /// What happens to a vote on a card.
    public sealed interface Event extends RoomEvent {

        /// @param options the names of what can be chosen, in order
        record VoteOpened(int position, List<String> options) implements Event {

            public VoteOpened {
                options = List.copyOf(options);
            }
        }

        /// A choice, which its voter alone is told; the others are told how many there are.
        ///
        /// @param option null when the vote was withdrawn, and once the vote is over: the log does not keep it
        /// @param votes how many there are now
        record VoteCast(int position, @Nullable String option, int votes) implements Event {}

        /// @param counts by option, all options in order
        record VoteRevealed(int position, Map<String, Integer> counts) implements Event {

            public VoteRevealed {
                counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            }
        }

        record VoteClosed(int position) implements Event {}
    }
}
