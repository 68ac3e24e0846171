package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.protocol.PresenceSnapshot;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Decision;
import nl.kaartensessie.room.Grades.Command.*;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Command.*;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.OwnCards;
import nl.kaartensessie.room.OwnCards.Command.*;
import nl.kaartensessie.room.Patch;
import nl.kaartensessie.room.PlayedRoom;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Twists.Command.*;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes.Command.*;
import org.junit.jupiter.api.Test;

/// A room in which everything is as many and as long as it may be, in emoji: what its largest frames take.
class LargestSnapshotTest {

    private static final int MEGABYTE = 1_000_000;

    /// The most cards of a deck.
    private static final int CARDS = 500;

    private static final Member KIM = member(0, Role.FACILITATOR);
    private static final LocalDate DUE = LocalDate.parse("2026-12-08");
    private static final List<String> STEPS =
            List.of("preparation", "welcome", "rules", "start", "round-one", "break", "round-two", "closing");

    private final PlayedRoom room = new PlayedRoom(TestRules.STANDARD, opened(), KIM);
    private final List<Member> members = new ArrayList<>(List.of(KIM));

    @Test
    void rule_21_24_aSnapshotTakes2600KilobytesAtMost() {
        fill();

        String facilitators = snapshot(KIM);
        assertThat(bytes(facilitators)).isBetween(2 * MEGABYTE, 13 * MEGABYTE / 5);
        assertThat(bytes(snapshot(members.getLast()))).isBetween(MEGABYTE, 17 * MEGABYTE / 10);
        assertThat(facilitators).contains("🙂").doesNotContain("\\u");
    }

    @Test
    void rule_21_24_andAnEventAHundredKilobytes() {
        fill();

        int largest = room.log().stream()
                .skip(1)
                .flatMap(entry -> entry.events().stream())
                .map(event -> EventJson.encode(event, JsonNodeFactory.instance.objectNode()))
                .mapToInt(event -> bytes(event.toString()))
                .max()
                .orElseThrow();
        assertThat(largest).isBetween(70_000, 100_000);
    }

    private void fill() {
        people();
        runsheet();
        does(KIM, new StartSession());
        cards();
        talk();
        closing();
    }

    private void people() {
        for (int i = 1; i < 70; i++) {
            Member newcomer = member(i, i < 10 ? Role.FACILITATOR : Role.PARTICIPANT);
            assertThat(room.joins(newcomer)).isInstanceOf(Decision.Accepted.class);
            members.add(newcomer);
        }
        for (Member member : members) {
            does(member, new Rename(emoji(40)));
            does(member, new ReportElearning());
            does(member, new MakePledge());
            does(member, new GoAway());
        }
    }

    private void runsheet() {
        String link = "https://" + emoji(1_900);
        LocalDateTime start = LocalDateTime.parse("2026-12-01T13:00");
        does(KIM, new SetAgenda(null, Patch.to(start), ZoneId.of("Europe/Amsterdam"), Patch.to(link), List.of()));
        for (String step : STEPS) {
            List<StepEdit> edit = List.of(new StepEdit(step, 240, emoji(80), emoji(2_000)));
            does(KIM, new SetAgenda(null, Patch.none(), null, Patch.none(), edit));
        }
        does(KIM, new SetRules(Collections.nCopies(20, emoji(300))));
        for (int position = 1; position <= 50; position++) {
            does(KIM, new SetNote("card:" + position, emoji(2_000)));
        }
        assertThat(room.does(KIM, new SetNote("card:51", "x")))
                .isEqualTo(new Decision.Declined(Refusal.TOO_MANY_NOTES));
    }

