package nl.kaartensessie.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two languages of the pages. Dutch unless the reader's browser prefers English, or the reader chose.
public enum Language {
    NL,
    EN;

    /// `chosen` comes from the language switch (`?taal=`), `accepted` from the browser.
    public static Language of(@Nullable String chosen, Locale accepted) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(chosen)) {
                return language;
            }
        }
        return accepted.getLanguage().equals(EN.tag()) ? EN : NL;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    public Language other() {
        return this == NL ? EN : NL;
    }
}
