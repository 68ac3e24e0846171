package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Command.ClearGrades;
import nl.kaartensessie.room.Grades.Command.GiveGrade;
import nl.kaartensessie.room.Grades.Command.RevealGrades;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.EndSession;
import nl.kaartensessie.room.RoomCommand.StartSession;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatRemoved;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomEvent.MemberAway;
import nl.kaartensessie.room.Runsheet.Event.NoteSet;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Command.CloseVote;
import nl.kaartensessie.room.Votes.Command.OpenVote;
import nl.kaartensessie.room.Votes.Command.RevealVote;
import org.junit.jupiter.api.Test;

/// What a long poll is told of what was chosen in secret.
class RecentEventsTest {

    private static final Setup SETUP = new Setup(
            Collections.nCopies(LiveRoomFixture.CARDS, VoteType.OPINION),
            "nl",
            ZoneId.of("Europe/Amsterdam"),
            List.of(),
            false,
            List.of(),
            null);

    private final LiveRoomFixture fixture = LiveRoomFixture.open(SETUP);
    private final MemberId sam = fixture.join("Sam");
    private final long started = fixture.done(KIM, new StartSession());

    @Test
    void rule_21_23_no_more_than_500_events_and_a_megabyte_are_kept() {
        RecentEvents facts = new RecentEvents();
        for (int seq = 1; seq <= 600; seq++) {
            facts.add(fact(seq, new MemberAway(KIM)));
        }
        assertThat(facts.after(0)).hasSize(500);
        for (int seq = 601; seq <= 1_000; seq++) {
            facts.add(fact(seq, new NoteSet("card:1", "🙂".repeat(2_000))));
        }
        int kept = facts.after(0).size();
        assertThat(kept).isBetween(100, (int) (RecentEvents.BYTES_KEPT / 8_000));
        assertThat(facts.reachesBackTo(1_000 - kept, 1_000)).isTrue();
        assertThat(facts.reachesBackTo(999 - kept, 1_000)).isFalse();
    }

    @Test
    void rule_21_23_what_is_forgotten_makes_place() {
        RecentEvents facts = new RecentEvents();
        for (int seq = 1; seq <= 2_000; seq += 2) {
            facts.add(fact(seq, new ChatSent("🙂".repeat(1_000), Audience.ALL)));
            facts.add(fact(seq + 1, new ChatRemoved(seq)));
        }
        assertThat(facts.after(0)).hasSize(500);
    }

    private static Entry.Fact fact(long seq, RoomEvent event) {
        return new Entry.Fact(seq, Instant.EPOCH, KIM, event);
    }

    @Test
    void rule_12_4_after_the_reveal_nobody_is_told_what_they_chose_not_even_by_the_past() {
        choose();
        assertThat(told("vote.cast").path("option").asText()).isEqualTo("neutral");
        fixture.done(KIM, new RevealVote(1));
        assertThat(told("vote.cast").has("option")).isFalse();
        assertThat(told("vote.cast").path("votes").asInt()).isEqualTo(1);
        assertThat(told("vote.revealed").path("counts").path("neutral").asInt()).isEqualTo(1);
        assertThat(told("grade.given").path("grade").asInt()).isEqualTo(9);
    }

    @Test
    void rule_12_6_a_vote_that_was_never_revealed_is_forgotten_when_it_closes() {
        choose();
        fixture.done(KIM, new CloseVote(1));
        assertThat(told("vote.cast").has("option")).isFalse();
    }

    @Test
    void rule_14_3_after_the_reveal_nobody_is_told_the_grade_that_they_gave() {
        choose();
        assertThat(told("grade.given").path("why").asText()).isEqualTo("Fijn");
        fixture.done(KIM, new RevealGrades());
        assertThatGradeIsForgotten();
        assertThat(told("vote.cast").path("option").asText()).isEqualTo("neutral");
    }

    @Test
    void rule_14_4_grades_that_were_cleared_are_forgotten() {
        choose();
        fixture.done(KIM, new ClearGrades());
        assertThatGradeIsForgotten();
    }

    @Test
    void rule_12_6_and_14_5_the_end_forgets_what_was_never_revealed() {
        choose();
        fixture.done(KIM, new EndSession());
        assertThatGradeIsForgotten();
        assertThat(told("vote.cast").has("option")).isFalse();
    }

    private void choose() {
        fixture.done(KIM, new OpenVote(1));
        fixture.done(sam, new CastVote(1, "neutral"));
        fixture.done(sam, new GiveGrade(9, "Fijn"));
    }

    private void assertThatGradeIsForgotten() {
        assertThat(told("grade.given").has("grade")).isFalse();
        assertThat(told("grade.given").has("why")).isFalse();
        assertThat(told("grade.given").path("grades").asInt()).isEqualTo(1);
    }

    /// The event of this type, as Sam's next poll tells it.
    private JsonNode told(String type) {
        List<JsonNode> events = fixture.room
                .news(sam, started, false)
                .orElseThrow()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asText().equals(type))
                .toList();
        assertThat(events).as(type).hasSize(1);
        return events.getFirst();
    }
}
