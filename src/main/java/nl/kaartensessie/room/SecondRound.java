package nl.kaartensessie.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.VoteResult.Flow;
import nl.kaartensessie.room.VoteResult.Moved;
import org.jspecify.annotations.Nullable;

/// Who moved between the two rounds of a vote, by numbers, as far as that names nobody (rules 12.10 and 12.11).
///
/// Both questions are decided by what everybody may know: the counts, and whether all told. So it says nothing about
/// anybody that an answer is withheld.
final class SecondRound {

    /// So many have to tell what they chose before.
    static final int LEAST = 4;

    private SecondRound() {}

    /// @param first the counts of the first round
    /// @param choices of the second round
    /// @return null where it is not told
    static @Nullable Moved moved(List<Option> options, Map<String, Integer> first, Collection<Choice> choices) {
        boolean allTold = choices.stream().allMatch(choice -> choice.before() != null);
        if (choices.size() < LEAST || !allTold || !first.equals(counted(options, choices, true))) {
            // Somebody came, left, or did not tell: what the others chose, taken from the counts, is what they chose.
            // Nor can those tell who share a device: their counts are the same whoever of them moved.
            return null;
        }
        long stayed = choices.stream()
                .filter(choice -> Objects.equals(choice.option(), choice.before()))
                .count();
        boolean nobodyAlone = nobodyAlone(first) && nobodyAlone(counted(options, choices, false));
        return new Moved((int) stayed, choices.size() - (int) stayed, nobodyAlone ? flows(options, choices) : null);
    }

    /// Whoever is alone against all others knows what each of them chose. That is in the counts; to it nothing is
    /// added.
    private static boolean nobodyAlone(Map<String, Integer> counts) {
        List<Integer> chosen =
                counts.values().stream().filter(count -> count > 0).toList();
        return chosen.size() != 2 || !chosen.contains(1);
    }

    /// Those who moved, in the order of the options.
    private static List<Flow> flows(List<Option> options, Collection<Choice> choices) {
        List<Flow> flows = new ArrayList<>();
        for (Option from : options) {
            for (Option to : options) {
                long count = choices.stream()
                        .filter(choice ->
                                from.key().equals(choice.before()) && to.key().equals(choice.option()))
                        .count();
                if (count > 0 && !from.equals(to)) {
                    flows.add(new Flow(from.key(), to.key(), (int) count));
                }
            }
        }
        return flows;
    }

    /// How often each option was chosen, all options in order.
    ///
    /// @param before in the first round, as far as it was told
    static Map<String, Integer> counted(List<Option> options, Collection<Choice> choices, boolean before) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        options.forEach(option -> counted.put(option.key(), 0));
        for (Choice choice : choices) {
            if (!before) {
                choice.counts().forEach((option, count) -> counted.merge(option, count, Integer::sum));
            } else if (choice.before() != null) {
                counted.merge(choice.before(), 1, Integer::sum);
            }
        }
        return counted;
    }
}
