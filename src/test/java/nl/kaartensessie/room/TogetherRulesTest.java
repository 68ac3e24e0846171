package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.NOW;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import nl.kaartensessie.room.Break.Command.*;
import nl.kaartensessie.room.Break.Event.*;
import nl.kaartensessie.room.HouseRules.Command.*;
import nl.kaartensessie.room.HouseRules.Event.*;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;

/// Sections 11 and 13 of the rules: house rules and the break.
class TogetherRulesTest {

    @Test
    void rule_11_1_a_group_edits_the_rules_that_its_deck_starts_with() {
        assertThat(lobby().state().houseRules().rules()).containsExactly("Laat elkaar uitpraten.");
        Scene set = lobby().when(ANNA, new SetRules(List.of(" Camera aan "))).then(new RulesSet(List.of("Camera aan")));
        assertThat(set.state().houseRules().rules()).containsExactly("Camera aan");
        set.when(ANNA, new SetRules(List.of("Camera aan"))).thenNothing();
    }

    @Test
    void rule_11_2_there_are_1_to_20_rules_of_at_most_300_code_points() {
        lobby().when(ANNA, new SetRules(List.of())).thenRefused(Refusal.RULES_UNUSABLE);
        lobby().when(ANNA, new SetRules(List.of("Ja", " "))).thenRefused(Refusal.RULE_BLANK);
        lobby().when(ANNA, new SetRules(List.of("x".repeat(301)))).thenRefused(Refusal.RULES_UNUSABLE);
        lobby().when(ANNA, new SetRules(Collections.nCopies(21, "Ja"))).thenRefused(Refusal.RULES_UNUSABLE);
        List<String> most = Collections.nCopies(20, "🚲".repeat(300));
        lobby().when(ANNA, new SetRules(most)).then(new RulesSet(most));
    }

    @Test
    void rule_11_3_everybody_pledges_for_themselves_once() {
        Scene pledged = lobby().when(BEN, new MakePledge()).then(new PledgeMade(BEN.id()));
        pledged.when(BEN, new MakePledge()).thenNothing();
        Scene changed = pledged.and(new RulesSet(List.of("Anders")));
        assertThat(changed.state().houseRules().pledged()).containsExactly(BEN.id());
    }

    @Test
    void rule_13_1_a_break_lasts_until_a_clock_time() {
        Scene paused = live().when(ANNA, new StartBreak(10)).then(new BreakStarted(NOW.plusSeconds(600)));
        paused.when(ANNA, new StartBreak(10)).thenNothing();
        paused.when(ANNA, new StartBreakUntil(NOW.plusSeconds(900))).then(new BreakStarted(NOW.plusSeconds(900)));
        live().when(ANNA, new StartBreak(0)).thenRefused(Refusal.BREAK_UNUSABLE);
        live().when(ANNA, new StartBreakUntil(NOW)).thenRefused(Refusal.BREAK_UNUSABLE);
        live().when(ANNA, new StartBreakUntil(NOW.plus(Duration.ofHours(4)).plusMillis(1)))
                .thenRefused(Refusal.BREAK_UNUSABLE);
        live().when(ANNA, new StartBreak(Integer.MAX_VALUE)).thenRefused(Refusal.BREAK_UNUSABLE);
        lobby().when(ANNA, new StartBreak(10)).thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void rule_13_2_who_is_back_says_so() {
        Scene paused = live().and(new BreakStarted(NOW.plusSeconds(600)));
        Scene back = paused.when(BEN, new ReturnFromBreak()).then(new BreakReturned(BEN.id()));
        back.when(BEN, new ReturnFromBreak()).thenNothing();
        Scene longer = back.and(new BreakStarted(NOW.plusSeconds(900)));
        assertThat(longer.state().pause().returned()).containsExactly(BEN.id());
        live().when(BEN, new ReturnFromBreak()).thenRefused(Refusal.NO_BREAK);
    }

    @Test
    void rule_13_3_a_break_ends_when_a_facilitator_says_so() {
        Scene over = live().and(new BreakStarted(NOW.minusSeconds(600)));
        assertThat(over.state().pause().until()).isNotNull();
        Scene on = over.when(ANNA, new EndBreak()).then(new BreakEnded());
        assertThat(on.state().pause()).isEqualTo(Break.NONE);
        on.when(ANNA, new EndBreak()).thenNothing();
    }
}
