package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.RoomCommand.ChangeSettings;
import nl.kaartensessie.room.RoomCommand.ReportElearning;
import nl.kaartensessie.room.RoomCommand.ShowCard;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Runsheet.Command.*;
import nl.kaartensessie.room.Runsheet.Event.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sections 10 and 17 of the rules: the runsheet, and what a facilitator sets.
class RunsheetRulesTest {

    private static final LocalDateTime ONE = LocalDateTime.parse("2026-12-01T13:00");

    @Test
    void rule_10_1_a_room_opens_with_the_steps_of_two_hours() {
        Agenda agenda = lobby().state().runsheet().agenda();
        assertThat(agenda.variant()).isEqualTo(Variant.TWO_HOURS);
        assertThat(agenda.steps())
                .extracting(Agenda.Step::key)
                .containsExactly("preparation", "welcome", "round-one", "break", "closing");
        assertThat(agenda.minutes()).isEqualTo(70);
    }

    @Test
    void rule_10_2_another_variant_brings_its_minutes_and_keeps_changed_texts() {
        Scene edited = set(lobby(), edit("welcome", 7, "Hallo", "Koffie!"));
        Scene turned = set(edited, new SetAgenda(Variant.ONE_HOUR, Patch.none(), null, Patch.none(), List.of()));
        Agenda agenda = turned.state().runsheet().agenda();
        assertThat(agenda.steps())
                .extracting(Agenda.Step::key)
                .containsExactly("preparation", "welcome", "round-one", "closing");
        assertThat(agenda.step("welcome")).contains(new Agenda.Step("welcome", 5, "Hallo", "Koffie!"));
        assertThat(agenda.step("round-one").orElseThrow().minutes()).isEqualTo(38);
    }

    @Test
    void rule_10_3_clock_times_follow_from_the_start_and_getting_ready_comes_before_it() {
        Agenda agenda = set(lobby(), start(ONE)).state().runsheet().agenda();
        assertThat(agenda.timetable())
                .extracting(timed -> timed.step().key() + " " + timed.from().toLocalTime() + "-"
                        + timed.until().toLocalTime())
                .containsExactly(
                        "welcome 13:00-13:05", "round-one 13:05-13:50", "break 13:50-14:00", "closing 14:00-14:10");
        assertThat(agenda.startsAt()).contains(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(agenda.endsAt()).contains(Instant.parse("2026-12-01T13:10:00Z"));
    }

    @Test
    void rule_10_4_what_is_not_given_stays_and_null_removes() {
        Scene planned = set(set(lobby(), start(ONE)), link("https://video.example/1"));
        assertThat(planned.state().runsheet().agenda().start()).isEqualTo(ONE);
        Agenda without = set(planned, link(null)).state().runsheet().agenda();
        assertThat(without.link()).isNull();
        assertThat(without.start()).isEqualTo(ONE);
        planned.when(ANNA, start(ONE)).thenNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "video.example", "javascript:alert(1)", "https://", "https://a b"})
    void rule_10_4_a_link_is_a_web_address(String link) {
        lobby().when(ANNA, link(link)).thenRefused(Refusal.LINK_UNUSABLE);
    }

    @Test
    void rule_10_5_a_step_has_0_to_240_minutes_a_title_and_a_text() {
        for (int minutes : new int[] {-1, 241}) {
            lobby().when(ANNA, edit("welcome", minutes, "Hallo", "")).thenRefused(Refusal.STEP_UNUSABLE);
        }
        lobby().when(ANNA, edit("welcome", 5, " ", "")).thenRefused(Refusal.STEP_TITLE_UNUSABLE);
        lobby().when(ANNA, edit("welcome", 5, "x".repeat(81), "")).thenRefused(Refusal.STEP_UNUSABLE);
        lobby().when(ANNA, edit("welcome", 5, "Hallo", "x".repeat(2001))).thenRefused(Refusal.STEP_UNUSABLE);
        lobby().when(ANNA, edit("nap", 5, "Hallo", "")).thenRefused(Refusal.NO_SUCH_STEP);
        set(lobby(), edit("welcome", 0, "Hallo", ""));
        Scene edited = set(lobby(), edit("welcome", 240, "x".repeat(80), "x".repeat(2000)));
        assertThat(edited.state()
                        .runsheet()
                        .agenda()
                        .step("welcome")
                        .orElseThrow()
                        .minutes())
                .isEqualTo(240);
    }

    @Test
    void rule_10_6_a_step_is_entered_with_the_time_of_the_server() {
        Scene entered = lobby().when(ANNA, new EnterStep("welcome")).then(new StepEntered("welcome"));
        assertThat(entered.state().runsheet().step()).isEqualTo("welcome");
        assertThat(entered.state().runsheet().enteredAt())
                .isEqualTo(entered.state().lastAt());
        entered.when(DORA, new EnterStep("welcome")).thenNothing();
        entered.when(ANNA, new EnterStep("preparation")).then(new StepEntered("preparation"));
        lobby().when(ANNA, new EnterStep("nap")).thenRefused(Refusal.NO_SUCH_STEP);
    }

