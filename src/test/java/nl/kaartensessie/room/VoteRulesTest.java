package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Votes.Command.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Section 12 of the rules: votes.
class VoteRulesTest {

    private static final List<Option> OPINIONS =
            List.of(new Option("agree", "Eens"), new Option("disagree", "Oneens"), new Option("neutral", "Ik twijfel"));

    @Test
    void rule_12_1_a_statement_and_a_dilemma_have_something_to_choose_and_a_question_has_not() {
        live().when(ANNA, new OpenVote(1)).then(opened(1));
        live().when(ANNA, new OpenVote(3))
                .then(new VoteOpened(3, List.of(new Option("first", "A"), new Option("second", "B")), 1, 4));
        live().when(ANNA, new OpenVote(2)).thenRefused(Refusal.NOTHING_TO_CHOOSE);
        live().when(ANNA, new OpenVote(6)).thenRefused(Refusal.NO_SUCH_POSITION);
        lobby().when(ANNA, new OpenVote(1)).thenRefused(Refusal.NOT_STARTED);
    }

    @Test
    void rule_12_2_a_vote_can_be_changed_and_withdrawn_until_it_is_revealed() {
        Scene open = open();
        Scene one = open.when(BEN, new CastVote(1, "agree")).then(new VoteCast(1, new Choice("agree", null), 1));
        Scene two = one.when(CHRIS, new CastVote(1, "neutral")).then(new VoteCast(1, new Choice("neutral", null), 2));
        two.when(CHRIS, new CastVote(1, "neutral")).thenNothing();
        Scene changed =
                two.when(CHRIS, new CastVote(1, "disagree")).then(new VoteCast(1, new Choice("disagree", null), 2));
        Scene withdrawn = changed.when(BEN, new CastVote(1, null)).then(new VoteCast(1, null, 1));
        withdrawn.when(BEN, new CastVote(1, null)).thenNothing();
        open.when(BEN, new CastVote(1, "first")).thenRefused(Refusal.NO_SUCH_OPTION);
    }

    @Test
    void rule_12_3_a_slow_click_never_counts_for_another_card() {
        open().when(BEN, new CastVote(3, "first")).thenRefused(Refusal.NO_VOTE);
        open().when(ANNA, new RevealVote(3)).thenRefused(Refusal.NO_VOTE);
        open().when(ANNA, new CloseVote(3)).thenNothing();
        live().when(BEN, new CastVote(1, "agree")).thenRefused(Refusal.NO_VOTE);
    }

    @Test
    void rule_12_4_revealing_gives_counts_and_forgets_who_chose_what() {
        Scene shown = open().by(BEN, new VoteCast(1, new Choice("agree", null), 1))
                .by(CHRIS, new VoteCast(1, new Choice("agree", null), 2))
                .by(ANNA, new VoteCast(1, new Choice("disagree", null), 3))
                .when(ANNA, new RevealVote(1))
                .then(revealed(Map.of("agree", 2, "neutral", 0, "disagree", 1)));
        Votes.Vote vote = shown.state().votes().current();
        assertThat(vote.choices()).isEmpty();
        assertThat(vote.votes()).isEqualTo(3);
        shown.when(BEN, new CastVote(1, "neutral")).thenRefused(Refusal.ALREADY_REVEALED);
        shown.when(ANNA, new RevealVote(1)).thenNothing();
        open().when(ANNA, new RevealVote(1)).thenRefused(Refusal.NOTHING_TO_REVEAL);
    }

    @Test
    void rule_12_5_one_vote_at_a_time() {
        open().when(ANNA, new OpenVote(1)).thenNothing();
        open().when(ANNA, new OpenVote(4)).then(new VoteClosed(1), opened(4));
        Scene shown =
                open().by(BEN, new VoteCast(1, new Choice("agree", null), 1)).and(revealed(Map.of("agree", 1)));
        shown.when(ANNA, new OpenVote(1)).then(new VoteClosed(1), opened(1));
        assertThat(shown.when(ANNA, new CloseVote(1))
                        .then(new VoteClosed(1))
                        .state()
                        .votes()
                        .current())
                .isNull();
    }

