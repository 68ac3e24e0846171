package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.NOW;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.room.Break.Command.StartBreak;
import nl.kaartensessie.room.Break.Event.BreakStarted;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Round.Command.*;
import nl.kaartensessie.room.Round.Event.*;
import nl.kaartensessie.room.Runsheet.Command.EnterStep;
import nl.kaartensessie.room.Runsheet.Event.StepEntered;
import org.junit.jupiter.api.Test;

/// Section 36 of the rules: the round.
class RoundRulesTest {

    private static final NextInRound NEXT = new NextInRound(null);

    @Test
    void rule_36_1_a_round_is_in_an_order_that_nobody_chose_with_facilitators_last() {
        for (int card = 1; card <= Scene.CARDS.size(); card++) {
            live().when(ANNA, new StartRound(card)).then(new RoundStarted(card, order(Scene.CARDS.get(card - 1))));
        }
        List<MemberId> order = order("kaart-2");
        Scene round = live().when(ANNA, new StartRound(3)).then(new RoundStarted(3, order));
        assertThat(round.state().floor()).isEqualTo(order.getFirst());
        assertThat(round.state().round()).isEqualTo(new Round(3, order, order.subList(1, 4)));
        round.when(ANNA, new StartRound(3)).thenNothing();
        live().when(ANNA, new StartRound(6)).thenRefused(Refusal.NO_SUCH_POSITION);
        lobby().when(ANNA, new StartRound(1)).thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void rule_36_1_who_is_offline_or_away_does_not_take_part() {
        Scene few = live().and(new MemberAway(BEN.id())).withOnline(ANNA, BEN, CHRIS);
        few.when(ANNA, new StartRound(1)).then(new RoundStarted(1, List.of(CHRIS.id(), ANNA.id())));
        live().withOnline().when(ANNA, new StartRound(1)).thenRefused(Refusal.NOBODY_HERE);
    }

    @Test
    void rule_36_1_one_round_at_a_time() {
        Scene again = started(BEN, ANNA).withOnline(ANNA);
        again.when(ANNA, new StartRound(2)).then(new RoundEnded(), new RoundStarted(2, List.of(ANNA.id())));
    }

    @Test
    void rule_36_2_who_has_the_floor_or_a_facilitator_hands_it_on_until_everybody_had_it() {
        Scene round = started(BEN, CHRIS, ANNA);
        round.when(CHRIS, NEXT).thenRefused(Refusal.NOT_YOUR_TURN);
        Scene second = round.when(BEN, NEXT).then(moved(CHRIS, ANNA));
        second.when(BEN, NEXT).thenRefused(Refusal.NOT_YOUR_TURN);
        Scene last = second.when(DORA, NEXT).then(moved(ANNA));
        Scene over = last.when(ANNA, NEXT).then(new RoundEnded());
        assertThat(over.state().floor()).isNull();
        assertThat(over.state().round()).isEqualTo(Round.NONE);
        over.when(ANNA, NEXT).thenRefused(Refusal.NO_ROUND);
    }

    @Test
    void rule_36_2_pressing_twice_passes_nobody_over() {
        Scene second = started(BEN, CHRIS, ANNA).and(moved(CHRIS, ANNA));
        second.when(BEN, new NextInRound(BEN.id())).thenNothing();
        second.when(ANNA, new NextInRound(BEN.id())).thenNothing();
        second.when(ANNA, new NextInRound(CHRIS.id())).then(moved(ANNA));
    }

    @Test
    void rule_36_2_the_queue_of_hands_waits() {
        Scene round = started(BEN, CHRIS, ANNA);
        Scene raised = round.when(DORA, new RaiseHand(About.REPLY)).then(new HandRaised(DORA.id(), About.REPLY));
        Scene both = raised.when(CHRIS, new RaiseHand(About.NEW)).then(new HandRaised(CHRIS.id(), About.NEW));
        Scene next = both.when(BEN, NEXT).then(moved(CHRIS, ANNA));
        assertThat(next.state().hands()).extracting(Hands.Hand::member).containsExactly(DORA.id());
        Scene over = next.and(new RoundEnded());
        assertThat(over.state().hands()).hasSize(1);
    }

    @Test
    void rule_36_3_who_is_not_there_is_passed_over_and_comes_last() {
        Scene round = started(BEN, CHRIS, DORA, ANNA);
        Scene passed = round.withOnline(ANNA, BEN, DORA).when(BEN, NEXT).then(moved(DORA, ANNA, CHRIS));
        passed.withOnline(ANNA, CHRIS, DORA)
                .and(moved(ANNA, CHRIS))
                .when(ANNA, NEXT)
                .then(moved(CHRIS));
        passed.withOnline(ANNA, BEN, DORA)
                .and(moved(ANNA, CHRIS))
                .when(ANNA, NEXT)
                .then(new RoundEnded());
        Scene dropped = round.withOnline(ANNA, CHRIS, DORA);
        dropped.when(ANNA, NEXT).then(moved(CHRIS, DORA, ANNA, BEN));
    }

    @Test
    void rule_36_3_who_goes_away_with_the_floor_hands_it_on_and_comes_last() {
        Scene round = started(BEN, CHRIS, ANNA);
        round.when(BEN, new GoAway()).then(new MemberAway(BEN.id()), moved(CHRIS, ANNA, BEN));
        round.when(CHRIS, new GoAway()).then(new MemberAway(CHRIS.id()));
        Scene alone = started(BEN, CHRIS).withOnline(BEN);
        alone.when(BEN, new GoAway()).then(new MemberAway(BEN.id()));
    }

    @Test
    void rule_36_4_who_loses_the_floor_hands_it_on() {
        Scene round = started(BEN, CHRIS, ANNA);
        round.when(BEN, new LowerHand(null)).then(new HandLowered(BEN.id()), moved(CHRIS, ANNA));
        round.when(ANNA, new LowerAllHands()).then(new HandsLowered(), moved(CHRIS, ANNA));
        round.when(ANNA, new RemoveMember(BEN.id())).then(new MemberRemoved(BEN.id()), moved(CHRIS, ANNA));
        Scene fewer = round.when(ANNA, new RemoveMember(CHRIS.id())).then(new MemberRemoved(CHRIS.id()));
        assertThat(fewer.state().round()).isEqualTo(new Round(1, List.of(BEN.id(), ANNA.id()), List.of(ANNA.id())));
        Scene last = started(BEN);
        last.when(BEN, new LowerHand(null)).then(new HandLowered(BEN.id()), new RoundEnded());
    }

    @Test
    void rule_36_4_who_is_called_out_of_turn_has_had_it() {
        Scene called = started(BEN, CHRIS, ANNA)
                .and(new HandRaised(CHRIS.id(), About.REPLY))
                .when(ANNA, new CallHand(CHRIS.id()))
                .then(new HandCalled(CHRIS.id()));
        called.when(CHRIS, NEXT).then(moved(ANNA));
    }

    @Test
    void rule_36_5_another_card_or_step_a_break_and_the_end_of_the_session_end_a_round() {
        Scene round = started(BEN, CHRIS);
        round.when(ANNA, new ShowCard(2)).then(new CardShown(2), new RoundEnded());
        round.when(ANNA, new EnterStep("closing")).then(new StepEntered("closing"), new RoundEnded());
        Scene pause =
                round.when(ANNA, new StartBreak(10)).then(new BreakStarted(NOW.plusSeconds(600)), new RoundEnded());
        assertThat(pause.state().floor()).isNull();
        assertThat(round.and(new SessionEnded()).state().round()).isEqualTo(Round.NONE);
        live().and(new RoundStarted(2, List.of(BEN.id())))
                .when(ANNA, new ShowCard(2))
                .then(new CardShown(2));
        round.when(ANNA, new EndRound()).then(new RoundEnded());
        live().when(ANNA, new EndRound()).thenNothing();
    }

    @Test
    void rule_36_5_an_event_that_does_not_fit_changes_nothing() {
        assertThat(live().and(moved(BEN)).state()).extracting(RoomState::floor).isNull();
        assertThat(live().and(new RoundStarted(1, List.of())).state().round()).isEqualTo(Round.NONE);
        assertThat(live().and(new RoundStarted(1, List.of(Scene.STRANGER)))
                        .state()
                        .round())
                .isEqualTo(Round.NONE);
    }

    private static Scene started(Member... order) {
        return live().and(new RoundStarted(1, Stream.of(order).map(Member::id).toList()));
    }

    private static RoundMoved moved(Member member, Member... ahead) {
        return new RoundMoved(member.id(), Stream.of(ahead).map(Member::id).toList());
    }

    private static List<MemberId> order(String card) {
        return Stream.of(ANNA, BEN, CHRIS, DORA)
                .sorted(Comparator.comparing(Member::facilitates)
                        .thenComparing(member -> sha256("r_scene\n" + card + "\n" + member.id())))
                .map(Member::id)
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
