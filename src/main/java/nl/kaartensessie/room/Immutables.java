package nl.kaartensessie.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Collections that are never changed, with one thing changed.
final class Immutables {

    private Immutables() {}

    static <T> List<T> with(Collection<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    static <T> List<T> without(Collection<T> list, Predicate<T> unwanted) {
        return list.stream().filter(unwanted.negate()).toList();
    }

    static <T> Set<T> changed(Set<T> set, T member, boolean in) {
        if (set.contains(member) == in) {
            return set;
        }
        Set<T> changed = new HashSet<>(set);
        if (in) {
            changed.add(member);
        } else {
            changed.remove(member);
        }
        return Set.copyOf(changed);
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return Map.copyOf(changed);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.remove(key);
        return Map.copyOf(changed);
    }

    /// In order of the keys, for who reads them.
    static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }
}
