package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static nl.kaartensessie.room.Scene.BEN;
import static nl.kaartensessie.room.Scene.STRANGER;
import static nl.kaartensessie.room.Scene.ended;
import static nl.kaartensessie.room.Scene.live;
import static nl.kaartensessie.room.Scene.lobby;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Hands.Hand;
import nl.kaartensessie.room.RoomEvent.*;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fold: it never refuses, and depends on the log alone.
class RoomStateTest {

    private static final RecursiveComparisonConfiguration EXCEPT_THE_PLACE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFields("seq", "head", "lastAt", "size")
            .build();

    @RepeatedTest(200)
    void rule_7_10_any_log_gives_a_sound_room() {
        long seed = RandomGenerator.getDefault().nextLong();
        List<Entry> log = new RandomEvents(seed).log(60);
        RoomState state = RoomState.EMPTY;
        for (Entry entry : log) {
            RoomState next = state.apply(entry);
            assertThat(next.head()).as("seed %d", seed).isEqualTo(entry.last());
            assertSound(next, seed);
            assertThat(next.status()).as("seed %d", seed).isGreaterThanOrEqualTo(state.status());
            state = next;
        }
    }

    @RepeatedTest(50)
    void foldingAPrefixAndThenTheRestIsFoldingAll() {
        long seed = RandomGenerator.getDefault().nextLong();
        List<Entry> log = new RandomEvents(seed).log(40);
        RoomState all = RoomState.of(log);
        for (int cut = 0; cut <= log.size(); cut++) {
            RoomState state = RoomState.of(log.subList(0, cut));
            for (Entry entry : log.subList(cut, log.size())) {
                state = state.apply(entry);
            }
            assertThat(state).as("seed %d, cut at %d", seed, cut).isEqualTo(all);
        }
    }

    @RepeatedTest(20)
    void whatWasAppliedBeforeChangesNothing() {
        long seed = RandomGenerator.getDefault().nextLong();
        List<Entry> log = new RandomEvents(seed).log(30);
        RoomState all = RoomState.of(log);
        assertThat(log)
                .as("seed %d", seed)
                .allSatisfy(entry -> assertThat(all.apply(entry)).isSameAs(all));
    }

    @Test
    void aGapInTheLogIsABug() {
        Entry ahead = new Entry(lobby().state().head() + 2, Instant.EPOCH, ANNA.id(), null, List.of(new RoomLocked()));
        assertThatIllegalArgumentException().isThrownBy(() -> lobby().state().apply(ahead));
    }

    @ParameterizedTest
    @MethodSource("unfitting")
    void rule_7_10_what_does_not_fit_changes_nothing_but_the_place(RoomEvent event) {
        RoomState before = live().state();
        RoomState after = live().and(event).state();
        assertThat(after).usingRecursiveComparison(EXCEPT_THE_PLACE).isEqualTo(before);
        assertThat(after.seq()).isEqualTo(event.told() ? before.seq() + 1 : before.seq());
        assertThat(after.head()).isEqualTo(before.head() + 1);
    }

    static Stream<RoomEvent> unfitting() {
        return Stream.of(
                new RoomOpened("Anders", "anders", 9, List.of("x")),
                new SessionStarted(),
                new CardShown(0),
                new CardShown(-1),
                new CardShown(6),
                new CardMarked(0, Mark.PARKED),
                new CardMarked(6, Mark.PARKED),
                new CardMarked(2, Mark.NONE),
                new MemberRenamed(STRANGER, "Wie"),
                new MemberAway(STRANGER),
                new MemberBack(STRANGER),
                new MemberRemoved(STRANGER),
                new HandRaised(STRANGER, About.NEW),
                new HandLowered(STRANGER),
                new HandLowered(BEN.id()),
                new HandsLowered(),
                new HandCalled(STRANGER),
                new ChatSent(null, Audience.ALL),
                new ChatRemoved(1),
                new ChatRemoved(-1),
                new RoomUnlocked(),
                new ElearningDone(STRANGER),
                new HouseRules.Event.PledgeMade(STRANGER),
                new Votes.Event.VoteCast(1, new Choice("agree", null), 1),
                new Votes.Event.VoteRevealed(1, List.of(), 1, new VoteResult(Map.of("agree", 1), 1, null, null)),
                new Votes.Event.VoteClosed(1),
                new Break.Event.BreakReturned(BEN.id()),
                new Break.Event.BreakEnded(),
                new Grades.Event.GradesRevealed(Map.of(), List.of()),
                new Grades.Event.GradesCleared(),
                new Outcomes.Event.OutcomeEdited(3, content()),
                new Outcomes.Event.OutcomeRemoved(3),
                new CommandNoted(3));
    }

