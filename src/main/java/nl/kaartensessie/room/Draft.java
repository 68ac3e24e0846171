package nl.kaartensessie.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.kaartensessie.room.RoomEvent.*;
import org.jspecify.annotations.Nullable;

/// A [RoomState] under construction, seen by nobody else: where each event makes its change.
final class Draft {
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
        seq = state.seq();
        head = state.head();
        status = state.status();
        title = state.title();
        deck = state.deck();
        deckVersion = state.deckVersion();
        cards = state.cards();
        position = state.position();
        furthest = state.furthest();
        marks = state.marks();
        members = state.members();
        away = state.away();
        hands = state.hands();
        floor = state.floor();
        locked = state.locked();
        chat = state.chat();
        lastAt = state.lastAt();
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

    void apply(Entry entry) {
        entry.facts().forEach(this::apply);
        head = entry.last();
        lastAt = entry.at();
    }

    private void apply(Entry.Fact fact) {
        if (fact.event().told()) {
            seq = fact.seq();
        }
        if (fits(fact)) {
            change(fact);
        }
    }

    /// The log outlives the rules of its day: what says nothing about this room as it is, is passed over.
    private boolean fits(Entry.Fact fact) {
        return switch (fact.event()) {
            case RoomOpened _ -> fact.seq() == 1;
            case SessionStarted _ -> status == RoomStatus.LOBBY;
            case CardShown shown -> status == RoomStatus.LIVE && exists(shown.position());
            case CardMarked marked -> exists(marked.position());
            case MemberAway gone -> isMember(gone.member());
            case HandRaised raised -> isMember(raised.member());
            case HandCalled called -> isMember(called.member());
            case SessionEnded _,
                    MemberJoined _,
                    MemberRenamed _,
                    MemberBack _,
                    MemberRemoved _,
                    HandLowered _,
                    HandsLowered _,
                    ChatSent _,
                    ChatRemoved _,
                    RoomLocked _,
                    RoomUnlocked _,
                    CommandNoted _ -> true;
        };
    }

    private void change(Entry.Fact fact) {
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
                members = with(without(members, has(joined.member().id())), joined.member());
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
        members = without(members, has(member));
        away = changed(away, member, false);
        lower(member);
    }

    private void chat(Entry.Fact fact, ChatSent sent) {
        if (sent.text() == null) {
            return;
        }
        List<ChatLine> lines = with(chat, new ChatLine(fact.seq(), fact.at(), fact.by(), sent.text(), sent.to()));
        chat = lines.size() <= RoomState.CHAT_KEPT
                ? lines
                : lines.subList(lines.size() - RoomState.CHAT_KEPT, lines.size());
    }

    private boolean exists(int position) {
        return position >= 1 && position <= cards.size();
    }

    private boolean isMember(MemberId id) {
        return members.stream().anyMatch(has(id));
    }

    private List<Hand> withoutHand(MemberId member) {
        return without(hands, hand -> hand.member().equals(member));
    }

    private static Predicate<Member> has(MemberId id) {
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