    @Test
    void rule_10_7_notes_belong_to_a_step_or_a_card() {
        Scene noted = lobby().when(ANNA, new SetNote("step:break", " Koffie halen "))
                .then(new NoteSet("step:break", "Koffie halen"));
        noted = noted.when(DORA, new SetNote("card:5", "Vraag Ben")).then(new NoteSet("card:5", "Vraag Ben"));
        noted.when(ANNA, new SetNote("card:5", "Vraag Ben")).thenNothing();
        assertThat(noted.when(ANNA, new SetNote("card:5", " "))
                        .then(new NoteSet("card:5", ""))
                        .state()
                        .runsheet()
                        .notes())
                .containsOnlyKeys("step:break");
        for (String about : new String[] {"card:0", "card:6", "card:x", "step:nap", "welcome", ""}) {
            lobby().when(ANNA, new SetNote(about, "Let op")).thenRefused(Refusal.NOTE_UNUSABLE);
        }
        lobby().when(ANNA, new SetNote("card:1", "x".repeat(2001))).thenRefused(Refusal.NOTE_UNUSABLE);
    }

    @Test
    void rule_10_12_a_start_in_the_hour_that_is_skipped_is_refused_and_a_stored_one_is_in_nobodys_way() {
        LocalDateTime skipped = LocalDateTime.parse("2027-03-28T02:30");
        lobby().when(ANNA, start(skipped)).thenRefused(Refusal.START_SKIPPED);
        Scene utc = set(lobby(), zone(ZoneId.of("UTC")));
        Scene planned = set(utc, start(skipped));
        planned.when(ANNA, zone(ZoneId.of("Europe/Amsterdam"))).thenRefused(Refusal.START_SKIPPED);
        Agenda agenda = planned.state().runsheet().agenda();
        Scene stored = lobby().and(new AgendaSet(
                new Agenda(agenda.variant(), skipped, ZoneId.of("Europe/Amsterdam"), null, agenda.steps())));
        assertThat(set(stored, link("https://video.example/1"))
                        .state()
                        .runsheet()
                        .agenda())
                .returns(skipped, Agenda::start)
                .returns("https://video.example/1", Agenda::link);
    }

    @Test
    void rule_10_15_number_and_password_of_the_meeting_have_1_to_80_code_points_on_a_line() {
        String longest = "🚲".repeat(80);
        Scene both = set(lobby(), meeting(Patch.to(" 123 456 "), Patch.to(longest)));
        assertThat(both.state().runsheet().agenda())
                .returns("123 456", Agenda::meetingNumber)
                .returns(longest, Agenda::meetingPassword);
        assertThat(set(both, meeting(Patch.none(), Patch.to(null)))
                        .state()
                        .runsheet()
                        .agenda())
                .returns("123 456", Agenda::meetingNumber)
                .returns(null, Agenda::meetingPassword);
        for (String wrong : List.of(" ", longest + "x", "1\n2")) {
            lobby().when(ANNA, meeting(Patch.to(wrong), Patch.none())).thenRefused(Refusal.MEETING_NUMBER_UNUSABLE);
            lobby().when(ANNA, meeting(Patch.none(), Patch.to(wrong))).thenRefused(Refusal.MEETING_PASSWORD_UNUSABLE);
        }
    }

    @Test
    void rule_10_15_a_changed_invitation_stays_until_it_is_taken_back() {
        assertThat(lobby().state().runsheet().invitation().isEdited()).isFalse();
        Scene changed = lobby().when(ANNA, new SetInvitation(Patch.to(" Kom je? "), Patch.none()))
                .then(new InvitationChanged(new InvitationText("Kom je?", null)));
        Scene both = changed.when(ANNA, new SetInvitation(Patch.none(), Patch.to("Dag\nallen")))
                .then(new InvitationChanged(new InvitationText("Kom je?", "Dag\nallen")));
        both.when(ANNA, new SetInvitation(Patch.to("Kom je?"), Patch.none())).thenNothing();
        Scene text = both.when(ANNA, new SetInvitation(Patch.to(null), Patch.none()))
                .then(new InvitationChanged(new InvitationText(null, "Dag\nallen")));
        assertThat(changed.state().runsheet().invitation().isEdited()).isTrue();
        assertThat(text.state().runsheet().invitation().isEdited()).isTrue();
        lobby().when(ANNA, new SetInvitation(Patch.to("x".repeat(201)), Patch.none()))
                .thenRefused(Refusal.SUBJECT_UNUSABLE);
        lobby().when(ANNA, new SetInvitation(Patch.to("a\nb"), Patch.none())).thenRefused(Refusal.SUBJECT_UNUSABLE);
        lobby().when(ANNA, new SetInvitation(Patch.none(), Patch.to("x".repeat(4001))))
                .thenRefused(Refusal.INVITATION_UNUSABLE);
    }

