package nl.kaartensessie.deck;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Makes a key of a name, as the pages for editors do.
final class Keys {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}|['’]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Keys() {}

    /// The key for this name, numbered when another has it.
    ///
    /// @param otherwise for a name without letters or digits of ours
    static String of(String name, String otherwise, Predicate<String> isTaken) {
        return of(name, otherwise, isTaken, new HashMap<>());
    }

    /// @param numbers by key, the next number to try: with the same map for many names of which none is given back, a
    ///     thousand of the same name are tried a thousand times, and not half a million
    static String of(String name, String otherwise, Predicate<String> isTaken, Map<String, Integer> numbers) {
        String lower = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        String plain = EDGES.matcher(OTHERS.matcher(lower).replaceAll("-")).replaceAll("");
        String key = plain.isEmpty() ? otherwise : shortened(plain, LONGEST);
        if (!isTaken.test(key)) {
            return key;
        }
        int number = numbers.getOrDefault(key, 2);
        while (isTaken.test(numbered(key, number))) {
            number++;
        }
        numbers.put(key, number + 1);
        return numbered(key, number);
    }

    private static String numbered(String key, int number) {
        return shortened(key, LONGEST - 1 - String.valueOf(number).length()) + "-" + number;
    }

    private static String shortened(String key, int most) {
        return EDGES.matcher(key.length() > most ? key.substring(0, most) : key).replaceAll("");
    }
}
