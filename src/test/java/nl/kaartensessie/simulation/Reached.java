package nl.kaartensessie.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which rules of sections 1 to 18 a simulation reaches: each by marks that it leaves, all of them; or why it cannot.
///
/// A mark is a command with what came of it (`card.show > CardShown`, `card.show ! not-started`), a frame, a close, a
/// fault, or a check that had something to check.
final class Reached {

    private static final String TABLE = """
        1.5  opening > RoomOpened, screen compared
        2.1  join participant, join facilitator
        2.2  join participant, read facilitators
        2.3  join ! ROOM_FULL
        2.4  join ! ROOM_LOCKED
        2.5  Rename ! name-unusable, Rename ! name-blank
        2.6  join ! NO_SUCH_ROOM
        2.21 RenewKey done, join ! WRONG_KEY
        2.22 call > MemberRemoved, RenewKey ! no-facilitator, RenewKey ! not-yourself
        2.23 frame key.renewed
        3.1  session.start > SessionStarted, session.end > SessionEnded
        3.2  session.start > CardShown, session.start > CommandNoted
        3.3  card.show ! facilitator-only, session.start ! facilitator-only, hand.call ! facilitator-only
        3.4  card.show > CardShown, card.show > CommandNoted
        3.5  card.show ! not-started, card.show ! no-such-position
        3.6  card.show > HandLowered
        3.7  card.mark > CardMarked
        3.8  close 4004, ended, chat.send ! session-ended
        4.1  hand.raise > HandRaised, screen compared
        4.2  hand.raise > CommandNoted
        4.3  hand.lower > HandLowered, hand.lower ! facilitator-only
        4.4  hand.call > HandCalled, hand.call ! hand-not-up
        4.5  hand.lower-all > HandsLowered, hand.lower > HandLowered, hand.call > HandCalled
        4.6  card.show > HandRaised
        4.7  card.show > HandLowered, frame hand.lowered
        5.1  chat.send ! text-blank, chat.send ! text-unusable
        5.2  read addressed
        5.3  chat.remove > ChatRemoved, chat.remove ! not-yours
        5.6  read addressed, chat.send ! no-such-member
        6.1  member.away > MemberAway, member.back > MemberBack
        6.2  member.remove > MemberRemoved, close 4003, member.remove ! not-yourself
        6.3  Rename done, frame member.renamed
        6.4  frame member.connected, frame member.disconnected, settled
        6.5  frame member.looking
        6.6  member.remove > ChatRemoved, member.remove > OutcomeRemoved
        6.7  member.remove > RoomLocked
        6.8  lines of who left removed
        6.9  member.remove > ChatRemoved, frame chat.removed
        6.10 removed in a full room
        7.1  fault killed_after, settled
        7.2  screen compared, settled
        7.3  frame snapshot
        7.4  step again, fault answer_lost, fault answer of a call lost
        7.5  room.lock > CommandNoted, log full
        7.6  chat.remove ! not-yours, settled
        7.7  place taken
        7.8  fault killed_before, fault killed_after
        7.9  chat.send ! try-again, attach ! unavailable, settled
        7.10 did not fit
        8.3  close 1007, ? ! bad-input
        8.4  frame beat
        8.5  silence ended
        8.6  close 4008
        8.7  close 4009, look ! too-fast
        8.8  close 1012, step stop
        8.9  close 1011, step bad peer
        8.10 hand.raise ! try-again, settled
        8.11 old server replaced, did not fit
        8.12 step clock set, settled
        8.16 fault server dead, settled
        8.17 fault server dead, frame member.disconnected, settled
        8.18 close 1012, frame snapshot
        8.29 close 4010
        9.2  erased, close 4011
        9.3  step long quiet, settled
        9.6  reduced
        9.8  report erased
        10.1 opening > RoomOpened, frame agenda.set
        10.2 agenda.set > AgendaSet
        10.4 agenda.set > AgendaSet, agenda.set ! link-unusable
        10.5 agenda.set ! step-unusable
        10.6 step.enter > StepEntered, step.enter > CommandNoted
        10.7 note.set > NoteSet, note.set ! note-unusable
        10.8 frame note.set, read facilitators
        10.12 agenda.set ! start-skipped
        10.15 invitation.set > InvitationChanged, invitation.set ! invitation-unusable
        11.1 rules.set > RulesSet, frame rules.set
        11.2 rules.set ! rules-unusable
        11.3 pledge.make > PledgeMade, pledge.make > CommandNoted
        12.1 vote.open > VoteOpened, vote.open ! nothing-to-choose, vote.open ! not-started
        12.2 vote.cast > VoteCast, vote.cast ! already-revealed
        12.3 vote.cast ! no-vote
        12.4 vote.reveal > VoteRevealed
        12.5 vote.open > VoteClosed
        12.6 vote of who was removed
        12.7 frame vote.cast
        12.8 vote.cast ! no-such-option
        12.9 vote.again > VoteOpened
        12.12 frame vote.opened, screen compared
        12.13 vote.reveal > VoteRevealed
        13.1 break.start > BreakStarted, break.start ! break-unusable
        13.2 break.return > BreakReturned
        13.3 break.end > BreakEnded, step long quiet
        14.1 grade.give > GradeGiven, grade.give ! grade-unusable, grade.give ! reason-unusable
        14.2 grade.give ! already-revealed
        14.3 grades.reveal > GradesRevealed
        14.4 grades.clear > GradesCleared
        14.5 grade of who was removed
        14.6 frame grade.given
        15.1 outcome.add > OutcomeAdded, outcome.add ! not-started
        15.2 outcome.add ! not-taken-up
        15.3 outcome.edit ! item-changed
        15.4 outcome.edit > CommandNoted
        15.5 outcome.remove > OutcomeRemoved, outcome.add > OutcomeAdded
        15.6 owner left
        17.1 settings.set > SettingsChanged, frame settings.changed
        17.2 settings.set > SettingsChanged
        17.3 elearning.done > ElearningDone, frame elearning.done
        18.3 previous.mark > PreviousMarked, previous.mark ! no-such-item
        18.4 previous.share > PreviousShared, read everybody
        """;

