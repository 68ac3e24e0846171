package nl.kaartensessie.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import org.jspecify.annotations.Nullable;

/// A room as it is after its log so far. Immutable; [#apply] is the only way on, and never refuses: the log
/// outlives the rules of its day, so an event that no longer fits changes nothing.
///
/// @param seq that of the latest event that somebody is told: what clients know as the room's counter
/// @param head the last place in the log, which may hold notes that nobody is told
/// @param lastAt the time of the latest entry
/// @param startedAt when the session started; null in the lobby
/// @param opening what was frozen when the room was opened
/// @param keyRenewed the `seq` of the event that made the present facilitator key; 0 for the first one
/// @param chat the latest lines, oldest first
/// @param twists the what-ifs that were shown
/// @param ownCards those that facilitators added
/// @param pause the break
/// @param followUp what became of last time's agreements and questions
/// @param size how much of the log is kept
public record RoomState(
        long seq,
        long head,
        Instant lastAt,
        RoomStatus status,
        @Nullable Instant startedAt,
        RoomOpened opening,
        boolean locked,
        long keyRenewed,
        Settings settings,
        CardProgress progress,
        Members people,
        Hands queue,
        List<ChatLine> chat,
        Runsheet runsheet,
        HouseRules houseRules,
        Votes votes,
        Twists twists,
        OwnCards ownCards,
        Break pause,
        Grades grades,
        Outcomes outcomes,
        Thoughts thoughts,
        Round round,
        FollowUp followUp,
        LogSize size) {

    /// Older lines leave the room, as nobody can scroll back to them: a snapshot shows fewer.
    static final int CHAT_KEPT = 1000;

    /// Before the first event.
    public static final RoomState EMPTY = new RoomState(
            0,
            0,
            Instant.EPOCH,
            RoomStatus.LOBBY,
            null,
            new RoomOpened("", "", 0, List.of()),
            false,
            0,
            Settings.DEFAULT,
            CardProgress.START,
            Members.NOBODY,
            Hands.EMPTY,
            List.of(),
            Runsheet.of(Setup.NONE),
            HouseRules.of(Setup.NONE),
            Votes.NONE,
            Twists.NONE,
            OwnCards.NONE,
            Break.NONE,
            Grades.NONE,
            Outcomes.NONE,
            Thoughts.NONE,
            Round.NONE,
            FollowUp.NONE,
            LogSize.NONE);

    public RoomState {
        chat = List.copyOf(chat);
    }

    public static RoomState of(Iterable<Entry> log) {
        RoomState state = EMPTY;
        for (Entry entry : log) {
            state = state.apply(entry);
        }
        return state;
    }

    /// The room after `entry`, which must be the next one: an earlier one changes nothing, a later one is a bug.
    public RoomState apply(Entry entry) {
        if (entry.last() <= head) {
            return this;
        }
        if (entry.seq() != head + 1) {
            throw new IllegalArgumentException("The entry at " + entry.seq() + " does not follow " + head);
        }
        RoomStateBuilder draft = new RoomStateBuilder(this);
        draft.apply(entry);
        return draft.state();
    }

    public boolean isOpened() {
        return head > 0;
    }

    public String title() {
        return opening.title();
    }

    public String deck() {
        return opening.deck();
    }

    public int deckVersion() {
        return opening.deckVersion();
    }

    /// The keys of the cards, in the room's order.
    public List<String> cards() {
        return ownCards.cards().isEmpty()
                ? opening.cards()
                : Stream.concat(
                                opening.cards().stream(),
                                ownCards.cards().stream().map(OwnCards.Card::key))
                        .toList();
    }

    /// Of the deck and of the room's own.
    public int cardCount() {
        return opening.cards().size() + ownCards.cards().size();
    }

    /// The card at this position, if it is one of the room's own.
    public Optional<OwnCards.Card> ownCard(int position) {
        int index = position - opening.cards().size() - 1;
        return index >= 0 && index < ownCards.cards().size()
                ? Optional.of(ownCards.cards().get(index))
                : Optional.empty();
    }

    /// Whether there is a card at this position.
    public boolean exists(int position) {
        return position >= 1 && position <= cardCount();
    }

    /// What there is to choose on this card.
    Ballot ballot(int position) {
        Setup setup = opening.setup();
        return ownCard(position)
                .map(card -> Ballot.of(VoteType.of(card.kind()), card.choices(), setup.language()))
                .orElseGet(() -> setup.ballot(position));
    }

    /// Of the card in view, from 1; 0 in the lobby.
    public int position() {
        return progress.position();
    }

    /// The highest position shown so far.
    public int furthest() {
        return progress.furthest();
    }

    /// Every position that was in view, ascending.
    public SortedSet<Integer> shown() {
        return new TreeSet<>(progress.shown());
    }

    /// Since when the card in view is shown; null in the lobby.
    public @Nullable Instant shownAt() {
        return progress.shownAt();
    }

    /// By position; an unmarked card is absent.
    public Map<Integer, Mark> marks() {
        return progress.marks();
    }

    public Mark mark(int position) {
        return progress.mark(position);
    }

    /// Whether the group has dealt with the card until `now`: marked so, or talked about and neither skipped nor
    /// parked.
    public boolean discussed(int position, Instant now) {
        return progress.discussed(position, until(now));
    }

    /// Whether the card was in view until `now`, and that was all: it is neither discussed nor set aside.
    public boolean onlyShown(int position, Instant now) {
        return progress.onlyShown(position, until(now));
    }

    /// How long the card was in view until `now`, all times together; nothing when only the report of the room is left.
    public Duration viewed(int position, Instant now) {
        return Duration.ofMillis(progress.viewed(position, until(now)));
    }

    /// The end is the last that happens.
    private Instant until(Instant now) {
        return status == RoomStatus.ENDED ? lastAt : now;
    }

    /// Who takes up a line, if anybody: a member by the name of today, somebody who has left by that of then.
    public @Nullable String ownerName(Outcome.Content line) {
        Outcome.Owner owner = line.owner();
        if (owner == null) {
            return null;
        }
        return Optional.ofNullable(owner.member())
                .flatMap(this::member)
                .map(Member::name)
                .orElse(owner.name());
    }

    /// In order of joining.
    public List<Member> members() {
        return people.members();
    }

    public Optional<Member> member(MemberId id) {
        return people.member(id);
    }

    /// How many members have this role.
    public long count(Role role) {
        return members().stream().filter(member -> member.role() == role).count();
    }

    /// Who said "back in a moment".
    public Set<MemberId> away() {
        return people.away();
    }

    /// Who said to have done the e-learning.
    public Set<MemberId> prepared() {
        return people.prepared();
    }

    /// In order of `seq`.
    public List<Hand> hands() {
        return queue.hands();
    }

    public Optional<Hand> hand(MemberId member) {
        return queue.hand(member);
    }

    /// Who has the turn.
    public @Nullable MemberId floor() {
        return queue.floor();
    }

    public Optional<ChatLine> chatLine(long seq) {
        return chat.stream().filter(line -> line.seq() == seq).findFirst();
    }
}
