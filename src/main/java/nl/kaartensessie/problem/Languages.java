package nl.kaartensessie.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages that we speak.
public final class Languages {

    public static final Locale DUTCH = Locale.of("nl");

    private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

    private static final List<Locale> OF_PAGES =
            Stream.of(Language.values()).map(Language::locale).toList();

    /// No person's list is longer, and reading one takes the square of its length.
    private static final int LONGEST = 200;

    private static final int MOST_RANGES = 10;

    private Languages() {}

    /// The language for a reader.
    ///
    /// @param acceptLanguage the header of that name, null when there was none
    /// @return Dutch when nothing else is asked for, near the beginning, that we speak
    public static Locale best(@Nullable String acceptLanguage) {
        return best(acceptLanguage, SPOKEN);
    }

    /// Likewise, of those that a page may be in.
    public static Locale ofPage(@Nullable String acceptLanguage) {
        return best(acceptLanguage, OF_PAGES);
    }

    private static Locale best(@Nullable String acceptLanguage, List<Locale> spoken) {
        if (acceptLanguage == null) {
            return DUTCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(cut(acceptLanguage)), spoken);
            return best == null ? DUTCH : best;
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }

    /// The beginning of a list of languages that is too long for a person's: whole languages, the best first.
    public static String cut(String acceptLanguage) {
        int end = 0;
        for (int ranges = 0; ranges < MOST_RANGES; ranges++) {
            int comma = acceptLanguage.indexOf(',', end + 1);
            int next = comma < 0 ? acceptLanguage.length() : comma;
            if (next > LONGEST) {
                break;
            }
            end = next;
            if (comma < 0) {
                break;
            }
        }
        return acceptLanguage.substring(0, end);
    }
}
