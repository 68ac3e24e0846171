package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.CHRIS;
import static nl.kaartensessie.room.Scene.DORA;
import static nl.kaartensessie.room.Scene.NOW;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.RoomCommand.ShowCard;
import nl.kaartensessie.room.RoomEvent.CardShown;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomEvent.SessionEnded;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.Thoughts.Command.*;
import nl.kaartensessie.room.Thoughts.Event.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 35 of the rules: the quiet moment.
class ThoughtRulesTest {

    @Test
    void rule_35_1_a_facilitator_opens_a_quiet_moment_and_nothing_ends_it_by_itself() {
        Scene open = live().when(ANNA, new OpenMoment(1, 3)).then(new MomentOpened(1, NOW.plusSeconds(180)));
        open.when(ANNA, new OpenMoment(1, 5)).thenNothing();
        live().when(ANNA, new OpenMoment(2, null)).then(new MomentOpened(2, null));
        live().when(ANNA, new OpenMoment(1, 1)).then(new MomentOpened(1, NOW.plusSeconds(60)));
        live().when(ANNA, new OpenMoment(1, 0)).thenRefused(Refusal.MINUTES_UNUSABLE);
        live().when(ANNA, new OpenMoment(1, 6)).thenRefused(Refusal.MINUTES_UNUSABLE);
        live().when(ANNA, new OpenMoment(6, null)).thenRefused(Refusal.NO_SUCH_POSITION);
        lobby().when(ANNA, new OpenMoment(1, null)).thenRefused(Refusal.NOT_STARTED);
        Scene late = live().and(new MomentOpened(1, Instant.EPOCH));
        late.when(BEN, new WriteThought(1, "Toch nog")).then(new ThoughtWritten(1, "Toch nog", 1));
    }

    @Test
    void rule_35_1_one_quiet_moment_at_a_time() {
        open().when(ANNA, new OpenMoment(4, null)).then(new MomentClosed(1), new MomentOpened(4, null));
        Scene shown = open().and(new ThoughtsRevealed(1, List.of("Ja")));
        shown.when(ANNA, new OpenMoment(1, null)).then(new MomentClosed(1), new MomentOpened(1, null));
        assertThat(shown.when(ANNA, new CloseMoment(1))
                        .then(new MomentClosed(1))
                        .state()
                        .thoughts())
                .isEqualTo(Thoughts.NONE);
        shown.when(ANNA, new CloseMoment(2)).thenNothing();
        assertThat(moment(open().and(new MomentClosed(2)))).isEqualTo(moment(open()));
        live().when(ANNA, new CloseMoment(1)).thenNothing();
    }

    @Test
    void rule_35_2_a_text_can_be_changed_and_withdrawn_until_it_is_revealed() {
        Scene one = open().when(BEN, new WriteThought(1, " Mag\u0000 dit?\r\nJa \u202E"))
                .then(new ThoughtWritten(1, "Mag dit?\nJa", 1));
        Scene two = one.when(ANNA, new WriteThought(1, "Nee")).then(new ThoughtWritten(1, "Nee", 2));
        two.when(ANNA, new WriteThought(1, "Nee ")).thenNothing();
        Scene changed = two.when(BEN, new WriteThought(1, "Toch")).then(new ThoughtWritten(1, "Toch", 2));
        assertThat(moment(changed).text(BEN.id())).contains("Toch");
        Scene withdrawn = changed.when(BEN, new WriteThought(1, " \u200B ")).then(new ThoughtWritten(1, "", 1));
        assertThat(moment(withdrawn).text(BEN.id())).isEmpty();
        withdrawn.when(BEN, new WriteThought(1, "")).thenNothing();
        String longest = "🚲".repeat(300);
        open().when(BEN, new WriteThought(1, longest)).then(new ThoughtWritten(1, longest, 1));
        open().when(BEN, new WriteThought(1, longest + "x")).thenRefused(Refusal.THOUGHT_UNUSABLE);
    }

