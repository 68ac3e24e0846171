package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Grades.Command.GiveGrade;
import nl.kaartensessie.room.Grades.Event.GradeGiven;
import nl.kaartensessie.room.OnSite.Command.SetOnSite;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;
import nl.kaartensessie.room.RoomCommand.RemoveMember;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Command.OpenVote;
import nl.kaartensessie.room.Votes.Command.RevealVote;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteOpened;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules 42: who sits together, and votes of several people on one device.
class OnSiteRulesTest {

    private static final List<Option> OPINIONS =
            List.of(new Option("agree", "Eens"), new Option("disagree", "Oneens"), new Option("neutral", "Ik twijfel"));

    @Test
    void rule_42_1_everybody_says_so_of_themselves_and_a_facilitator_of_anybody() {
        Scene table = lobby().when(BEN, new SetOnSite(null, 5)).then(new MemberOnSite(BEN.id(), 5));
        table.when(BEN, new SetOnSite(BEN.id(), 0)).then(new MemberOnSite(BEN.id(), 0));
        table.when(ANNA, new SetOnSite(BEN.id(), 1)).then(new MemberOnSite(BEN.id(), 1));
        table.when(CHRIS, new SetOnSite(BEN.id(), 1)).thenRefused(Refusal.FACILITATOR_ONLY);
        table.when(ANNA, new SetOnSite(null, 1)).then(new MemberOnSite(ANNA.id(), 1));
        table.when(ANNA, new SetOnSite(DORA.id(), 4)).then(new MemberOnSite(DORA.id(), 4));
    }

