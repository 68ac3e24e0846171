package nl.kaartensessie.room;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that we speak.
public final class Languages {

    public static final Locale DUTCH = Locale.of("nl");

    private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

    private Languages() {}

    /// The language for a reader.
    ///
    /// @param acceptLanguage the header of that name, null when there was none
    /// @return Dutch when nothing else is asked for that we speak
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return DUTCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? DUTCH : best;
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }
}
