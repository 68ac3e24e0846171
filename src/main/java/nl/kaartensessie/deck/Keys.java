package nl.kaartensessie.deck;

import java.text.Normalizer;
import java.util.Locale;
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
        String lower = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        String plain = EDGES.matcher(OTHERS.matcher(lower).replaceAll("-")).replaceAll("");
        String key = plain.isEmpty() ? otherwise : shortened(plain, LONGEST);
        String free = key;
        for (int number = 2; isTaken.test(free); number++) {
            free = shortened(key, LONGEST - 1 - String.valueOf(number).length()) + "-" + number;
        }
        return free;
    }

    private static String shortened(String key, int most) {
        return EDGES.matcher(key.length() > most ? key.substring(0, most) : key).replaceAll("");
    }
}