    private static final String OUTSIDE = """
        how a word is read and cards are ordered, before there is a room | 1.1 1.2 1.3 1.4 1.6 1.7 1.8 1.9
        addresses, guessing and the answers of HTTP calls | 2.7 2.8 2.9 2.10 2.11 2.12 2.13 2.14 2.15 2.16 2.24 2.44
        answers that HTTP repeats | 2.30 2.31 2.32 2.33 2.34 2.35 2.36 2.37 2.38 2.39
        the form of a text, or how a page shows it | 2.41 2.42 2.43 5.5
        longer than a seed | 5.4 15.7
        handshakes, sockets, proxies and disks | 8.1 8.2 8.13 8.14 8.15 8.19 8.20 8.21 8.22 8.33 8.34 8.35 8.36
        how a browser chooses its transport | 8.23 8.24 8.25 8.26 8.27 8.28 8.30 8.31 8.32 9.5
        what the table of rooms says of time | 9.1 9.4 9.7 9.9
        invitation, pages and clocks on the wall | 10.3 10.9 10.10 10.11 10.13 10.14 10.16
        every combination of answers is tried by ReadBackTest | 12.10 12.11 14.7
        pages | 15.8 15.9 15.10 17.4 18.5
        the report and its forms | 16.1 16.2 16.3 16.4 16.5 16.6 16.7 16.8 16.9 16.10 16.11 16.12 16.13
        opening another room | 18.1 18.2
        """;

    private Reached() {}

    /// The marks of each rule.
    static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(" +", 2);
            rules.put(parts[0], List.of(parts[1].split(", ")));
        });
        return rules;
    }

    /// Those that no simulation reaches.
    static List<String> outside() {
        return OUTSIDE.lines()
                .flatMap(line -> Arrays.stream(line.split("\\| ", 2)[1].split(" ")))
                .toList();
    }

    /// How often each rule was reached: as often as the rarest of its marks.
    static Map<String, Long> counts(Marks marks) {
        return rules().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        rule -> rule.getValue().stream()
                                .mapToLong(marks::count)
                                .min()
                                .orElse(0),
                        Math::min,
                        TreeMap::new));
    }
}
