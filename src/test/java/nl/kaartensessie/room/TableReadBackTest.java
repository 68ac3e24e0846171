package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;
import nl.kaartensessie.room.Votes.Command.CastVote;
import nl.kaartensessie.room.Votes.Command.RevealVote;
import nl.kaartensessie.room.Votes.Event.VoteCast;
import nl.kaartensessie.room.Votes.Event.VoteOpened;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 42.8: 12.11 holds where some share a device, for every pattern of a few table devices beside a few people.
///
/// Those around a table know what each of them chose, as they count it together: the reader is a whole table here, one
/// person, or somebody outside. They know besides who took part, and how many at each table. Nobody around another
/// table may be named, nor anybody beside it.
@Execution(ExecutionMode.CONCURRENT)
class TableReadBackTest {

    private static final List<String> OPTIONS = List.of("agree", "disagree");

    /// @param people who share it; 1 for a device of one person
    /// @param first what they chose in the first round, in alphabetical order
    /// @param tells whether one person tells it in the second
    private record Seat(int people, List<String> first, List<String> second, boolean tells) {

        /// What others know of it.
        String seen() {
            return people + ":" + first.size() + second.size() + (tells ? "t" : "-");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 1"})
    void rule_42_8_two_rounds_name_nobody_at_a_table_or_beside_it(int tables, int most) {
        List<List<Seat>> groups = new ArrayList<>();
        List<Seat> ofTwo = seats(2);
        List<Seat> ofOne = seats(1);
        for (int people = 0; people <= most; people++) {
            int beside = people;
            ReadBack.multisets(ofTwo, tables, atTables -> {
                List<Seat> around = List.copyOf(atTables);
                ReadBack.multisets(
                        ofOne,
                        beside,
                        alone -> groups.add(
                                Stream.concat(around.stream(), alone.stream()).toList()));
            });
        }
        Map<String, List<List<Seat>>> alike = new HashMap<>();
        for (List<Seat> group : groups) {
            VoteResult first = reveal(1, null, group);
            if (first != null) {
                VoteResult second = reveal(2, first.counts(), group);
                String seen = group.stream().map(Seat::seen).sorted().toList() + " " + first + " " + second;
                alike.computeIfAbsent(seen, key -> new ArrayList<>()).add(group);
            }
        }
        assertThat(alike).hasSizeGreaterThan(1_000);
        alike.forEach((seen, same) -> {
            ReadBack.namesNobody(seen, same, Seat::seen, Seat::first);
            ReadBack.namesNobody(seen, same, Seat::seen, Seat::second);
        });
    }

    /// A table of three is tried beside those who would be told of without it: that no more are told is shown with two.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void rule_42_7_who_moved_is_told_where_no_table_chose_and_nowhere_else(int people) {
        AtomicInteger told = new AtomicInteger();
        List<Seat> tables = seats(people);
        ReadBack.multisets(seats(1), 4, alone -> {
            boolean byThemselves = isToldWhoMoved(alone);
            for (Seat table : people == 2 || byThemselves ? tables : List.<Seat>of()) {
                if (isToldWhoMoved(
                        Stream.concat(alone.stream(), Stream.of(table)).toList())) {
                    assertThat(table.first()).isEmpty();
                    assertThat(table.second()).isEmpty();
                    assertThat(byThemselves).isTrue();
                    told.incrementAndGet();
                }
            }
        });
        assertThat(told).hasPositiveValue();
    }

    private static boolean isToldWhoMoved(List<Seat> group) {
        VoteResult first = reveal(1, null, group);
        VoteResult second = first == null ? null : reveal(2, first.counts(), group);
        return second != null && second.moved() != null;
    }

    /// Everything that can be done in two rounds on a device of so many; at a table also nothing.
    private static List<Seat> seats(int people) {
        List<List<String>> answers = new ArrayList<>();
        for (int many = 0; many <= people; many++) {
            ReadBack.multisets(OPTIONS, many, given -> answers.add(List.copyOf(given)));
        }
        List<Seat> seats = new ArrayList<>();
        for (List<String> first : answers) {
            for (List<String> second : answers) {
                if (people > 1 || !first.isEmpty() || !second.isEmpty()) {
                    seats.add(new Seat(people, first, second, false));
                }
                if (!first.isEmpty() && !second.isEmpty()) {
                    seats.add(new Seat(people, first, second, true));
                }
            }
        }
        return seats;
    }

    /// What the room tells of this round; null where nobody chose. A table says all that it can, and the room decides
    /// what of it counts.
    private static @Nullable VoteResult reveal(
            int round, @Nullable Map<String, Integer> earlier, Collection<Seat> group) {
        List<Option> ballot = OPTIONS.stream().map(Option::named).toList();
        RoomState room = scene(group).state();
        Votes votes = new Votes(null, earlier == null ? Map.of() : Map.of(1, earlier))
                .apply(new VoteOpened(1, ballot, round, 0), Scene.ANNA.id());
        int index = 0;
        for (Seat seat : group) {
            MemberId member = member(index++);
            List<String> chosen = round == 1 ? seat.first() : seat.second();
            Map<String, Integer> counts = new HashMap<>();
            chosen.forEach(option -> counts.merge(option, 1, Integer::sum));
            String before = round == 2 && seat.tells() ? seat.first().getFirst() : null;
            Decision decision = votes.decide(room, member, new CastVote(1, counts, before), Set.of());
            for (RoomEvent event : ((Decision.Accepted) decision).events()) {
                votes = votes.apply((VoteCast) event, member);
            }
        }
        return votes.decide(room, Scene.ANNA.id(), new RevealVote(1), Set.of()) instanceof Decision.Accepted(var events)
                ? ((VoteRevealed) events.getFirst()).result()
                : null;
    }

    private static final Map<String, Scene> SCENES = Collections.synchronizedMap(new HashMap<>());

    /// The members of these devices in a live room.
    private static Scene scene(Collection<Seat> group) {
        List<Integer> people = group.stream().map(Seat::people).toList();
        return SCENES.computeIfAbsent(people.toString(), key -> {
            Scene scene = Scene.live();
            for (int i = 0; i < people.size(); i++) {
                scene = scene.and(new RoomEvent.MemberJoined(new Member(member(i), "Naam", Role.PARTICIPANT)));
                scene = people.get(i) == 1 ? scene : scene.and(new MemberOnSite(member(i), people.get(i)));
            }
            return scene;
        });
    }

    private static MemberId member(int index) {
        return new MemberId("m_" + index);
    }
}
