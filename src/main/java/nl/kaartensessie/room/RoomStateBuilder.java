package nl.kaartensessie.room;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import nl.kaartensessie.room.Break.Event.BreakReturned;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.HouseRules.Event.PledgeMade;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Round.Event.*;
import nl.kaartensessie.room.Thoughts.Event.MomentOpened;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteOpened;
import org.jspecify.annotations.Nullable;

/// A [RoomState] under construction, seen by nobody else. Each subject knows its own events; here is what touches
/// more than one, and what does not fit.
final class RoomStateBuilder {

    private long seq;
    private long head;
    private Instant lastAt;
    private RoomStatus status;
    private @Nullable Instant startedAt;
    private RoomOpened opening;
    private boolean locked;
    private long keyRenewed;
    private Settings settings;
    private CardProgress progress;
    private Members people;
    private Hands queue;
    private List<ChatLine> chat;
    private Runsheet runsheet;
    private HouseRules houseRules;
    private Votes votes;
    private Twists twists;
    private OwnCards ownCards;
    private Break pause;
    private Grades grades;
    private Outcomes outcomes;
    private Thoughts thoughts;
    private Round round;
    private FollowUp followUp;
    private LogSize size;

    RoomStateBuilder(RoomState state) {
        seq = state.seq();
        head = state.head();
        lastAt = state.lastAt();
        status = state.status();
        startedAt = state.startedAt();
        opening = state.opening();
        locked = state.locked();
        keyRenewed = state.keyRenewed();
        settings = state.settings();
        progress = state.progress();
        people = state.people();
        queue = state.queue();
        chat = state.chat();
        runsheet = state.runsheet();
        houseRules = state.houseRules();
        votes = state.votes();
        twists = state.twists();
        ownCards = state.ownCards();
        pause = state.pause();
        grades = state.grades();
        outcomes = state.outcomes();
        thoughts = state.thoughts();
        round = state.round();
        followUp = state.followUp();
        size = state.size();
    }

    RoomState state() {
        return new RoomState(
                seq,
                head,
                lastAt,
                status,
                startedAt,
                opening,
                locked,
                keyRenewed,
                settings,
                progress,
                people,
                queue,
                chat,
                runsheet,
                houseRules,
                votes,
                twists,
                ownCards,
                pause,
                grades,
                outcomes,
                thoughts,
                round,
                followUp,
                size);
    }

