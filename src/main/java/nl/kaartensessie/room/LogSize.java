package nl.kaartensessie.room;

import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.room.FollowUp.Event.PreviousShared;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.Grades.Event.GradesCleared;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.HouseRules.Event.RulesSet;
import nl.kaartensessie.room.Outcomes.Event.OutcomeAdded;
import nl.kaartensessie.room.Outcomes.Event.OutcomeEdited;
import nl.kaartensessie.room.OwnCards.Event.CardAdded;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Round.Event.RoundMoved;
import nl.kaartensessie.room.Round.Event.RoundStarted;
import nl.kaartensessie.room.Runsheet.Event.AgendaSet;
import nl.kaartensessie.room.Runsheet.Event.InvitationChanged;
import nl.kaartensessie.room.Runsheet.Event.NoteSet;
import nl.kaartensessie.room.Thoughts.Event.MomentClosed;
import nl.kaartensessie.room.Thoughts.Event.ThoughtWritten;
import nl.kaartensessie.room.Thoughts.Event.ThoughtsRevealed;
import nl.kaartensessie.room.Twists.Event.TwistShown;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteClosed;
import nl.kaartensessie.room.Votes.Event.VoteOpened;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import org.jspecify.annotations.Nullable;

/// How much the log of a room keeps. What nobody can see again doesn't count: chat that left the room, together
/// with its removal, and votes, grades and thoughts that were forgotten (rules 21.11).
///
/// Bytes are estimated from the events alone, the same on every server: a fixed part for an entry and for each of
/// its events, and what their texts take as UTF-8. A thought, and the reason for a grade, count as the longest: they
/// leave the log when their writer is removed, and who read them before has to come to the same size as who did not.
///
/// @param lasting what stays as long as the room
/// @param chat the lines that can still be seen
/// @param votes what was cast since votes were last forgotten
/// @param grades what was given since grades were last forgotten
/// @param thoughts what was written since thoughts were last forgotten
/// @param told how many entries the facilitators were last told of; 0 before that
public record LogSize(Amount lasting, Amount chat, Amount votes, Amount grades, Amount thoughts, int told) {

    /// A row with its keys, and the id of its command.
    static final int ENTRY_BYTES = 300;

    /// Its type, the member or card that it is about, and its braces.
    static final int EVENT_BYTES = 80;

    static final LogSize NONE = new LogSize(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, 0);

    /// So many entries with so many bytes.
    public record Amount(int entries, long bytes) {

        static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount more) {
            return new Amount(entries + more.entries, bytes + more.bytes);
        }

