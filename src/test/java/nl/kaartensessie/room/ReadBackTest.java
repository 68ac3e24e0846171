package nl.kaartensessie.room;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Grades.Command.RevealGrades;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.Grades.Grade;
import nl.kaartensessie.room.Votes.Command.RevealVote;
import nl.kaartensessie.room.Votes.Event.VoteRevealed;
import nl.kaartensessie.room.Votes.Vote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 12.11, for every pattern of small groups: what everybody is shown, with what one knows of oneself and of
/// who was there, names nobody else's answer, unless all others answered alike.
///
/// The reader here knows more than any member does: the rules by which something is withheld, who took part in which
/// round, and who told what they chose before. What they don't know is which of those who did the same gave which
/// answer, so somebody is named when all of these gave the same one, in every pattern that looks the same.
@Execution(ExecutionMode.CONCURRENT)
class ReadBackTest {

    /// Of each count, as no group is larger.
    private static final int BITS = 3;

    /// @param first null for who wasn't there, as with `second`
    /// @param tells what they chose in the first round
    /// @param code what it adds to that of a group: one to the count of everybody with the same choice in the first
    ///     round, and one to that of those with the same choice, and the same told of before, in the second
    private record Voter(@Nullable String first, @Nullable String second, boolean tells, long code) {

        /// What others know of them.
        String seen() {
            return (first == null ? "-" : "1") + (second == null ? "-" : "2") + (tells ? "t" : "-");
        }
    }