    @Test
    void rule_42_2_it_stays_until_it_is_taken_back_and_goes_with_its_member() {
        Scene table = live().by(BEN, new MemberOnSite(BEN.id(), 5), new MemberOnSite(CHRIS.id(), 1));
        assertThat(people(table)).isEqualTo(Map.of(BEN.id(), 5, CHRIS.id(), 1));
        assertThat(people(table.and(new MemberOnSite(BEN.id(), 0)))).isEqualTo(Map.of(CHRIS.id(), 1));
        Scene gone = table.when(ANNA, new RemoveMember(BEN.id())).then(new RoomEvent.MemberRemoved(BEN.id()));
        assertThat(people(gone)).isEqualTo(Map.of(CHRIS.id(), 1));
        assertThat(people(gone.and(new MemberOnSite(BEN.id(), 3)))).isEqualTo(Map.of(CHRIS.id(), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void rule_42_3_twelve_share_a_device_at_most(int people) {
        live().when(BEN, new SetOnSite(null, people)).thenRefused(Refusal.PEOPLE_UNUSABLE);
    }

    @Test
    void rule_42_3_what_is_so_already_changes_nothing() {
        live().when(BEN, new SetOnSite(null, 0)).thenNothing();
        live().and(new MemberOnSite(BEN.id(), 12))
                .when(BEN, new SetOnSite(null, 12))
                .thenNothing();
        live().when(ANNA, new SetOnSite(STRANGER, 2)).thenRefused(Refusal.NO_SUCH_MEMBER);
    }

    @Test
    void rule_42_4_a_table_device_says_how_many_chose_what() {
        Scene some = open().when(BEN, counts(Map.of("agree", 3, "disagree", 1)))
                .then(cast(4, Map.of("agree", 3, "disagree", 1)));
        Scene all = some.when(BEN, counts(Map.of("agree", 3, "disagree", 2)))
                .then(cast(5, Map.of("agree", 3, "disagree", 2)));
        all.when(BEN, counts(Map.of("disagree", 2, "agree", 3))).thenNothing();
        all.when(BEN, counts(Map.of())).then(new VoteCast(1, null, 0));
        all.when(BEN, new CastVote(1, "neutral")).then(cast(1, Map.of("neutral", 1)));
    }

    @Test
    void rule_42_4_never_more_than_there_are_people() {
        open().when(BEN, counts(Map.of("agree", 3, "disagree", 3))).thenRefused(Refusal.COUNTS_UNUSABLE);
        open().when(BEN, counts(Map.of("agree", 6, "disagree", -1))).thenRefused(Refusal.COUNTS_UNUSABLE);
        open().when(BEN, counts(Map.of("agree", 5, "disagree", 0))).thenRefused(Refusal.COUNTS_UNUSABLE);
        open().when(BEN, counts(Map.of("agree", Integer.MAX_VALUE, "disagree", Integer.MAX_VALUE)))
                .thenRefused(Refusal.COUNTS_UNUSABLE);
        open().when(BEN, counts(Map.of("first", 1))).thenRefused(Refusal.NO_SUCH_OPTION);
        open().when(CHRIS, counts(Map.of("agree", 2))).thenRefused(Refusal.COUNTS_UNUSABLE);
        open().when(CHRIS, counts(Map.of("agree", 1))).then(cast(1, Map.of("agree", 1)));
        Scene shown = open().by(BEN, cast(5, Map.of("agree", 5)))
                .when(ANNA, new RevealVote(1))
                .then(new VoteRevealed(1, OPINIONS, 1, new VoteResult(result(5, 0, 0), 8, null, null)));
        shown.when(BEN, counts(Map.of("agree", 2))).thenRefused(Refusal.ALREADY_REVEALED);
    }

    @Test
    void rule_42_5_votes_and_voters_are_people() {
        Scene live = live().by(BEN, new MemberOnSite(BEN.id(), 5));
        Scene open = live.when(ANNA, new OpenVote(1)).then(new VoteOpened(1, OPINIONS, 1, 8));
        Scene voted = open.by(BEN, cast(5, Map.of("agree", 3, "disagree", 2))).by(CHRIS, cast(6, Map.of("agree", 1)));
        assertThat(voted.state().votes().current().votes()).isEqualTo(6);
        voted.when(ANNA, new RevealVote(1))
                .then(new VoteRevealed(1, OPINIONS, 1, new VoteResult(result(4, 2, 0), 8, null, null)));
    }

    @Test
    void rule_42_6_the_number_is_no_lower_than_what_was_chosen_in_an_open_vote() {
        Scene voted = open().by(BEN, cast(4, Map.of("agree", 3, "disagree", 1)));
        voted.when(BEN, new SetOnSite(null, 3)).thenRefused(Refusal.VOTED_MORE);
        voted.when(ANNA, new SetOnSite(BEN.id(), 0)).thenRefused(Refusal.VOTED_MORE);
        voted.when(BEN, new SetOnSite(null, 4)).then(new MemberOnSite(BEN.id(), 4));
        voted.by(BEN, new VoteCast(1, null, 0))
                .when(BEN, new SetOnSite(null, 0))
                .then(new MemberOnSite(BEN.id(), 0));
    }

    @Test
    void rule_42_7_a_table_device_does_not_tell_what_was_chosen_before() {
        Scene second = live().by(BEN, new MemberOnSite(BEN.id(), 5)).and(new VoteOpened(1, OPINIONS, 2, 8));
        second.when(BEN, new CastVote(1, Map.of("agree", 4), "agree")).then(cast(4, Map.of("agree", 4)));
        second.when(BEN, new CastVote(1, "agree", "disagree")).then(cast(1, Map.of("agree", 1)));
        second.when(CHRIS, new CastVote(1, "agree", "disagree"))
                .then(new VoteCast(1, new Choice("agree", "disagree"), 1));
    }

    @Test
    void rule_42_9_a_table_gives_one_grade() {
        Scene table = live().by(BEN, new MemberOnSite(BEN.id(), 5));
        table.when(BEN, new GiveGrade(8, "")).then(new GradeGiven(8, "", 1));
    }

    /// A vote at card 1, with five around Ben's device.
    private static Scene open() {
        return live().by(BEN, new MemberOnSite(BEN.id(), 5)).and(new VoteOpened(1, OPINIONS, 1, 8));
    }

    private static CastVote counts(Map<String, Integer> counts) {
        return new CastVote(1, counts, null);
    }

    private static VoteCast cast(int votes, Map<String, Integer> counts) {
        return new VoteCast(1, new Choice(counts, null), votes);
    }

    private static Map<String, Integer> result(int agree, int disagree, int neutral) {
        return Map.of("agree", agree, "disagree", disagree, "neutral", neutral);
    }

    private static Map<MemberId, Integer> people(Scene scene) {
        return scene.state().people().onSite().people();
    }
}