    @Test
    void rule_35_2_a_slow_text_never_lands_at_another_card() {
        open().when(BEN, new WriteThought(3, "Ja")).thenRefused(Refusal.NO_MOMENT);
        open().when(ANNA, new RevealThoughts(3)).thenRefused(Refusal.NO_MOMENT);
        live().when(BEN, new WriteThought(1, "Ja")).thenRefused(Refusal.NO_MOMENT);
        Scene shown = open().and(new ThoughtsRevealed(1, List.of("Ja")));
        shown.when(BEN, new WriteThought(1, "Nee")).thenRefused(Refusal.ALREADY_REVEALED);
    }

    @Test
    void rule_35_4_texts_are_revealed_in_alphabetical_order_each_once_and_without_writers() {
        Scene shown = open().by(BEN, new ThoughtWritten(1, "zeker", 1))
                .by(CHRIS, new ThoughtWritten(1, "Eén keer", 2))
                .by(ANNA, new ThoughtWritten(1, "een kans", 3))
                .by(DORA, new ThoughtWritten(1, "zeker", 4))
                .when(ANNA, new RevealThoughts(1))
                .then(new ThoughtsRevealed(1, List.of("een kans", "Eén keer", "zeker")));
        assertThat(moment(shown).texts()).isEmpty();
        assertThat(moment(shown).count()).isEqualTo(3);
        shown.when(ANNA, new RevealThoughts(1)).thenNothing();
        open().when(ANNA, new RevealThoughts(1)).thenRefused(Refusal.NOTHING_TO_REVEAL);
        open().by(BEN, new ThoughtWritten(1, "Appel", 1), new ThoughtWritten(1, "", 0))
                .when(ANNA, new RevealThoughts(1))
                .thenRefused(Refusal.NOTHING_TO_REVEAL);
    }