    /// Options are alike to the rules, so that of the groups which differ by their names alone one is enough: the one
    /// whose first counts fall.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void rule_12_11_two_rounds_of_a_vote_name_nobody(int optionCount) {
        List<String> options = List.of("agree", "disagree", "neutral").subList(0, optionCount);
        Map<String, List<Voter>> byRole = voters(options).stream().collect(groupingBy(Voter::seen));
        for (int people = 2; people <= 7; people++) {
            ReadBack.multisets(List.copyOf(byRole.values()), people, roles -> namesNobody(options, roles));
        }
    }

    private void namesNobody(List<String> options, List<List<Voter>> roles) {
        Map<String, List<List<Voter>>> alike = new HashMap<>();
        ReadBack.groups(roles, group -> {
            Rounds rounds = firstCountsFall(options.size(), group) ? rounds(options, group) : null;
            if (rounds != null) {
                alike.computeIfAbsent(rounds.seen(), key -> new ArrayList<>()).add(List.copyOf(group));
            }
        });
        alike.forEach((seen, groups) -> {
            ReadBack.namesNobody(seen, groups, Voter::seen, voter -> ReadBack.answer(voter.first()));
            ReadBack.namesNobody(seen, groups, Voter::seen, voter -> ReadBack.answer(voter.second()));
        });
    }

    private static boolean firstCountsFall(int options, List<Voter> group) {
        long code = codeOf(group);
        for (int option = 1; option < options; option++) {
            if (count(code, option) > count(code, option - 1)) {
                return false;
            }
        }
        return true;
    }

    private static long count(long code, int place) {
        return code >> place * BITS & (1 << BITS) - 1;
    }

    private static long codeOf(List<Voter> group) {
        long code = 0;
        for (Voter voter : group) {
            code += voter.code();
        }
        return code;
    }

    @Test
    void rule_12_11_where_from_and_where_to_is_shown_only_where_nobody_was_alone_against_the_rest() {
        List<String> options = List.of("agree", "disagree", "neutral");
        Set<String> told = new HashSet<>();
        for (int people = 2; people <= 5; people++) {
            ReadBack.multisets(voters(options), people, group -> {
                Rounds rounds = rounds(options, group);
                VoteResult second = rounds == null ? null : rounds.second();
                if (second == null || second.moved() == null) {
                    told.add("nothing");
                    return;
                }
                assertThat(group).hasSizeGreaterThanOrEqualTo(4).allMatch(Voter::tells);
                told.add(second.moved().flows() == null ? "numbers" : "flows");
                if (second.moved().flows() != null) {
                    Stream.of(rounds.first(), second.counts())
                            .forEach(counts -> assertThat(namesByItself(counts))
                                    .as("%s", group)
                                    .isFalse());
                }
            });
        }
        assertThat(told).containsExactlyInAnyOrder("nothing", "numbers", "flows");
    }

    @Test
    void rule_14_7_grades_and_reasons_name_nobody() {
        List<Grade> all = Stream.of(1, 6, 7, 10)
                .flatMap(grade -> Stream.of("", "Fijn", "Lang").map(why -> new Grade(grade, why)))
                .toList();
        RoomState room = Scene.live().state();
        for (int people = 2; people <= 7; people++) {
            Map<String, List<List<Grade>>> alike = new HashMap<>();
            ReadBack.multisets(all, people, group -> {
                Map<MemberId, Grade> given = byMember(group);
                Decision decision = new Grades(given, null).decide(room, Scene.ANNA.id(), new RevealGrades());
                GradesRevealed revealed = (GradesRevealed) event(decision);
                alike.computeIfAbsent(revealed.toString(), key -> new ArrayList<>())
                        .add(List.copyOf(group));
            });
            alike.forEach((seen, groups) -> {
                ReadBack.namesNobody(
                        seen, groups, grade -> "", grade -> ReadBack.answer(String.valueOf(grade.grade())));
                ReadBack.namesNobody(seen, groups, grade -> "", grade -> ReadBack.answer(grade.why()));
            });
        }
    }

    /// Whether somebody who knows their own answer can name another's by the counts alone, though not all are alike.
    private static boolean namesByItself(Map<String, Integer> counts) {
        List<String> answers = counts.entrySet().stream()
                .flatMap(entry -> IntStream.range(0, entry.getValue()).mapToObj(i -> entry.getKey()))
                .toList();
        return new HashSet<>(answers).size() > 1
                && IntStream.range(0, answers.size()).anyMatch(own -> {
                    List<String> rest = new ArrayList<>(answers);
                    rest.remove(own);
                    return new HashSet<>(rest).size() == 1;
                });
    }

    /// Everything that somebody can do in two rounds.
    private static List<Voter> voters(List<String> options) {
        List<Voter> voters = new ArrayList<>();
        int many = options.size();
        for (int one = 0; one < many; one++) {
            String option = options.get(one);
            voters.add(new Voter(option, null, false, bit(one)));
            voters.add(new Voter(null, option, false, bit(many + one)));
            for (int other = 0; other < many; other++) {
                String second = options.get(other);
                voters.add(new Voter(option, second, true, bit(one) + bit(many * (2 + one) + other)));
                voters.add(new Voter(option, second, false, bit(one) + bit(many + other)));
            }
        }
        return voters;
    }

    private static long bit(int place) {
        return 1L << place * BITS;
    }

    /// Millions of groups vote, and few of their rounds differ. Null where the first is not revealed.
    private final Map<Long, Optional<Rounds>> told = new HashMap<>();

    /// @param first the counts of the first round
    /// @param second null where nobody voted in it
    /// @param seen all that is shown of both
    private record Rounds(
            Map<String, Integer> first, @Nullable VoteResult second, String seen) {}

    private @Nullable Rounds rounds(List<String> options, List<Voter> group) {
        return told.computeIfAbsent(codeOf(group), key -> Optional.ofNullable(vote(options, group)))
                .orElse(null);
    }

    private static @Nullable Rounds vote(List<String> options, List<Voter> group) {
        VoteResult first = revealed(
                options,
                1,
                null,
                group.stream()
                        .filter(voter -> voter.first() != null)
                        .map(voter -> new Choice(voter.first(), null))
                        .toList());
        if (first == null) {
            return null;
        }
        VoteResult second = revealed(
                options,
                2,
                first.counts(),
                group.stream()
                        .filter(voter -> voter.second() != null)
                        .map(voter -> new Choice(voter.second(), voter.tells() ? voter.first() : null))
                        .toList());
        return new Rounds(first.counts(), second, first + " " + second);
    }

    private static @Nullable VoteResult revealed(
            List<String> options, int round, @Nullable Map<String, Integer> earlier, List<Choice> choices) {
        List<Option> ballot = options.stream().map(Option::named).toList();
        Votes votes = new Votes(
                new Vote(1, ballot, round, byMember(choices), null), earlier == null ? Map.of() : Map.of(1, earlier));
        Decision decision = votes.decide(RoomState.EMPTY, Scene.ANNA.id(), new RevealVote(1), Set.of());
        return decision instanceof Decision.Accepted ? ((VoteRevealed) event(decision)).result() : null;
    }

    private static RoomEvent event(Decision decision) {
        return ((Decision.Accepted) decision).events().getFirst();
    }

    private static <P> Map<MemberId, P> byMember(Collection<P> given) {
        Map<MemberId, P> byMember = new HashMap<>();
        given.forEach(one -> byMember.put(new MemberId("m_" + byMember.size()), one));
        return byMember;
    }
}
