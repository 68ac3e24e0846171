package nl.kaartensessie.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages of the pages. Dutch unless the reader's browser prefers another, or the reader chose.
/// `src/docs/contributing.md` says what one more takes.
public enum Language {
    NL("Nederlands", true),
    EN("English", true),
    /// For participants.
    FY("Frysk", false);

    private final String name;
    private final boolean whole;

    Language(String name, boolean whole) {
        this.name = name;
        this.whole = whole;
    }

    /// `chosen` comes from the language switch (`?taal=`), `accepted` from the browser.
    public static Language of(@Nullable String chosen, Locale accepted) {
        Optional<Language> wish = chosen == null ? Optional.empty() : named(chosen);
        return wish.or(() -> named(accepted.getLanguage())).orElse(NL);
    }

    private static Optional<Language> named(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /// Whether everything is in it, and not only what participants see.
    public boolean whole() {
        return whole;
    }

    /// What it calls itself.
    public String ownName() {
        return name;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    /// The others but the first of them, on a page of this language.
    public List<Language> more() {
        return Stream.of(values())
                .filter(language -> language != this && language != other())
                .toList();
    }
}