    /// Whoever wrote first, changed their mind or was late: what is told is the same.
    @Test
    void rule_35_4_what_is_revealed_tells_nothing_of_who_wrote_when() {
        List<Member> writers = List.of(ANNA, DORA, BEN, CHRIS);
        List<String> texts = List.of("Noord", "Oost", "Zuid", "West");
        Set<Thoughts> told = new HashSet<>();
        for (List<Integer> order : permutations(writers.size())) {
            Scene scene = open().by(writers.get(order.getFirst()), new ThoughtWritten(1, "Eerst anders", 1));
            for (int writer : order) {
                scene = scene.by(writers.get(writer), new ThoughtWritten(1, texts.get(order.get(writer)), 1));
            }
            told.add(scene.when(ANNA, new RevealThoughts(1))
                    .then(new ThoughtsRevealed(1, List.of("Noord", "Oost", "West", "Zuid")))
                    .state()
                    .thoughts());
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void rule_35_5_nothing_is_revealed_to_fewer_than_three_who_were_there() {
        Scene two = open().by(BEN, new ThoughtWritten(1, "Ja", 1));
        two.withOnline(ANNA, BEN).when(ANNA, new RevealThoughts(1)).thenRefused(Refusal.TOO_FEW);
        two.withOnline(ANNA).when(ANNA, new RevealThoughts(1)).thenRefused(Refusal.TOO_FEW);
        ThoughtsRevealed revealed = new ThoughtsRevealed(1, List.of("Ja"));
        two.withOnline(ANNA, CHRIS).when(ANNA, new RevealThoughts(1)).then(revealed);
        two.withOnline(ANNA, BEN, DORA).when(ANNA, new RevealThoughts(1)).then(revealed);
    }

    /// Everybody who was there writes nothing or one of three texts, in every combination. Whoever looks knows their
    /// own text, who was there, how many wrote, and what was revealed: what fits that leaves at least two
    /// possibilities for each of the others, unless all texts are alike.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void rule_35_5_nobody_can_name_the_writer_of_a_text(int people) {
        List<@Nullable String> choices = Arrays.asList(null, "a", "b", "c");
        Scene room = roomOf(people);
        Map<List<@Nullable Object>, Map<Integer, Set<@Nullable String>>> possible = new HashMap<>();
        int patterns = (int) Math.pow(choices.size(), people);
        for (int pattern = 1; pattern < patterns; pattern++) {
            List<@Nullable String> texts = new ArrayList<>();
            for (int rest = pattern, i = 0; i < people; i++, rest /= choices.size()) {
                texts.add(choices.get(rest % choices.size()));
            }
            List<String> revealed = revealed(room, texts);
            long count = texts.stream().filter(Objects::nonNull).count();
            for (int reader = 0; reader < people; reader++) {
                List<@Nullable Object> known = Arrays.asList(reader, texts.get(reader), count, revealed);
                Map<Integer, Set<@Nullable String>> others = possible.computeIfAbsent(known, _ -> new HashMap<>());
                for (int other = 0; other < people; other++) {
                    if (other != reader) {
                        others.computeIfAbsent(other, _ -> new HashSet<>()).add(texts.get(other));
                    }
                }
            }
        }
        possible.forEach((known, others) -> {
            boolean alike = known.getLast() instanceof List<?> revealed && revealed.size() <= 1;
            others.values()
                    .forEach(texts -> assertThat(alike || texts.size() > 1 || texts.contains(null))
                            .as("%s names %s", known, texts)
                            .isTrue());
        });
    }

    @Test
    void rule_35_6_another_card_closes_what_was_not_revealed() {
        Scene written = open().by(BEN, new ThoughtWritten(1, "Ja", 1));
        written.when(ANNA, new ShowCard(2)).then(new CardShown(2), new MomentClosed(1));
        written.when(ANNA, new ShowCard(1)).thenNothing();
        live().and(new MomentOpened(2, null)).when(ANNA, new ShowCard(2)).then(new CardShown(2));
        Scene shown = written.and(new ThoughtsRevealed(1, List.of("Ja")));
        shown.when(ANNA, new ShowCard(2)).then(new CardShown(2));
    }

    @Test
    void rule_35_6_the_text_of_who_is_removed_and_what_was_never_revealed_are_gone() {
        Scene written = open().by(BEN, new ThoughtWritten(1, "Ja", 1));
        assertThat(moment(written.and(new MemberRemoved(BEN.id()))).count()).isZero();
        assertThat(written.and(new SessionEnded()).state().thoughts()).isEqualTo(Thoughts.NONE);
    }

    @Test
    void rule_35_6_what_the_log_has_forgotten_changes_nothing() {
        Scene forgotten = open().and(new ThoughtWritten(1, null, 1));
        assertThat(moment(forgotten).count()).isZero();
    }

    @Test
    void rule_7_10_a_text_of_somebody_who_is_no_member_changes_nothing() {
        Member stranger = new Member(Scene.STRANGER, "Wie", Role.PARTICIPANT);
        assertThat(moment(open().by(stranger, new ThoughtWritten(1, "Ja", 1))).count())
                .isZero();
    }

    private static Scene open() {
        return live().and(new MomentOpened(1, null));
    }

    private static Thoughts.Moment moment(Scene scene) {
        return Objects.requireNonNull(scene.state().thoughts().current());
    }

    /// A facilitator and participants, all of them there, in a quiet moment.
    private static Scene roomOf(int people) {
        Scene scene = Scene.nothing().and(Scene.OPENED);
        Member[] members =
                IntStream.range(0, people).mapToObj(ThoughtRulesTest::person).toArray(Member[]::new);
        for (Member member : members) {
            scene = scene.and(new MemberJoined(member));
        }
        return scene.and(new SessionStarted(), new CardShown(1), new MomentOpened(1, null))
                .withOnline(members);
    }

    private static Member person(int number) {
        return new Member(
                new MemberId("m_" + number), "Lid " + number, number == 0 ? Role.FACILITATOR : Role.PARTICIPANT);
    }

    /// None where it is refused.
    private static List<String> revealed(Scene room, List<@Nullable String> texts) {
        Scene scene = room;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            scene = text == null ? scene : scene.by(person(i), new ThoughtWritten(1, text, 1));
        }
        Decision decision = scene.when(person(0), new RevealThoughts(1)).decision();
        return decision instanceof Decision.Accepted(var events)
                        && events.getFirst() instanceof ThoughtsRevealed(int _, List<String> all)
                ? all
                : List.of();
    }

    private static List<List<Integer>> permutations(int count) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int next = 0; next < count; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> shorter : all) {
                for (int place = 0; place <= shorter.size(); place++) {
                    List<Integer> one = new ArrayList<>(shorter);
                    one.add(place, next);
                    longer.add(Collections.unmodifiableList(one));
                }
            }
            all = longer;
        }
        return all;
    }
}