    @Test
    void rule_12_6_the_vote_of_who_is_removed_and_one_that_was_never_revealed_are_gone() {
        Scene voted = open().by(BEN, new VoteCast(1, new Choice("agree", null), 1));
        assertThat(voted.and(new MemberRemoved(BEN.id()))
                        .state()
                        .votes()
                        .current()
                        .votes())
                .isZero();
        assertThat(voted.and(new SessionEnded()).state().votes()).isEqualTo(Votes.NONE);
    }

    @Test
    void rule_12_8_a_card_is_voted_on_by_its_own_choices() {
        List<String> three = List.of("Delen", "Vragen", "Wachten");
        assertThat(Ballot.of(VoteType.NONE, three, "nl").options())
                .containsExactly(
                        new Option("first", "Delen"), new Option("second", "Vragen"), new Option("third", "Wachten"));
        assertThat(Ballot.of(VoteType.OPINION, three, "nl").options())
                .extracting(Option::key)
                .containsExactly("first", "second", "third", "neutral");
        assertThat(Ballot.of(VoteType.OPINION, List.of("Ja", "Nee"), "en").options())
                .containsExactly(
                        new Option("agree", "Ja"),
                        new Option("disagree", "Nee"),
                        new Option("neutral", "I’m not sure"));
        assertThat(Ballot.of(VoteType.CHOICE, List.of("a", "b", "c", "d", "e", "f"), "nl")
                        .options())
                .extracting(Option::key)
                .containsExactly("first", "second", "third", "fourth", "fifth", "sixth");
        assertThat(Ballot.of(VoteType.NONE, List.of(), "nl").options()).isEmpty();
        assertThat(Ballot.of(VoteType.OPINION, List.of(), "en").options())
                .extracting(Option::label)
                .containsExactly("Agree", "Disagree", "I’m not sure");
    }

    @Test
    void rule_12_8_options_of_before_they_had_words_are_read_as_letters() {
        assertThat(List.of("first", "sixth", "agree", "seventh"))
                .extracting(key -> Option.named(key).label())
                .containsExactly("A", "F", "Eens", "seventh");
    }

    @Test
    void rule_12_8_each_card_has_the_choices_of_its_own_position() {
        Setup setup = new Setup(
                List.of(VoteType.NONE, VoteType.CHOICE, VoteType.CHOICE),
                List.of(List.of(), List.of("Nu", "Later")),
                "nl",
                Setup.NONE.zone(),
                List.of(),
                false,
                List.of(),
                null,
                Map.of());
        Scene room = Scene.nothing()
                .and(
                        new RoomOpened("Titel", "set", 1, List.of("a", "b", "c", "d"), setup),
                        new MemberJoined(ANNA),
                        new SessionStarted());
        assertThat(labels(room, 2)).containsExactly("Nu", "Later");
        assertThat(labels(room, 3)).as("of before choices were kept").containsExactly("A", "B");
        for (int position : new int[] {1, 4}) {
            room.when(ANNA, new OpenVote(position)).thenRefused(Refusal.NOTHING_TO_CHOOSE);
        }
    }

    private static List<String> labels(Scene room, int position) {
        return room.state().ballot(position).options().stream()
                .map(Option::label)
                .toList();
    }

    @Test
    void rule_12_9_a_second_round_is_on_the_same_ballot_after_the_first() {
        open().when(ANNA, new VoteAgain(1)).thenRefused(Refusal.NOT_REVEALED);
        live().when(ANNA, new VoteAgain(1)).thenRefused(Refusal.NO_VOTE);
        Scene first =
                open().by(BEN, new VoteCast(1, new Choice("agree", null), 1)).and(revealed(Map.of("agree", 1)));
        Scene second = first.when(ANNA, new VoteAgain(1)).then(new VoteOpened(1, OPINIONS, 2, 4));
        second.when(ANNA, new VoteAgain(1)).thenNothing();
        second.when(BEN, new CastVote(1, "agree", "first")).thenRefused(Refusal.NO_SUCH_OPTION);
        Scene cast = second.when(BEN, new CastVote(1, "neutral", "agree"))
                .then(new VoteCast(1, new Choice("neutral", "agree"), 1));
        Scene shown = cast.when(ANNA, new RevealVote(1))
                .then(new VoteRevealed(1, OPINIONS, 2, new VoteResult(counts(0, 0, 1), 4, null, Map.of("agree", 1))));
        assertThat(shown.state().votes().current().choices()).isEmpty();
        shown.when(ANNA, new VoteAgain(1)).thenRefused(Refusal.ALREADY_REVEALED);
        open().when(BEN, new CastVote(1, "agree", "agree")).then(new VoteCast(1, new Choice("agree", null), 1));
    }

