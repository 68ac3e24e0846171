package nl.kaartensessie.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomEvent.*;

/// Logs that no rule would write: any event, about anybody and anything, in any order.
public final class RandomEvents {

    private static final int KINDS = kinds(RoomEvent.class).size();

    private final Random random;

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    /// Entries from place 1 on, without a gap.
    public List<Entry> log(int entries) {
        List<Entry> log = new ArrayList<>();
        long seq = 1;
        for (int i = 0; i < entries; i++) {
            Instant at = Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt());
            Entry entry = new Entry(seq, at, member(), random.nextBoolean() ? "c" + i : null, events());
            log.add(entry);
            seq = entry.last() + 1;
        }
        return log;
    }

    /// One or more events.
    public List<RoomEvent> events() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> event(random.nextInt(KINDS)))
                .toList();
    }

    /// An event of each kind.
    public List<RoomEvent> oneOfEach() {
        return IntStream.range(0, KINDS).mapToObj(this::event).toList();
    }

    /// The records under a sealed type.
    public static Set<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .collect(Collectors.toSet())
                : Set.of(sealed);
    }

    private RoomEvent event(int kind) {
        return switch (kind) {
            case 0 -> new RoomOpened(text(), text(), position(), List.of(text(), text(), text()));
            case 1 -> new SessionStarted();
            case 2 -> new SessionEnded();
            case 3 -> new CardShown(position());
            case 4 -> new CardMarked(position(), any(Mark.values()));
            case 5 -> new MemberJoined(new Member(member(), text(), any(Role.values())));
            case 6 -> new MemberRenamed(member(), text());
            case 7 -> new MemberAway(member());
            case 8 -> new MemberBack(member());
            case 9 -> new MemberRemoved(member());
            case 10 -> new HandRaised(member(), any(About.values()));
            case 11 -> new HandLowered(member(), random.nextBoolean());
            case 12 -> new HandsLowered();
            case 13 -> new HandCalled(member());
            case 14 -> new ChatSent(random.nextInt(4) == 0 ? null : text(), any(Audience.values()));
            case 15 -> new ChatRemoved(random.nextInt(50) - 5);
            case 16 -> new RoomLocked();
            case 17 -> new RoomUnlocked();
            case 18 -> new CommandNoted(random.nextInt(50));
            case 19 -> new SettingsChanged(new Settings(random.nextBoolean(), random.nextBoolean()));
            case 20 -> new ElearningDone(member());
            case 21 -> new Runsheet.Event.AgendaSet(agenda());
            case 22 -> new Runsheet.Event.StepEntered(text());
            case 23 -> new Runsheet.Event.NoteSet(any("step:welcome", "card:1"), text());
            case 24 -> new HouseRules.Event.RulesSet(List.of(text(), text()));
            case 25 -> new HouseRules.Event.PledgeMade(member());
            case 26 -> new Votes.Event.VoteOpened(position(), options(), any(1, 2), random.nextInt(9));
            case 27 ->
                new Votes.Event.VoteCast(
                        position(),
                        any(
                                null,
                                new Choice(any("agree", "disagree"), any(null, "agree")),
                                new Choice(Map.of("agree", 2, "neutral", 1 + random.nextInt(3)), null)),
                        random.nextInt(9));
            case 28 -> new Votes.Event.VoteRevealed(position(), options(), any(1, 2), result());
            case 29 -> new Votes.Event.VoteClosed(position());
            case 30 -> new Break.Event.BreakStarted(Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt()));
            case 31 -> new Break.Event.BreakReturned(member());
            case 32 -> new Break.Event.BreakEnded();
            case 33 -> {
                Integer grade = any(null, 1, 7, 10);
                yield new Grades.Event.GradeGiven(grade, grade == null ? "" : text(), random.nextInt(9));
            }
            case 34 -> new Grades.Event.GradesRevealed(Map.of(7, 1 + random.nextInt(5)), List.of(text()));
            case 35 -> new Grades.Event.GradesCleared();
            case 36 -> new Outcomes.Event.OutcomeAdded(content());
            case 37 -> new Outcomes.Event.OutcomeEdited(random.nextInt(50), content());
            case 38 -> new Outcomes.Event.OutcomeRemoved(random.nextInt(50));
            case 39 -> new RoomFilling(1 + random.nextInt(9), 9);
            case 40 -> new KeyRenewed();
            case 41 -> new UnknownEvent("{\"side\":" + random.nextInt(6) + ",\"type\":\"card.turned\"}");
            case 42 -> new LogPruned();
            case 53 -> new FollowUp.Event.PreviousShared(any(null, lastTime()));
            case 54 ->
                new FollowUp.Event.PreviousMarked(
                        random.nextInt(9), any(FollowUp.Standing.values()), random.nextBoolean());
            case 43 -> new Runsheet.Event.InvitationChanged(new InvitationText(any(null, text()), any(null, text())));
            case 44 -> new Twists.Event.TwistShown(position(), 1 + random.nextInt(5), text());
            case 45 -> new OwnCards.Event.CardAdded(position(), card());
            case 46 -> new Thoughts.Event.MomentOpened(position(), any(null, Instant.ofEpochMilli(1_800_000_000_000L)));
            case 47 -> new Thoughts.Event.ThoughtWritten(position(), any(null, text()), random.nextInt(9));
            case 48 -> new Thoughts.Event.ThoughtsRevealed(position(), List.of(text(), text()));
            case 49 -> new Thoughts.Event.MomentClosed(position());
            case 50 -> new Round.Event.RoundStarted(position(), List.of(member(), member(), member()));
            case 51 -> new Round.Event.RoundMoved(member(), List.of(member()));
            case 52 -> new Round.Event.RoundEnded();
            case 55 -> new OnSite.Event.MemberOnSite(member(), random.nextInt(13));
            default -> throw new IllegalStateException("An event that this test does not know yet: " + kind);
        };
    }

    private OwnCards.Card card() {
        return new OwnCards.Card(
                text(),
                any(OwnCards.Kind.values()),
                text(),
                text(),
                random.nextBoolean() ? List.of() : List.of(text(), text()));
    }

    private Agenda agenda() {
        return new Agenda(
                any(Variant.values()),
                any(null, LocalDateTime.parse("2026-12-01T13:00")),
                ZoneId.of("Europe/Amsterdam"),
                any(null, "https://video.example/1"),
                any(null, "123 456"),
                any(null, "Tulp7"),
                List.of(new Agenda.Step("welcome", random.nextInt(60), text(), text())));
    }

    private Outcome.Content content() {
        return new Outcome.Content(
                any(Outcome.Kind.values()),
                text(),
                any(null, 3),
                any(null, new Outcome.Owner(null, text()), new Outcome.Owner(member(), text())),
                any(null, LocalDate.parse("2026-12-08")));
    }

    private List<Ballot.Option> options() {
        return Ballot.of(any(VoteType.values()), any(List.of(), List.of(text(), text())), any("nl", "en"))
                .options();
    }

    private VoteResult result() {
        VoteResult.Moved moved = new VoteResult.Moved(
                random.nextInt(9),
                random.nextInt(9),
                any(null, List.of(), List.of(new VoteResult.Flow("agree", "neutral", 1))));
        return new VoteResult(
                Map.of("agree", 2, "disagree", random.nextInt(9)),
                random.nextInt(9),
                any(null, moved),
                any(null, Map.of("agree", random.nextInt(9))));
    }

    private FollowUp.LastTime lastTime() {
        return new FollowUp.LastTime(
                text(),
                random.nextInt(9),
                List.of(line(Outcome.Kind.AGREEMENT), line(Outcome.Kind.AGREEMENT), line(Outcome.Kind.QUESTION)));
    }

    private FollowUp.Line line(Outcome.Kind kind) {
        return new FollowUp.Line(
                random.nextInt(9),
                kind,
                text(),
                any(null, text()),
                any(null, LocalDate.parse("2026-12-08")),
                any(FollowUp.Standing.values()));
    }

    private MemberId member() {
        return new MemberId("m_" + random.nextInt(6));
    }

    private int position() {
        return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(6) - 1;
    }

    private String text() {
        return any("", "dag", "\"quotes\" \\ en 'zo'", "twee\nregels", "🙂👩‍👩‍👧‍👦", "<b>&amp;", "e\u0301 ﬁ");
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
