package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Member.Role;

/// A room to tell stories about: given these events, when this command, then these events or this refusal.
///
/// Anna and Dora facilitate, Ben and Chris take part.
record Scene(RoomState state, Set<MemberId> online) {

    static final Member ANNA = new Member(new MemberId("m_anna"), "Anna", Role.FACILITATOR);
    static final Member DORA = new Member(new MemberId("m_dora"), "Dora", Role.FACILITATOR);
    static final Member BEN = new Member(new MemberId("m_ben"), "Ben", Role.PARTICIPANT);
    static final Member CHRIS = new Member(new MemberId("m_chris"), "Chris", Role.PARTICIPANT);
    static final RoomId ROOM = new RoomId("r_scene");
    static final MemberId STRANGER = new MemberId("m_stranger");

    static final List<String> CARDS = List.of("oefen-1", "kaart-1", "kaart-2", "kaart-3", "slot");
    static final List<String> TWISTS = List.of("En als het spoed heeft?", "En als jij de aanvrager was?");
    static final Setup SETUP = new Setup(
            List.of(VoteType.OPINION, VoteType.NONE, VoteType.CHOICE, VoteType.OPINION, VoteType.NONE),
            List.of(),
            "nl",
            ZoneId.of("Europe/Amsterdam"),
            List.of(
                    step("preparation", 5, 10),
                    step("welcome", 5, 5),
                    step("round-one", 38, 45),
                    new Setup.PlannedStep("break", "break", "Tekst bij break", Map.of(Variant.TWO_HOURS, 10)),
                    step("closing", 10, 10)),
            true,
            List.of("Laat elkaar uitpraten."),
            new Setup.Previous(
                    "Titel",
                    2,
                    List.of(
                            new nl.kaartensessie.room.Outcome(
                                    9,
                                    9,
                                    new nl.kaartensessie.room.Outcome.Content(
                                            nl.kaartensessie.room.Outcome.Kind.QUESTION, "Wie?", null, null, null)),
                            new nl.kaartensessie.room.Outcome(
                                    7,
                                    8,
                                    new nl.kaartensessie.room.Outcome.Content(
                                            nl.kaartensessie.room.Outcome.Kind.AGREEMENT,
                                            "Elke maandag delen",
                                            2,
                                            new nl.kaartensessie.room.Outcome.Owner(null, "Het team"),
                                            null)))),
            Map.of(3, TWISTS));
    static final RoomEvent OPENED = new RoomEvent.RoomOpened("Titel", "set", 3, CARDS, SETUP);
    static final int PARTICIPANT_LIMIT = TestRules.PARTICIPANTS;
    static final int CHAT_LIMIT = TestRules.CHAT_LINE;

    private static final RoomRules RULES = TestRules.STANDARD;
    static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant START = Instant.parse("2026-11-23T13:05:07.123Z");

    private static Setup.PlannedStep step(String key, int oneHour, int twoHours) {
        return new Setup.PlannedStep(
                key, key, "Tekst bij " + key, Map.of(Variant.ONE_HOUR, oneHour, Variant.TWO_HOURS, twoHours));
    }

    /// Before anything happened.
    static Scene nothing() {
        return new Scene(RoomState.EMPTY, Set.of(ANNA.id(), DORA.id(), BEN.id(), CHRIS.id()));
    }

    static Scene lobby() {
        return nothing()
                .and(
                        OPENED,
                        new RoomEvent.MemberJoined(ANNA),
                        new RoomEvent.MemberJoined(DORA),
                        new RoomEvent.MemberJoined(BEN),
                        new RoomEvent.MemberJoined(CHRIS));
    }

    static Scene live() {
        return lobby().and(new RoomEvent.SessionStarted(), new RoomEvent.CardShown(1));
    }

    static Scene ended() {
        return live().and(new RoomEvent.SessionEnded());
    }

    static Scene in(RoomStatus status) {
        return switch (status) {
            case LOBBY -> lobby();
            case LIVE -> live();
            case ENDED -> ended();
        };
    }

    /// These events of Anna as well.
    Scene and(RoomEvent... events) {
        return by(ANNA, events);
    }

    /// These events as well, each an entry of its own, a second apart.
    Scene by(Member who, RoomEvent... events) {
        RoomState next = state;
        for (RoomEvent event : events) {
            long seq = next.head() + 1;
            next = next.apply(new Entry(seq, START.plusSeconds(seq), who.id(), null, List.of(event)));
        }
        return new Scene(next, online);
    }

    /// The others have no connection.
    Scene withOnline(Member... members) {
        return new Scene(state, Stream.of(members).map(Member::id).collect(Collectors.toSet()));
    }

    Outcome when(Member who, RoomCommand command) {
        return when(who.id(), command);
    }

    Outcome when(MemberId who, RoomCommand command) {
        return new Outcome(this, who, RULES.decide(state, who, command, new Circumstances(ROOM, NOW, online)));
    }

    Outcome whenJoining(Member newcomer) {
        return when(newcomer.id(), new RoomCommand.Join(newcomer, new byte[0], null));
    }

    record Outcome(Scene before, MemberId who, Decision decision) {

        /// The command is done with these events, and this is the room after them.
        Scene then(RoomEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
            if (events.length == 0) {
                return before;
            }
            RoomState room = before.state();
            long seq = room.head() + 1;
            return new Scene(
                    room.apply(new Entry(seq, START.plusSeconds(seq), who, null, List.of(events))), before.online());
        }

        void thenNothing() {
            then();
        }

        void thenRefused(Refusal refusal) {
            assertThat(decision).isEqualTo(new Decision.Declined(refusal));
        }
    }
}
