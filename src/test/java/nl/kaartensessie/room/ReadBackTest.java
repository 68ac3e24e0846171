package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rule 12.11, for every pattern of small groups: what everybody is shown, with what one knows of oneself and of
/// who was there, names nobody else's answer, unless all others answered alike.
///
/// The reader here knows more than any member does: the rules by which something is withheld, who took part in which
/// round, and who told what they chose before. What they don't know is which of those who did the same gave which
/// answer, so somebody is named when all of these gave the same one, in every pattern that looks the same.
class ReadBackTest {

    /// @param first null for who wasn't there, as with `second`
    /// @param tells what they chose in the first round
    private record Voter(@Nullable String first, @Nullable String second, boolean tells) {

        /// What others know of them.
        String seen() {
            return (first == null ? "-" : "1") + (second == null ? "-" : "2") + (tells ? "t" : "-");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "3, 5"})
    void rule_12_11_two_rounds_of_a_vote_name_nobody(int optionCount, int most) {
        List<String> options = List.of("agree", "disagree", "neutral").subList(0, optionCount);
        for (int people = 2; people <= most; people++) {
            Map<String, List<List<Voter>>> alike = new HashMap<>();
            ReadBack.multisets(voters(options), people, group -> {
                Map<String, Integer> first = reveal(options, null, group);
                if (first != null) {
                    VoteResult second = secondRound(options, first, group);
                    String seen = group.stream().map(Voter::seen).sorted().toList() + " " + first + " " + second;
                    alike.computeIfAbsent(seen, key -> new ArrayList<>()).add(List.copyOf(group));
                }
            });
            alike.forEach((seen, groups) -> {
                ReadBack.namesNobody(seen, groups, Voter::seen, voter -> ReadBack.answer(voter.first()));
                ReadBack.namesNobody(seen, groups, Voter::seen, voter -> ReadBack.answer(voter.second()));
            });
        }
    }

    @Test
    void rule_12_11_where_from_and_where_to_is_shown_only_where_nobody_was_alone_against_the_rest() {
        List<String> options = List.of("agree", "disagree", "neutral");
        Set<String> told = new HashSet<>();
        for (int people = 2; people <= 5; people++) {
            ReadBack.multisets(voters(options), people, group -> {
                Map<String, Integer> first = reveal(options, null, group);
                VoteResult second = first == null ? null : secondRound(options, first, group);
                if (second == null || second.moved() == null) {
                    told.add("nothing");
                    return;
                }
                assertThat(group).hasSizeGreaterThanOrEqualTo(4).allMatch(Voter::tells);
                told.add(second.moved().flows() == null ? "numbers" : "flows");
                if (second.moved().flows() != null) {
                    Stream.of(first, second.counts())
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
        for (String one : options) {
            voters.add(new Voter(one, null, false));
            voters.add(new Voter(null, one, false));
            for (String other : options) {
                voters.add(new Voter(one, other, true));
                voters.add(new Voter(one, other, false));
            }
        }
        return voters;
    }

    /// The counts of the first round; null where nobody voted.
    private static @Nullable Map<String, Integer> reveal(
            List<String> options, @Nullable Map<String, Integer> earlier, List<Voter> group) {
        VoteResult result = revealed(
                options,
                1,
                earlier,
                group.stream()
                        .filter(voter -> voter.first() != null)
                        .map(voter -> new Choice(voter.first(), null))
                        .toList());
        return result == null ? null : result.counts();
    }

    private static @Nullable VoteResult secondRound(
            List<String> options, Map<String, Integer> first, List<Voter> group) {
        return revealed(
                options,
                2,
                first,
                group.stream()
                        .filter(voter -> voter.second() != null)
                        .map(voter -> new Choice(voter.second(), voter.tells() ? voter.first() : null))
                        .toList());
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
