package nl.kaartensessie.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A room as it is after its log so far. Immutable; [#apply] is the only way on, and never refuses: the log
/// outlives the rules of its day, so an event that no longer fits changes nothing.
///
/// @param seq that of the latest event that somebody is told: what clients know as the room's counter
/// @param head the last place in the log, which may hold notes that nobody is told
/// @param cards the keys in the room's order
/// @param position of the card in view, from 1; 0 in the lobby
/// @param furthest the highest position shown so far
/// @param marks by position; an unmarked card is absent
/// @param members in order of joining
/// @param away who said "back in a moment"
/// @param hands in order of `seq`
/// @param floor who has the turn
/// @param chat the latest lines, oldest first
/// @param lastAt the time of the latest entry
public record RoomState(
        long seq,
        long head,
        RoomStatus status,
        String title,
        String deck,
        int deckVersion,
        List<String> cards,
        int position,
        int furthest,
        Map<Integer, Mark> marks,
        List<Member> members,
        Set<MemberId> away,
        List<Hand> hands,
        @Nullable MemberId floor,
        boolean locked,
        List<ChatLine> chat,
        Instant lastAt) {

    /// Older lines leave the room, as nobody can scroll back to them: a snapshot shows fewer.
    static final int CHAT_KEPT = 1000;

    /// Before the first event.
    public static final RoomState EMPTY = new RoomState(
            0,
            0,
            RoomStatus.LOBBY,
            "",
            "",
            0,
            List.of(),
            0,
            0,
            Map.of(),
            List.of(),
            Set.of(),
            List.of(),
            null,
            false,
            List.of(),
            Instant.EPOCH);

    public RoomState {
        cards = List.copyOf(cards);
        members = List.copyOf(members);
        away = Set.copyOf(away);
        hands = List.copyOf(hands);
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
        Draft draft = new Draft(this);
        draft.apply(entry);
        return draft.state();
    }

    public boolean isOpened() {
        return head > 0;
    }

    public Optional<Member> member(MemberId id) {
        return find(members, member -> member.id().equals(id));
    }

    public Optional<Hand> hand(MemberId member) {
        return find(hands, hand -> hand.member().equals(member));
    }

    public Optional<ChatLine> chatLine(long seq) {
        return find(chat, line -> line.seq() == seq);
    }

    public Mark mark(int position) {
        return marks.getOrDefault(position, Mark.NONE);
    }

    public long participants() {
        return members.stream().filter(member -> !member.facilitates()).count();
    }

    private static <T> Optional<T> find(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).findFirst();
    }
}
