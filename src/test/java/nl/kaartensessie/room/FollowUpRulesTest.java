package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static nl.kaartensessie.room.Scene.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.FollowUp.Command.*;
import nl.kaartensessie.room.FollowUp.Event.*;
import nl.kaartensessie.room.FollowUp.LastTime;
import nl.kaartensessie.room.FollowUp.Line;
import nl.kaartensessie.room.FollowUp.Standing;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import org.junit.jupiter.api.Test;

/// What became of last time, in a room of [Scene]: an agreement, 7, and a question, 9.
class FollowUpRulesTest {

    @Test
    void rule_18_3_a_facilitator_says_what_became_of_a_line() {
        Scene marked = lobby().when(ANNA, new MarkPrevious(7, Standing.DONE))
                .then(new PreviousMarked(7, Standing.DONE, false));
        marked.when(ANNA, new MarkPrevious(7, Standing.DONE)).thenNothing();
        marked.when(ANNA, new MarkPrevious(9, Standing.NONE)).thenNothing();
        marked.when(BEN, new MarkPrevious(7, Standing.DROPPED)).thenRefused(Refusal.FACILITATOR_ONLY);
        marked.when(ANNA, new MarkPrevious(8, Standing.DONE)).thenRefused(Refusal.NO_SUCH_ITEM);
        Scene again =
                marked.when(ANNA, new MarkPrevious(7, Standing.NONE)).then(new PreviousMarked(7, Standing.NONE, false));
        assertThat(again.state().followUp().standings()).isEmpty();
    }

    @Test
    void rule_18_4_everybody_sees_the_lines_when_they_are_shared() {
        LastTime now = new LastTime(
                "Titel",
                2,
                List.of(
                        new Line(7, Outcome.Kind.AGREEMENT, "Elke maandag delen", "Het team", null, Standing.UNDERWAY),
                        new Line(9, Outcome.Kind.QUESTION, "Wie?", null, null, Standing.NONE)));
        assertThat(now.of(Outcome.Kind.QUESTION)).extracting(Line::item).containsExactly(9L);
        assertThat(now.of(Outcome.Kind.AGREEMENT)).extracting(Line::item).containsExactly(7L);
        Scene shared = live().and(new PreviousMarked(7, Standing.UNDERWAY, false))
                .when(ANNA, new SharePrevious(true))
                .then(new PreviousShared(now));
        assertThat(shared.state().followUp().shared()).isTrue();
        shared.when(ANNA, new SharePrevious(true)).thenNothing();
        shared.when(ANNA, new MarkPrevious(9, Standing.DROPPED)).then(new PreviousMarked(9, Standing.DROPPED, true));
        Scene hidden = shared.when(ANNA, new SharePrevious(false)).then(new PreviousShared(null));
        assertThat(hidden.state().followUp()).isEqualTo(new FollowUp(false, Map.of(7L, Standing.UNDERWAY)));
        hidden.when(ANNA, new SharePrevious(false)).thenNothing();
    }

    @Test
    void rule_18_4_a_session_that_follows_none_has_nothing_to_share_or_to_mark() {
        Scene first = nothing().and(new RoomOpened("Titel", "set", 3, Scene.CARDS), new MemberJoined(ANNA));
        first.when(ANNA, new SharePrevious(true)).thenRefused(Refusal.NO_PREVIOUS);
        first.when(ANNA, new MarkPrevious(7, Standing.DONE)).thenRefused(Refusal.NO_PREVIOUS);
        assertThat(first.and(new PreviousMarked(7, Standing.DONE, true)).state().followUp())
                .isEqualTo(FollowUp.NONE);
    }
}
