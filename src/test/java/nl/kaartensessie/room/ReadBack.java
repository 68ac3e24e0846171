package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What tells whether somebody's answer can be read back, in every pattern of a small group.
final class ReadBack {

    private static final int OUTSIDER = -1;

    private ReadBack() {}

    /// What answers are: a part of what was done on a device; none for who gave none.
    interface Answers<P> extends Function<P, Collection<String>> {}

    static Collection<String> answer(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    /// Of these groups, which look the same, nobody in them and nobody else can name an answer of another.
    ///
    /// @param groups of the same few objects over and over, each of them for all who are alike
    static <P> void namesNobody(String seen, List<List<P>> groups, Function<P, String> role, Answers<P> answers) {
        // By identity: there are few of them in millions of groups, and records are slow to compare.
        IdentityHashMap<P, Integer> numbers = new IdentityHashMap<>();
        List<P> kinds = new ArrayList<>();
        int[][] alike = new int[groups.size()][];
        for (int i = 0; i < alike.length; i++) {
            List<P> group = groups.get(i);
            alike[i] = new int[group.size()];
            for (int member = 0; member < group.size(); member++) {
                P kind = group.get(member);
                Integer number = numbers.putIfAbsent(kind, kinds.size());
                if (number == null) {
                    kinds.add(kind);
                }
                alike[i][member] = number == null ? kinds.size() - 1 : number;
            }
        }
        assertThat(kinds).doesNotHaveDuplicates();
        List<String> roles = kinds.stream().map(role).distinct().toList();
        List<String> given = kinds.stream()
                .flatMap(kind -> answers.apply(kind).stream())
                .distinct()
                .toList();
        int[] roleOf = kinds.stream().map(role).mapToInt(roles::indexOf).toArray();
        int[] answersOf = kinds.stream()
                .mapToInt(kind -> answers.apply(kind).stream()
                        .mapToInt(one -> 1 << given.indexOf(one))
                        .reduce(0, (some, one) -> some | one))
                .toArray();
        for (int reader = OUTSIDER; reader < kinds.size(); reader++) {
            if (isNamed(alike, reader, roleOf, answersOf)) {
                fail("%s, read by %s", seen, reader == OUTSIDER ? "somebody else" : kinds.get(reader));
            }
        }
    }

    /// Whether one of those who did the same gave the same answer in all of these groups, and not everybody did.
    private static boolean isNamed(int[][] groups, int reader, int[] roleOf, int[] answersOf) {
        int[] possible = new int[roleOf.length];
        boolean differ = false;
        for (int[] group : groups) {
            int own = indexOf(group, reader);
            if (reader != OUTSIDER && own < 0) {
                continue;
            }
            int here = 0;
            for (int i = 0; i < group.length; i++) {
                if (i != own) {
                    possible[roleOf[group[i]]] |= answersOf[group[i]];
                    here |= answersOf[group[i]];
                }
            }
            differ |= Integer.bitCount(here) > 1;
        }
        return differ && Arrays.stream(possible).anyMatch(given -> Integer.bitCount(given) == 1);
    }

    private static int indexOf(int[] group, int member) {
        for (int i = 0; i < group.length; i++) {
            if (group[i] == member) {
                return i;
            }
        }
        return -1;
    }

    /// Every group of so many, whoever is who in it.
    static <P> void multisets(List<P> kinds, int size, Consumer<List<P>> group) {
        groups(Collections.nCopies(size, kinds), group);
    }

    /// Every group of members who can be these, whoever is who among those who can be the same.
    ///
    /// @param kinds for each member; those of the same kinds stand together, and share one list
    static <P> void groups(List<List<P>> kinds, Consumer<List<P>> group) {
        extend(kinds, 0, new ArrayList<>(), group);
    }

    @SuppressWarnings("ReferenceEquality") // one list for all who can be the same
    private static <P> void extend(List<List<P>> kinds, int from, List<P> started, Consumer<List<P>> group) {
        int member = started.size();
        if (member == kinds.size()) {
            group.accept(started);
            return;
        }
        List<P> own = kinds.get(member);
        for (int kind = from; kind < own.size(); kind++) {
            started.add(own.get(kind));
            boolean same = member + 1 < kinds.size() && kinds.get(member + 1) == own;
            extend(kinds, same ? kind : 0, started, group);
            started.removeLast();
        }
    }
}