    @Test
    void rule_12_10_who_moved_is_told_by_numbers_where_four_and_all_told() {
        Scene first =
                open().by(BEN, new VoteCast(1, new Choice("agree", null), 4)).and(revealed(counts(2, 2, 0)));
        Scene second = first.and(new VoteOpened(1, OPINIONS, 2, 4))
                .by(ANNA, new VoteCast(1, new Choice("agree", "agree"), 1))
                .by(DORA, new VoteCast(1, new Choice("neutral", "agree"), 2))
                .by(BEN, new VoteCast(1, new Choice("neutral", "disagree"), 3));
        assertThat(moved(second.by(CHRIS, new VoteCast(1, new Choice("agree", null), 4))))
                .isNull();
        assertThat(moved(second)).isNull();
        assertThat(moved(second.by(CHRIS, new VoteCast(1, new Choice("agree", "disagree"), 4))))
                .isEqualTo(new VoteResult.Moved(
                        1,
                        3,
                        List.of(
                                new VoteResult.Flow("agree", "neutral", 1),
                                new VoteResult.Flow("disagree", "agree", 1),
                                new VoteResult.Flow("disagree", "neutral", 1))));
        Scene alone = second.by(CHRIS, new VoteCast(1, new Choice("neutral", "disagree"), 4));
        assertThat(moved(alone)).isEqualTo(new VoteResult.Moved(1, 3, null));
        // What the others chose, taken from the counts, is what somebody who comes in between chose.
        Member eva = new Member(new MemberId("m_eva"), "Eva", Member.Role.PARTICIPANT);
        Scene five = alone.and(new MemberJoined(eva)).by(eva, new VoteCast(1, new Choice("agree", null), 5));
        assertThat(moved(five)).isNull();
    }

    @Test
    void rule_12_13_the_latest_result_of_each_card_is_kept_until_the_end() {
        Scene first = open().by(BEN, new VoteCast(1, new Choice("agree", null), 1))
                .and(revealed(counts(1, 0, 0)), new VoteClosed(1));
        Scene later = first.and(opened(4), new VoteClosed(4), opened(1))
                .by(BEN, new VoteCast(1, new Choice("neutral", null), 1));
        Scene shown = later.when(ANNA, new RevealVote(1))
                .then(new VoteRevealed(1, OPINIONS, 1, new VoteResult(counts(0, 0, 1), 4, null, counts(1, 0, 0))));
        assertThat(shown.state().votes().results()).isEqualTo(Map.of(1, counts(0, 0, 1)));
        assertThat(shown.and(new SessionEnded()).state().votes().results()).isEmpty();
    }

    private static VoteResult.@Nullable Moved moved(Scene second) {
        Decision decision = second.when(ANNA, new RevealVote(1)).decision();
        return ((VoteRevealed) ((Decision.Accepted) decision).events().getFirst())
                .result()
                .moved();
    }

    private static Scene open() {
        return live().and(opened(1));
    }

    private static VoteOpened opened(int position) {
        return new VoteOpened(position, OPINIONS, 1, 4);
    }

    private static VoteRevealed revealed(Map<String, Integer> counts) {
        return new VoteRevealed(1, OPINIONS, 1, new VoteResult(counts, 4, null, null));
    }

    private static Map<String, Integer> counts(int agree, int disagree, int neutral) {
        return Map.of("agree", agree, "disagree", disagree, "neutral", neutral);
    }
}