    @Test
    void rule_17_1_hands_stay_up_where_a_facilitator_chose_so() {
        Scene kept = live().and(new HandRaised(BEN.id(), About.NEW))
                .when(ANNA, new ChangeSettings(true, null))
                .then(new SettingsChanged(new Settings(true, false)));
        kept.when(ANNA, new ShowCard(2)).then(new CardShown(2));
        kept.when(ANNA, new ChangeSettings(true, null)).thenNothing();
    }

    @Test
    void rule_17_2_the_factsheet_is_shared_or_not() {
        live().when(ANNA, new ChangeSettings(null, true)).then(new SettingsChanged(new Settings(false, true)));
    }

    @Test
    void rule_17_3_everybody_tells_for_themselves_that_the_e_learning_is_done() {
        Scene done = lobby().when(BEN, new ReportElearning()).then(new ElearningDone(BEN.id()));
        done.when(BEN, new ReportElearning()).thenNothing();
        assertThat(done.state().prepared()).containsExactly(BEN.id());
    }

    @Test
    void rule_16_1_discussed_is_what_was_marked_so_or_talked_about_and_not_set_aside() {
        Scene scene = live().and(
                        new CardShown(2),
                        new Votes.Event.VoteOpened(2, List.of(), 1, 4),
                        new Votes.Event.VoteClosed(2),
                        new CardShown(3),
                        new HandRaised(BEN.id(), About.NEW),
                        new CardShown(4),
                        new HandCalled(BEN.id()),
                        new CardMarked(4, Mark.PARKED),
                        new CardMarked(5, Mark.DISCUSSED));
        RoomState room = scene.state();
        Instant now = room.lastAt();
        assertThat(List.of(1, 2, 3, 4, 5).stream().filter(card -> room.discussed(card, now)))
                .containsExactly(2, 5);
        assertThat(List.of(1, 2, 3, 4, 5).stream().filter(card -> room.onlyShown(card, now)))
                .containsExactly(1, 3);
        Scene unparked = scene.and(new CardMarked(4, Mark.NONE));
        assertThat(unparked.state().discussed(4, now)).isTrue();
        Scene written = unparked.and(
                new Outcomes.Event.OutcomeAdded(new Outcome.Content(Outcome.Kind.NEED, "Tijd", 1, null, null)));
        assertThat(written.state().discussed(1, now)).isTrue();
        assertThat(written.state().onlyShown(3, now)).isTrue();
    }

    @Test
    void rule_16_1_a_card_that_was_in_view_for_a_minute_all_together_was_discussed() {
        CardProgress progress = CardProgress.START
                .apply(new CardShown(1), Scene.NOW)
                .apply(new CardShown(2), Scene.NOW.plusSeconds(40))
                .apply(new CardShown(1), Scene.NOW.plusSeconds(50));
        assertThat(progress.discussed(1, Scene.NOW.plusMillis(69_999))).isFalse();
        assertThat(progress.onlyShown(1, Scene.NOW.plusMillis(69_999))).isTrue();
        assertThat(progress.discussed(1, Scene.NOW.plusSeconds(70))).isTrue();
        assertThat(progress.onlyShown(2, Scene.NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void rule_16_1_with_the_end_of_the_session_the_time_of_its_last_card_ends() {
        Scene live = live();
        Instant later = live.state().lastAt().plusSeconds(3600);
        assertThat(live.state().viewed(1, later)).isEqualTo(Duration.ofHours(1));
        assertThat(live.state().discussed(1, later)).isTrue();
        RoomState ended = live.and(new SessionEnded()).state();
        assertThat(ended.viewed(1, later)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ended.onlyShown(1, later)).isTrue();
    }

    private static Scene set(Scene scene, SetAgenda command) {
        Scene.Outcome outcome = scene.when(ANNA, command);
        assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
        return outcome.then(((Decision.Accepted) outcome.decision()).events().toArray(RoomEvent[]::new));
    }

    private static SetAgenda start(LocalDateTime start) {
        return new SetAgenda(null, Patch.to(start), null, Patch.none(), List.of());
    }

    private static SetAgenda zone(ZoneId zone) {
        return new SetAgenda(null, Patch.none(), zone, Patch.none(), List.of());
    }

    private static SetAgenda meeting(Patch<String> number, Patch<String> password) {
        return new SetAgenda(null, Patch.none(), null, Patch.none(), number, password, List.of());
    }

    private static SetAgenda link(String link) {
        return new SetAgenda(null, Patch.none(), null, Patch.to(link), List.of());
    }

    private static SetAgenda edit(String step, int minutes, String title, String text) {
        return new SetAgenda(null, Patch.none(), null, Patch.none(), List.of(new StepEdit(step, minutes, title, text)));
    }
}