    private static Outcome.Content content() {
        return new Outcome.Content(Outcome.Kind.NEED, "Tijd", null, null, null);
    }

    @Test
    void rule_3_5_no_card_is_in_view_before_the_start() {
        assertThat(lobby().and(new CardShown(2)).state().position()).isZero();
    }

    @Test
    void rule_7_5_notes_take_a_place_in_the_log_but_no_seq_that_clients_see() {
        RoomState noted = live().and(new CommandNoted(1), new CommandNoted(1)).state();
        assertThat(noted.seq()).isEqualTo(live().state().seq());
        assertThat(noted.head()).isEqualTo(live().state().head() + 2);
    }

    @Test
    void rule_7_2_what_is_told_is_all_but_notes_the_opening_the_pruned_and_the_unknown() {
        assertThat(new RandomEvents(1).oneOfEach())
                .filteredOn(event -> !event.told())
                .hasOnlyElementsOfTypes(CommandNoted.class, LogPruned.class, RoomOpened.class, UnknownEvent.class)
                .hasSize(4);
    }

    @Test
    void theRandomLogsKnowEveryEvent() {
        assertThat(new RandomEvents(1)
                        .oneOfEach().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(RandomEvents.kinds(RoomEvent.class));
    }

    @Test
    void knowsWhenItIsOpened() {
        assertThat(RoomState.EMPTY.isOpened()).isFalse();
        assertThat(ended().state().isOpened()).isTrue();
    }

    /// What must hold of every room, whatever its log.
    private static void assertSound(RoomState room, long seed) {
        List<MemberId> members = room.members().stream().map(Member::id).toList();
        Set<MemberId> known = new HashSet<>(members);
        assertThat(members).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(known).as("seed %d", seed).containsAll(room.away());
        assertThat(room.hands())
                .as("seed %d", seed)
                .isSortedAccordingTo((one, other) -> Long.compare(one.seq(), other.seq()))
                .allMatch(hand -> known.contains(hand.member()));
        assertThat(room.hands()).extracting(Hand::member).doesNotHaveDuplicates();
        assertThat(room.floor() == null || known.contains(room.floor()))
                .as("seed %d", seed)
                .isTrue();
        assertThat(room.position())
                .as("seed %d", seed)
                .isBetween(0, room.cards().size());
        assertThat(room.furthest())
                .as("seed %d", seed)
                .isBetween(room.position(), room.cards().size());
        assertThat(room.marks().keySet())
                .as("seed %d", seed)
                .allMatch(position -> position >= 1 && position <= room.cards().size());
        assertThat(room.marks().values()).as("seed %d", seed).doesNotContain(Mark.NONE);
        assertThat(known)
                .as("seed %d", seed)
                .containsAll(room.prepared())
                .containsAll(room.houseRules().pledged())
                .containsAll(room.pause().returned())
                .containsAll(room.grades().given().keySet());
        Votes.Vote vote = room.votes().current();
        if (vote != null) {
            assertThat(known).as("seed %d", seed).containsAll(vote.choices().keySet());
            assertThat(!vote.isRevealed() || vote.choices().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
        assertThat(room.seq()).as("seed %d", seed).isLessThanOrEqualTo(room.head());
        assertSizeSound(room, seed);
    }

    private static void assertSizeSound(RoomState room, long seed) {
        LogSize size = room.size();
        assertThat(size.chat().entries())
                .as("seed %d", seed)
                .isEqualTo(room.chat().size());
        assertThat(size.chat().bytes())
                .as("seed %d", seed)
                .isEqualTo(room.chat().stream()
                        .mapToLong(line -> LogSize.ENTRY_BYTES + LogSize.EVENT_BYTES + TextInput.bytes(line.text()))
                        .sum());
        assertThat(size.total().entries()).as("seed %d", seed).isBetween(0, Math.toIntExact(room.head()));
        for (LogSize.Amount amount : List.of(size.lasting(), size.chat(), size.votes(), size.grades())) {
            assertThat(amount.bytes())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo((long) amount.entries() * LogSize.ENTRY_BYTES);
        }
    }
}
