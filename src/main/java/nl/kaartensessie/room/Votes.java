package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;
import static nl.kaartensessie.room.Decision.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Votes.Command.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;

/// The vote on a card: secret until it is revealed, and then nothing but counts (rules 12). One at a time.
///
/// @param current null when none is open
/// @param results the latest counts of each card that was voted on, by position
public record Votes(@Nullable Vote current, Map<Integer, Map<String, Integer>> results) {

    static final Votes NONE = new Votes(null, Map.of());

    public Votes {
        results = Map.copyOf(results);
    }

    /// A vote that is open or revealed.
    ///
    /// @param options in order
    /// @param round 1 or 2
    /// @param choices by the member of each device; empty once it is revealed
    /// @param result null until it is revealed
    public record Vote(
            int position,
            List<Option> options,
            int round,
            Map<MemberId, Choice> choices,
            @Nullable VoteResult result) {

        public Vote {
            options = List.copyOf(options);
            choices = Map.copyOf(choices);
        }

        public boolean isRevealed() {
            return result != null;
        }

        /// How many votes there are: one of each person, also where several share a device.
        public int votes() {
            return result == null
                    ? choices.values().stream().mapToInt(Choice::people).sum()
                    : result.votes();
        }

        /// What was chosen on the device of this member, while that is not revealed.
        public Optional<Choice> choice(MemberId member) {
            return Optional.ofNullable(choices.get(member));
        }

        private Vote with(MemberId member, @Nullable Choice choice) {
            return new Vote(
                    position,
                    options,
                    round,
                    choice == null ? Immutables.without(choices, member) : Immutables.with(choices, member, choice),
                    result);
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
            case VoteOpened opened ->
                with(new Vote(opened.position(), opened.options(), opened.round(), Map.of(), null));
            case VoteCast cast -> current == null ? this : with(current.with(by, cast.choice()));
            case VoteRevealed revealed ->
                current == null
                        ? this
                        : new Votes(
                                new Vote(
                                        current.position(),
                                        current.options(),
                                        current.round(),
                                        Map.of(),
                                        revealed.result()),
                                Immutables.with(
                                        results,
                                        current.position(),
                                        revealed.result().counts()));
            case VoteClosed _ -> with(null);
        };
    }

    private Votes with(@Nullable Vote vote) {
        return new Votes(vote, results);
    }

    private boolean isOpen(int position) {
        return current != null && current.position() == position && !current.isRevealed();
    }

    Votes without(MemberId member) {
        return current == null ? this : with(current.with(member, null));
    }

    /// What was never revealed is gone, and no vote follows.
    Votes ended() {
        return new Votes(current == null || !current.isRevealed() ? null : current, Map.of());
    }

    /// How many people chose on the device of this member in the vote that is open.
    int peopleWhoChose(MemberId member) {
        return current == null ? 0 : current.choice(member).map(Choice::people).orElse(0);
    }

    Decision decide(RoomState room, MemberId who, Command command, Set<MemberId> online) {
        int voters = room.people().peopleOf(online);
        return switch (command) {
            case OpenVote open -> open(room, open.position(), voters);
            case CastVote cast -> cast(who, cast, room.people().onSite().peopleAt(who));
            case RevealVote reveal -> reveal(reveal.position(), voters);
            case VoteAgain again -> again(again.position(), voters);
            case CloseVote close ->
                when(current != null && current.position() == close.position(), () -> new VoteClosed(close.position()));
        };
    }