    private void cards() {
        for (int position = 1; position <= CARDS; position++) {
            does(KIM, new ShowCard(position));
            does(KIM, new MarkCard(position, Mark.DISCUSSED));
        }
        for (int i = 0; i < 50; i++) {
            does(KIM, new ShowTwist(1 + i / 5, 1 + i % 5));
        }
        List<String> choices =
                IntStream.rangeClosed(1, 6).mapToObj(i -> emoji(199) + i).toList();
        for (int i = 0; i < 10; i++) {
            does(KIM, new AddCard(OwnCards.Kind.DILEMMA, emoji(80), emoji(400), choices));
        }
    }

    private void talk() {
        for (int i = 0; i < 201; i++) {
            does(KIM, new SendChat(emoji(1_000), Audience.ALL));
        }
        members.forEach(member -> does(member, new RaiseHand(About.REPLY)));
        does(KIM, new OpenVote(CARDS));
        members.forEach(member -> does(member, new CastVote(CARDS, "disagree")));
        does(KIM, new RevealVote(CARDS));
        does(KIM, new OpenMoment(CARDS, 5));
        for (int i = 0; i < members.size(); i++) {
            does(members.get(i), new WriteThought(CARDS, emoji(298) + (10 + i)));
        }
        does(KIM, new RevealThoughts(CARDS));
        does(KIM, new StartBreak(240));
        members.forEach(member -> does(member, new ReturnFromBreak()));
        does(KIM, new EnterStep("preparation"));
    }

    private void closing() {
        for (int i = 0; i < 200; i++) {
            does(
                    members.get(i % 70),
                    new AddOutcome(new Typed(
                            Outcome.Kind.AGREEMENT,
                            emoji(500),
                            CARDS,
                            members.get(1).id(),
                            null,
                            DUE)));
        }
        members.forEach(member -> does(member, new GiveGrade(10, emoji(300))));
        does(KIM, new RevealGrades());
    }

    private void does(Member who, RoomCommand command) {
        assertThat(room.does(who, command)).as("%s", command.getClass()).isInstanceOf(Decision.Accepted.class);
    }

    private String snapshot(Member reader) {
        PresenceSnapshot everywhere = new PresenceSnapshot(
                members.stream().map(Member::id).collect(Collectors.toSet()),
                members.stream().collect(Collectors.toMap(Member::id, member -> CARDS)));
        return Frames.snapshot(
                room.state(),
                room.state().member(reader.id()).orElseThrow(),
                everywhere,
                room.rules().filling(room.state()),
                Instant.EPOCH);
    }

    private static RoomOpened opened() {
        Outcome.Content kept = new Outcome.Content(
                Outcome.Kind.QUESTION,
                emoji(500),
                CARDS,
                new Outcome.Owner(member(1, Role.PARTICIPANT).id(), emoji(40)),
                DUE);
        Setup setup = new Setup(
                Collections.nCopies(CARDS, VoteType.OPINION),
                List.of(),
                "nl",
                ZoneId.of("Europe/Amsterdam"),
                STEPS.stream()
                        .map(key -> new Setup.PlannedStep(key, key, "", Map.of(Variant.TWO_HOURS, 10)))
                        .toList(),
                true,
                List.of("Laat elkaar uitpraten."),
                new Setup.Previous(
                        emoji(200),
                        CARDS,
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(item -> new Outcome(19_000 + item, 19_500 + item, kept))
                                .toList()),
                twists());
        List<String> cards =
                IntStream.rangeClosed(1, CARDS).mapToObj(i -> "kaart-" + i).toList();
        return new RoomOpened(emoji(200), "deck", 1, cards, setup);
    }

    private static Map<Integer, List<String>> twists() {
        return IntStream.rangeClosed(1, 10)
                .boxed()
                .collect(Collectors.toMap(
                        position -> position,
                        position -> IntStream.rangeClosed(1, 5)
                                .mapToObj(index -> emoji(199) + index)
                                .toList()));
    }

    private static Member member(int number, Role role) {
        return new Member(new MemberId("m_%022d".formatted(number)), "Kim", role);
    }

    private static String emoji(int count) {
        return "🙂".repeat(count);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
