package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What tells whether somebody's answer can be read back, in every pattern of a small group.
final class ReadBack {

    private ReadBack() {}

    /// What answers are: a part of what was done on a device; none for who gave none.
    interface Answers<P> extends Function<P, Collection<String>> {}

    static Collection<String> answer(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    /// Of these groups, which look the same, nobody in them and nobody else can name an answer of another.
    static <P> void namesNobody(String seen, List<List<P>> groups, Function<P, String> role, Answers<P> answers) {
        Set<@Nullable P> readers = new HashSet<>();
        readers.add(null);
        groups.forEach(readers::addAll);
        for (P reader : readers) {
            Map<String, Set<String>> possible = new HashMap<>();
            Set<String> others = new HashSet<>();
            for (List<P> group : groups) {
                List<P> rest = new ArrayList<>(group);
                if (reader != null && !rest.remove(reader)) {
                    continue;
                }
                Set<String> here = new HashSet<>();
                for (P one : rest) {
                    for (String given : answers.apply(one)) {
                        possible.computeIfAbsent(role.apply(one), key -> new HashSet<>())
                                .add(given);
                        here.add(given);
                    }
                }
                others.addAll(here.size() == 1 ? List.of() : here);
            }
            if (!others.isEmpty()) {
                assertThat(possible.values())
                        .as("%s, read by %s", seen, reader)
                        .allSatisfy(given -> assertThat(given).hasSizeGreaterThan(1));
            }
        }
    }

    /// Every group of so many, whoever is who in it.
    static <P> void multisets(List<P> kinds, int size, Consumer<List<P>> group) {
        extend(kinds, 0, size, new ArrayList<>(), group);
    }

    private static <P> void extend(List<P> kinds, int from, int missing, List<P> started, Consumer<List<P>> group) {
        if (missing == 0) {
            group.accept(started);
            return;
        }
        for (int kind = from; kind < kinds.size(); kind++) {
            started.add(kinds.get(kind));
            extend(kinds, kind, missing - 1, started, group);
            started.removeLast();
        }
    }
}