    private Decision open(RoomState room, int position, int voters) {
        if (!room.exists(position)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        List<Option> options = room.ballot(position).options();
        if (options.isEmpty()) {
            return decline(Refusal.NOTHING_TO_CHOOSE);
        }
        VoteOpened opened = new VoteOpened(position, options, 1, voters);
        if (current == null) {
            return accept(opened);
        }
        return isOpen(position) ? accept() : accept(new VoteClosed(current.position()), opened);
    }

    /// @param people who share the device
    private Decision cast(MemberId who, CastVote command, int people) {
        if (current == null || current.position() != command.position()) {
            return decline(Refusal.NO_VOTE);
        }
        if (current.isRevealed()) {
            return decline(Refusal.ALREADY_REVEALED);
        }
        Map<String, Integer> counts = command.counts();
        boolean tells = !counts.isEmpty() && current.round() == 2 && people == 1;
        String before = tells ? command.before() : null;
        if (!counts.keySet().stream().allMatch(option -> Ballot.offers(current.options(), option))
                || before != null && !Ballot.offers(current.options(), before)) {
            return decline(Refusal.NO_SUCH_OPTION);
        }
        if (!isWithin(people, counts)) {
            return decline(Refusal.COUNTS_UNUSABLE);
        }
        Choice choice = counts.isEmpty() ? null : new Choice(counts, before);
        Vote changed = current.with(who, choice);
        return when(!changed.equals(current), () -> new VoteCast(current.position(), choice, changed.votes()));
    }

    /// Whether no more people chose than there are.
    private static boolean isWithin(int people, Map<String, Integer> counts) {
        return counts.values().stream().allMatch(count -> count > 0)
                && counts.values().stream().mapToLong(Integer::longValue).sum() <= people;
    }

    private Decision reveal(int position, int voters) {
        if (current == null || current.position() != position) {
            return decline(Refusal.NO_VOTE);
        }
        if (current.isRevealed()) {
            return accept();
        }
        return current.choices().isEmpty()
                ? decline(Refusal.NOTHING_TO_REVEAL)
                : accept(new VoteRevealed(position, current.options(), current.round(), result(current, voters)));
    }

    private VoteResult result(Vote vote, int voters) {
        Map<String, Integer> earlier = results.get(vote.position());
        return new VoteResult(
                SecondRound.counted(vote.options(), vote.choices().values(), false),
                Math.max(voters, vote.votes()),
                vote.round() == 1 || earlier == null
                        ? null
                        : SecondRound.moved(
                                vote.options(), earlier, vote.choices().values()),
                earlier);
    }

    private Decision again(int position, int voters) {
        if (current == null || current.position() != position) {
            return decline(Refusal.NO_VOTE);
        }
        if (!current.isRevealed()) {
            return current.round() == 1 ? decline(Refusal.NOT_REVEALED) : accept();
        }
        return current.round() == 1
                ? accept(new VoteOpened(position, current.options(), 2, voters))
                : decline(Refusal.ALREADY_REVEALED);
    }

    /// What a member wants of a vote. Each names its card, so that a slow click never counts for the next one.
    public sealed interface Command extends RoomCommand {

        record OpenVote(int position) implements Command {}

        /// @param counts how many of those who share the device chose each option; none to withdraw
        /// @param before what this member chose in the first round, as their own device remembers
        record CastVote(
                int position,
                Map<String, Integer> counts,
                @Nullable String before) implements Command {

            public CastVote {
                counts = Map.copyOf(counts);
            }

            /// Of one person.
            ///
            /// @param option null to withdraw
            public CastVote(int position, @Nullable String option, @Nullable String before) {
                this(position, option == null ? Map.of() : Map.of(option, 1), before);
            }

            public CastVote(int position, @Nullable String option) {
                this(position, option, null);
            }
        }

        record RevealVote(int position) implements Command {}

        /// A second round on the same ballot.
        record VoteAgain(int position) implements Command {}

        record CloseVote(int position) implements Command {}

        default boolean forFacilitator() {
            return !(this instanceof CastVote);
        }
    }

    /// What happens to a vote on a card.
    public sealed interface Event extends RoomEvent {

        /// @param options what can be chosen, in order
        /// @param round 1 or 2
        /// @param voters how many are online who may vote
        record VoteOpened(int position, List<Option> options, int round, int voters) implements Event {

            public VoteOpened {
                options = List.copyOf(options);
            }
        }

        /// A choice, which its voter alone is told; the others are told how many there are.
        ///
        /// @param choice null when the vote was withdrawn, and once the vote is over: the log does not keep it
        /// @param votes how many there are now
        record VoteCast(int position, @Nullable Choice choice, int votes) implements Event {

            /// The same when it is over.
            public VoteCast forgotten() {
                return new VoteCast(position, null, votes);
            }
        }

        record VoteRevealed(int position, List<Option> options, int round, VoteResult result) implements Event {

            public VoteRevealed {
                options = List.copyOf(options);
            }
        }

        record VoteClosed(int position) implements Event {}
    }
}
