package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Grades.Command.GiveGrade;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.HouseRules.Command.MakePledge;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.Outcomes.Command.*;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Runsheet.Event.NoteSet;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Command.OpenVote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 21 of the rules: what a room holds besides its log.
class RoomBoundsTest {

    private static final RoomOpened MANY_CARDS = new RoomOpened(
            "Set",
            "set",
            1,
            IntStream.rangeClosed(1, 500).mapToObj(i -> "kaart-" + i).toList(),
            new Setup(
                    Collections.nCopies(500, VoteType.OPINION),
                    "nl",
                    Setup.NONE.zone(),
                    List.of(
                            new Setup.PlannedStep("welcome", "Welkom", "", both()),
                            new Setup.PlannedStep("break", "Pauze", "", Map.of(Variant.TWO_HOURS, 10))),
                    true,
                    List.of("Laat elkaar uitpraten."),
                    null));

    private final PlayedRoom room = new PlayedRoom(TestRules.STANDARD, MANY_CARDS, ANNA);

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2100-12-31"})
    void rule_21_17_dates_of_this_age_are_taken(String date) {
        assertThat(lobby().when(ANNA, start(LocalDate.parse(date))).decision()).isInstanceOf(Decision.Accepted.class);
        assertThat(live().when(BEN, line(LocalDate.parse(date))).decision()).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2101-01-01", "+20261-12-01", "+999999999-12-31", "-999999999-01-01"})
    void rule_21_17_no_others(String date) {
        lobby().when(ANNA, start(LocalDate.parse(date))).thenRefused(Refusal.START_UNUSABLE);
        live().when(BEN, line(LocalDate.parse(date))).thenRefused(Refusal.DUE_UNUSABLE);
    }

    @Test
    void rule_21_17_a_break_ends_within_four_hours_in_whichever_age_it_is_asked() {
        for (Instant until : new Instant[] {Instant.MAX, Instant.MIN, Scene.NOW.plusSeconds(4 * 3600 + 1)}) {
            live().when(ANNA, new StartBreakUntil(until)).thenRefused(Refusal.BREAK_UNUSABLE);
        }
        for (int minutes : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 241}) {
            live().when(ANNA, new StartBreak(minutes)).thenRefused(Refusal.BREAK_UNUSABLE);
        }
    }

    @Test
    void rule_21_18_a_member_is_each_thing_once_and_takes_it_along() {
        comeIn(BEN, CHRIS);
        for (int i = 0; i < 50; i++) {
            for (RoomCommand command : everything()) {
                room.does(BEN, command);
                room.does(CHRIS, command);
            }
        }
        assertThat(room.state().away()).containsOnly(BEN.id(), CHRIS.id());
        assertThat(room.state().prepared()).containsOnly(BEN.id(), CHRIS.id());
        assertThat(room.state().people().onSite().people()).containsOnlyKeys(BEN.id(), CHRIS.id());
        assertThat(room.state().houseRules().pledged()).containsOnly(BEN.id(), CHRIS.id());
        assertThat(room.state().pause().returned()).containsOnly(BEN.id(), CHRIS.id());
        assertThat(room.state().hands()).hasSize(2);
        assertThat(room.state().grades().given()).hasSize(2);
        assertThat(room.state().votes().current().choices()).hasSize(2);

        room.does(ANNA, new RemoveMember(BEN.id()));
        room.does(ANNA, new RemoveMember(CHRIS.id()));
        assertThat(room.state().members()).containsExactly(ANNA);
        assertThat(room.state().away()).isEmpty();
        assertThat(room.state().prepared()).isEmpty();
        assertThat(room.state().people().onSite().people()).isEmpty();
        assertThat(room.state().houseRules().pledged()).isEmpty();
        assertThat(room.state().pause().returned()).isEmpty();
        assertThat(room.state().hands()).isEmpty();
        assertThat(room.state().grades().given()).isEmpty();
        assertThat(room.state().votes().current().choices()).isEmpty();
    }

    @Test
    void rule_21_19_notes_have_a_hundred_thousand_code_points_together() {
        for (int position = 1; position <= 50; position++) {
            assertThat(note(position, "🙂".repeat(2_000))).isInstanceOf(Decision.Accepted.class);
        }
        Decision full = new Decision.Declined(Refusal.TOO_MANY_NOTES);
        assertThat(note(51, "x")).isEqualTo(full);
        assertThat(note(50, "🚲".repeat(2_000))).isInstanceOf(Decision.Accepted.class);
        assertThat(note(50, "")).isInstanceOf(Decision.Accepted.class);
        assertThat(note(51, "🙂".repeat(2_000))).isInstanceOf(Decision.Accepted.class);
        assertThat(note(52, "x")).isEqualTo(full);
        assertThat(room.state().runsheet().notes()).hasSize(50);
    }