        Amount minus(Amount less) {
            return new Amount(entries - less.entries, bytes - less.bytes);
        }
    }

    /// All that is kept.
    public Amount total() {
        return lasting.plus(chat).plus(votes).plus(grades).plus(thoughts);
    }

    /// The size with one more entry, of which nothing has left the room yet.
    LogSize with(List<RoomEvent> entry) {
        LogSize size = this;
        long lastingBytes = 0;
        for (RoomEvent event : entry) {
            size = size.with(event);
            lastingBytes += isLasting(event) ? bytes(event) : 0;
        }
        return lastingBytes == 0 ? size : size.withLasting(new Amount(1, ENTRY_BYTES + lastingBytes));
    }

    /// The size after this line has left the room.
    LogSize without(ChatLine line) {
        return new LogSize(lasting, chat.minus(line(line.text())), votes, grades, thoughts, told);
    }

    private LogSize with(RoomEvent event) {
        return switch (event) {
            case ChatSent sent
            when sent.text() != null ->
                new LogSize(lasting, chat.plus(line(sent.text())), votes, grades, thoughts, told);
            case VoteCast _ -> new LogSize(lasting, chat, votes.plus(entry(event)), grades, thoughts, told);
            case GradeGiven _ -> new LogSize(lasting, chat, votes, grades.plus(entry(event)), thoughts, told);
            case VoteRevealed _, VoteClosed _ -> new LogSize(lasting, chat, Amount.NONE, grades, thoughts, told);
            case GradesRevealed _, GradesCleared _ -> new LogSize(lasting, chat, votes, Amount.NONE, thoughts, told);
            case ThoughtWritten _ -> new LogSize(lasting, chat, votes, grades, thoughts.plus(entry(event)), told);
            case ThoughtsRevealed _, MomentClosed _ -> new LogSize(lasting, chat, votes, grades, Amount.NONE, told);
            case SessionEnded _ -> new LogSize(lasting, chat, Amount.NONE, Amount.NONE, Amount.NONE, told);
            case RoomFilling filling ->
                new LogSize(lasting, chat, votes, grades, thoughts, Math.max(told, filling.entries()));
            default -> this;
        };
    }

    private LogSize withLasting(Amount more) {
        return new LogSize(lasting.plus(more), chat, votes, grades, thoughts, told);
    }

    /// Whether it stays as long as the room. Chat, votes, grades and thoughts are counted apart; that a line was
    /// removed counts no more than the line; and that the log fills up is told a few times at most.
    private static boolean isLasting(RoomEvent event) {
        return switch (event) {
            case ChatSent _, ChatRemoved _, VoteCast _, GradeGiven _, ThoughtWritten _, RoomFilling _, LogPruned _ ->
                false;
            default -> true;
        };
    }

    private static Amount line(String text) {
        return new Amount(1, ENTRY_BYTES + EVENT_BYTES + TextInput.bytes(text));
    }

    private static Amount entry(RoomEvent event) {
        return new Amount(1, ENTRY_BYTES + bytes(event));
    }

    /// What `event` takes.
    public static long bytes(RoomEvent event) {
        return EVENT_BYTES
                + switch (event) {
                    case RoomOpened opened -> sum(texts(opened));
                    case MemberJoined joined -> TextInput.bytes(joined.member().name());
                    case MemberRenamed renamed -> TextInput.bytes(renamed.name());
                    case AgendaSet set -> sum(texts(set.agenda()));
                    case ChatSent sent -> sent.text() == null ? 0 : TextInput.bytes(sent.text());
                    case NoteSet note -> TextInput.bytes(note.text());
                    case InvitationChanged changed -> sum(texts(changed.invitation()));
                    case RulesSet set -> sum(set.rules().stream());
                    case VoteOpened vote -> sum(vote.options().stream().map(Ballot.Option::label));
                    case VoteRevealed vote -> sum(vote.options().stream().map(Ballot.Option::label));
                    case GradeGiven _ -> Grades.WHY_LIMIT * TextInput.LONGEST_CODE_POINT_BYTES;
                    case GradesRevealed grades -> sum(grades.whys().stream());
                    case ThoughtWritten _ -> Thoughts.LENGTH_LIMIT * TextInput.LONGEST_CODE_POINT_BYTES;
                    case ThoughtsRevealed thoughts -> sum(thoughts.texts().stream());
                    case RoundStarted started -> ids(started.order());
                    case RoundMoved moved -> ids(moved.ahead());
                    case OutcomeAdded added -> sum(texts(added.content()));
                    case OutcomeEdited edited -> sum(texts(edited.content()));
                    case TwistShown twist -> TextInput.bytes(twist.text());
                    case CardAdded added -> sum(texts(added.card()));
                    case PreviousShared shared -> sum(texts(shared.lastTime()));
                    case UnknownEvent unknown -> TextInput.bytes(unknown.json());
                    default -> 0;
                };
    }

    private static long sum(Stream<String> texts) {
        return texts.mapToLong(TextInput::bytes).sum();
    }

    private static long ids(List<MemberId> members) {
        return sum(members.stream().map(MemberId::value));
    }

    private static Stream<String> texts(RoomOpened opened) {
        Setup setup = opened.setup();
        Stream<Outcome> previous = setup.previous() == null ? Stream.of() : setup.previous().outcomes().stream();
        return Stream.of(
                        opened.cards().stream(),
                        setup.steps().stream().flatMap(step -> Stream.of(step.title(), step.text())),
                        setup.choices().stream().flatMap(List::stream),
                        setup.houseRules().stream(),
                        setup.twists().values().stream().flatMap(List::stream),
                        previous.flatMap(line -> texts(line.content())))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(OwnCards.Card card) {
        return Stream.concat(Stream.of(card.key(), card.title(), card.text()), card.choices().stream());
    }

    private static Stream<String> texts(FollowUp.@Nullable LastTime lastTime) {
        return lastTime == null
                ? Stream.of()
                : lastTime.lines().stream()
                        .flatMap(line -> Stream.of(line.text(), line.owner() == null ? "" : line.owner()));
    }

    private static Stream<String> texts(Agenda agenda) {
        return Stream.concat(
                Stream.of(agenda.link(), agenda.meetingNumber(), agenda.meetingPassword())
                        .flatMap(Stream::ofNullable),
                agenda.steps().stream().flatMap(step -> Stream.of(step.key(), step.title(), step.text())));
    }

    private static Stream<String> texts(InvitationText invitation) {
        return Stream.concat(Stream.ofNullable(invitation.subject()), Stream.ofNullable(invitation.text()));
    }

    private static Stream<String> texts(Outcome.Content content) {
        Outcome.Owner owner = content.owner();
        return Stream.concat(Stream.of(content.text()), owner == null ? Stream.of() : Stream.of(owner.name()));
    }
}
