package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kaartensessie.room.VoteCommand.*;
import nl.kaartensessie.room.VoteEvent.*;
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
    boolean fits(VoteEvent event) {
        return switch (event) {
            case VoteOpened _ -> true;
            case VoteCast cast -> isOpen(cast.position());
            case VoteRevealed revealed -> isOpen(revealed.position());
            case VoteClosed closed -> current != null && current.position() == closed.position();
        };
    }

    Votes apply(VoteEvent event, MemberId by) {
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

    Decision decide(RoomState room, MemberId who, VoteCommand command) {
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
        List<String> options = room.opening().setup().ballot(position).options();
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
}