    @Test
    void rule_21_19_notes_that_were_too_long_before_can_be_made_shorter() {
        for (int position = 1; position <= 100; position++) {
            room.write(ANNA, new NoteSet("card:" + position, "x".repeat(2_000)));
        }
        assertThat(note(1, "z".repeat(2_000))).isInstanceOf(Decision.Accepted.class);
        assertThat(note(1, "y".repeat(1_999))).isInstanceOf(Decision.Accepted.class);
        assertThat(note(1, "y".repeat(2_000))).isEqualTo(new Decision.Declined(Refusal.TOO_MANY_NOTES));
    }

    @Test
    void rule_21_20_a_runsheet_keeps_the_texts_of_one_variant() {
        for (int i = 0; i < 20; i++) {
            for (Variant variant : Variant.values()) {
                room.does(ANNA, new SetAgenda(variant, Patch.none(), null, Patch.none(), List.of()));
                for (String step : List.of("welcome", "break", "nap")) {
                    StepEdit edit = new StepEdit(step, 5, "Stap " + i, "Tekst " + variant);
                    room.does(ANNA, new SetAgenda(null, Patch.none(), null, Patch.none(), List.of(edit)));
                }
            }
        }
        assertThat(room.state().runsheet().agenda().steps())
                .extracting(Agenda.Step::key)
                .containsExactly("welcome", "break");
        String link = "https://x/" + "y".repeat(2_000);
        assertThat(room.does(ANNA, new SetAgenda(null, Patch.none(), null, Patch.to(link), List.of())))
                .isEqualTo(new Decision.Declined(Refusal.LINK_UNUSABLE));
    }

    @Test
    void rule_21_16_what_always_works_tells_that_the_log_fills_up_too() {
        LogSize.Amount limit = new LogSize.Amount(100, 1 << 20);
        RoomRules rules = TestRules.with(new LogLimits(limit, limit, 1));
        Circumstances now = new Circumstances(Scene.ROOM, Scene.NOW, Set.of());
        assertThat(rules.decide(lobby().state(), ANNA.id(), new StartSession(), now))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        done -> assertThat(done.events().getLast()).isInstanceOf(RoomFilling.class));
    }

    @Test
    void rule_21_21_only_cards_of_the_room_are_shown_and_marked() {
        room.does(ANNA, new StartSession());
        for (int position = -5; position <= 510; position++) {
            room.does(ANNA, new ShowCard(position));
            room.does(ANNA, new MarkCard(position, Mark.PARKED));
        }
        assertThat(room.state().shown()).hasSize(500);
        assertThat(room.state().marks()).hasSize(500);
    }

    @Test
    void rule_21_22_lines_that_were_removed_leave_nothing() {
        room.does(ANNA, new StartSession());
        for (int i = 0; i < 1_000; i++) {
            room.does(ANNA, line(null));
            long item = room.state().outcomes().lines().getLast().item();
            room.does(ANNA, new RemoveOutcome(item, item));
        }
        assertThat(room.state().outcomes()).isEqualTo(Outcomes.NONE);
    }

    private void comeIn(Member... joining) {
        for (Member member : joining) {
            room.write(member, new MemberJoined(member));
        }
        room.does(ANNA, new StartSession());
        room.does(ANNA, new OpenVote(1));
        room.does(ANNA, new StartBreak(10));
    }

    private static List<RoomCommand> everything() {
        return List.of(
                new GoAway(),
                new ReportElearning(),
                new SetOnSite(null, 12),
                new SetOnSite(null, 5),
                new MakePledge(),
                new ReturnFromBreak(),
                new RaiseHand(About.NEW),
                new RaiseHand(About.REPLY),
                new GiveGrade(7, "Goed"),
                new GiveGrade(8, "Beter"),
                new CastVote(1, "agree"),
                new CastVote(1, "disagree"));
    }

    private Decision note(int position, String text) {
        return room.does(ANNA, new SetNote("card:" + position, text));
    }

    private static SetAgenda start(LocalDate day) {
        LocalDateTime start = day.atTime(13, 0);
        return new SetAgenda(null, Patch.to(start), null, Patch.none(), List.of());
    }

    private static AddOutcome line(@Nullable LocalDate due) {
        return new AddOutcome(new Typed(Outcome.Kind.AGREEMENT, "Delen", null, null, null, due));
    }

    private static Map<Variant, Integer> both() {
        return Map.of(Variant.ONE_HOUR, 5, Variant.TWO_HOURS, 5);
    }
}
