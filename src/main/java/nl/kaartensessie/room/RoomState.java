package nl.kaartensessie.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.kaartensessie.room.RoomEvent.*;
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
        entry.facts().forEach(draft::apply);
        draft.head = entry.last();
        draft.lastAt = entry.at();
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

    /// A state under construction, seen by nobody else.
    private static final class Draft {
        private long seq;
        private long head;
        private RoomStatus status;
        private String title;
        private String deck;
        private int deckVersion;
        private List<String> cards;
        private int position;
        private int furthest;
        private Map<Integer, Mark> marks;
        private List<Member> members;
        private Set<MemberId> away;
        private List<Hand> hands;
        private @Nullable MemberId floor;
        private boolean locked;
        private List<ChatLine> chat;
        private Instant lastAt;

        Draft(RoomState state) {
            seq = state.seq;
            head = state.head;
            status = state.status;
            title = state.title;
            deck = state.deck;
            deckVersion = state.deckVersion;
            cards = state.cards;
            position = state.position;
            furthest = state.furthest;
            marks = state.marks;
            members = state.members;
            away = state.away;
            hands = state.hands;
            floor = state.floor;
            locked = state.locked;
            chat = state.chat;
            lastAt = state.lastAt;
        }

        RoomState state() {
            return new RoomState(
                    seq,
                    head,
                    status,
                    title,
                    deck,
                    deckVersion,
                    cards,
                    position,
                    furthest,
                    marks,
                    members,
                    away,
                    hands,
                    floor,
                    locked,
                    chat,
                    lastAt);
        }

        void apply(Entry.Fact fact) {
            if (fact.event().told()) {
                seq = fact.seq();
            }
            switch (fact.event()) {
                case RoomOpened opened -> {
                    title = opened.title();
                    deck = opened.deck();
                    deckVersion = opened.deckVersion();
                    cards = opened.cards();
                }
                case SessionStarted _ -> status = RoomStatus.LIVE;
                case SessionEnded _ -> status = RoomStatus.ENDED;
                case CardShown shown -> {
                    position = shown.position();
                    furthest = Math.max(furthest, position);
                }
                case CardMarked marked -> mark(marked);
                case MemberJoined joined ->
                    members = with(without(members, isMember(joined.member().id())), joined.member());
                case MemberRenamed renamed ->
                    members = mapped(
                            members,
                            member -> member.id().equals(renamed.member()) ? member.renamed(renamed.name()) : member);
                case MemberAway gone -> away = changed(away, gone.member(), true);
                case MemberBack back -> away = changed(away, back.member(), false);
                case MemberRemoved removed -> remove(removed.member());
                case HandRaised raised ->
                    hands = with(withoutHand(raised.member()), new Hand(raised.member(), raised.about(), fact.seq()));
                case HandLowered lowered -> lower(lowered.member());
                case HandsLowered _ -> {
                    hands = List.of();
                    floor = null;
                }
                case HandCalled called -> {
                    hands = withoutHand(called.member());
                    floor = called.member();
                }
                case ChatSent sent -> chat(fact, sent);
                case ChatRemoved removed -> chat = without(chat, line -> line.seq() == removed.line());
                case RoomLocked _ -> locked = true;
                case RoomUnlocked _ -> locked = false;
                case CommandNoted _ -> {}
            }
        }

        private void mark(CardMarked marked) {
            Map<Integer, Mark> changed = new TreeMap<>(marks);
            if (marked.mark() == Mark.NONE) {
                changed.remove(marked.position());
            } else {
                changed.put(marked.position(), marked.mark());
            }
            marks = Map.copyOf(changed);
        }

        private void lower(MemberId member) {
            hands = withoutHand(member);
            if (member.equals(floor)) {
                floor = null;
            }
        }

        private void remove(MemberId member) {
            members = without(members, isMember(member));
            away = changed(away, member, false);
            lower(member);
        }

        private void chat(Entry.Fact fact, ChatSent sent) {
            if (sent.text() == null) {
                return;
            }
            List<ChatLine> lines = with(chat, new ChatLine(fact.seq(), fact.at(), fact.by(), sent.text(), sent.to()));
            chat = lines.size() <= CHAT_KEPT ? lines : lines.subList(lines.size() - CHAT_KEPT, lines.size());
        }

        private List<Hand> withoutHand(MemberId member) {
            return without(hands, hand -> hand.member().equals(member));
        }

        private static Predicate<Member> isMember(MemberId id) {
            return member -> member.id().equals(id);
        }

        private static <T> List<T> with(List<T> list, T more) {
            List<T> longer = new ArrayList<>(list);
            longer.add(more);
            return longer;
        }

        private static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
            return list.stream().filter(unwanted.negate()).toList();
        }

        private static <T> List<T> mapped(List<T> list, UnaryOperator<T> change) {
            return list.stream().map(change).toList();
        }

        private static Set<MemberId> changed(Set<MemberId> set, MemberId member, boolean in) {
            Set<MemberId> changed = new HashSet<>(set);
            if (in) {
                changed.add(member);
            } else {
                changed.remove(member);
            }
            return changed;
        }
    }
}