    void apply(Entry entry) {
        size = size.with(entry.events());
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
            case ElearningDone done -> isMember(done.member());
            case OnSite.Event.MemberOnSite onSite -> isMember(onSite.member());
            case HandRaised raised -> isMember(raised.member());
            case HandCalled called -> isMember(called.member());
            case HouseRules.Event event -> !(event instanceof PledgeMade made) || isMember(made.member());
            case Break.Event event ->
                pause.fits(event) && (!(event instanceof BreakReturned back) || isMember(back.member()));
            case Votes.Event event -> votes.fits(event) && (!(event instanceof VoteCast) || isMember(fact.by()));
            case Twists.Event.TwistShown shown -> exists(shown.position());
            case OwnCards.Event event -> ownCards.fits(event, cardCount());
            case Grades.Event event -> grades.fits(event) && (!(event instanceof GradeGiven) || isMember(fact.by()));
            case Thoughts.Event event ->
                thoughts.fits(event) && (!(event instanceof ThoughtWritten) || isMember(fact.by()));
            case Round.Event event -> round.fits(event) && isAboutMembers(event);
            case FollowUp.Event event -> FollowUp.fits(event, opening.setup());
            case SessionEnded _,
                    MemberJoined _,
                    MemberRenamed _,
                    MemberBack _,
                    MemberRemoved _,
                    KeyRenewed _,
                    HandLowered _,
                    HandsLowered _,
                    ChatSent _,
                    ChatRemoved _,
                    RoomLocked _,
                    RoomUnlocked _,
                    SettingsChanged _,
                    Runsheet.Event _,
                    Outcomes.Event _,
                    RoomFilling _,
                    CommandNoted _,
                    LogPruned _,
                    UnknownEvent _ -> true;
        };
    }

    private void change(Entry.Fact fact) {
        switch (fact.event()) {
            case RoomOpened opened -> open(opened);
            case SessionStarted _ -> {
                status = RoomStatus.LIVE;
                startedAt = fact.at();
            }
            case SessionEnded _ -> {
                status = RoomStatus.ENDED;
                votes = votes.ended();
                grades = grades.ended();
                thoughts = thoughts.ended();
                round = Round.NONE;
            }
            case CardShown shown -> {
                progress = progress.apply(shown, fact.at());
                queue = queue.atNewCard();
            }
            case CardMarked marked -> progress = progress.apply(marked);
            case MemberJoined joined -> people = people.joined(joined.member());
            case MemberRenamed renamed -> people = people.renamed(renamed.member(), renamed.name());
            case MemberAway gone -> people = people.away(gone.member(), true);
            case MemberBack back -> people = people.away(back.member(), false);
            case MemberRemoved removed -> remove(removed.member());
            case ElearningDone done -> people = people.prepared(done.member());
            case OnSite.Event.MemberOnSite onSite -> people = people.onSite(onSite);
            case HandRaised raised -> queue = queue.raised(raised, fact.seq());
            case HandLowered lowered ->
                queue = lowered.byCard() ? queue.loweredByCard(lowered.member()) : queue.lowered(lowered.member());
            case HandsLowered _ -> queue = Hands.EMPTY;
            case HandCalled called -> {
                queue = queue.called(called.member());
                round = round.called(called.member());
                progress = progress.talked(progress.position());
            }
            case ChatSent sent -> chat(fact, sent);
            case ChatRemoved removed -> forget(line -> line.seq() == removed.line());
            case KeyRenewed _ -> keyRenewed = fact.seq();
            case RoomLocked _ -> locked = true;
            case RoomUnlocked _ -> locked = false;
            case SettingsChanged changed -> settings = changed.settings();
            case Runsheet.Event event -> runsheet = runsheet.apply(event, fact);
            case HouseRules.Event event -> houseRules = houseRules.apply(event);
            case Votes.Event event -> {
                votes = votes.apply(event, fact.by());
                progress = event instanceof VoteOpened opened ? progress.talked(opened.position()) : progress;
            }
            case Twists.Event event -> twists = twists.apply(event);
            case OwnCards.Event event -> ownCards = ownCards.apply(event);
            case Break.Event event -> pause = pause.apply(event);
            case Grades.Event event -> grades = grades.apply(event, fact.by());
            case Outcomes.Event event -> {
                outcomes = outcomes.apply(event, fact);
                progress = progress.talked(event.position());
            }
            case FollowUp.Event event -> followUp = followUp.apply(event);
            case Thoughts.Event event -> {
                thoughts = thoughts.apply(event, fact.by());
                progress = event instanceof MomentOpened opened ? progress.talked(opened.position()) : progress;
            }
            case Round.Event event -> {
                round = round.apply(event);
                queue = queue.apply(event);
                progress = progress.apply(event);
            }
            case RoomFilling _, CommandNoted _, LogPruned _, UnknownEvent _ -> {}
        }
    }

    private boolean exists(int position) {
        return position >= 1 && position <= cardCount();
    }

    private int cardCount() {
        return opening.cards().size() + ownCards.cards().size();
    }

    private boolean isMember(MemberId id) {
        return people.member(id).isPresent();
    }

    /// Who is removed leaves a round, so what was decided names members alone.
    private boolean isAboutMembers(Round.Event event) {
        return switch (event) {
            case RoundStarted started ->
                exists(started.position()) && isMember(started.order().getFirst());
            case RoundMoved moved -> isMember(moved.member());
            case RoundEnded _ -> true;
        };
    }

    private void open(RoomOpened opened) {
        opening = opened;
        runsheet = Runsheet.of(opened.setup());
        houseRules = HouseRules.of(opened.setup());
    }

    private void remove(MemberId member) {
        people = people.without(member);
        queue = queue.gone(member);
        houseRules = houseRules.without(member);
        votes = votes.without(member);
        pause = pause.without(member);
        grades = grades.without(member);
        thoughts = thoughts.without(member);
        round = round.without(member);
    }

    private void chat(Entry.Fact fact, ChatSent sent) {
        if (sent.text() == null) {
            return;
        }
        chat = Immutables.with(
                chat, new ChatLine(fact.seq(), fact.at(), fact.by(), sent.text(), sent.to(), sent.member()));
        if (chat.size() > RoomState.CHAT_KEPT) {
            size = size.without(chat.getFirst());
            chat = List.copyOf(chat.subList(1, chat.size()));
        }
    }

    /// These lines leave the room, and nobody can see them again.
    private void forget(Predicate<ChatLine> unwanted) {
        for (ChatLine line : chat) {
            if (unwanted.test(line)) {
                size = size.without(line);
            }
        }
        chat = Immutables.without(chat, unwanted);
    }
}
