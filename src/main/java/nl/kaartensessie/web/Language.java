package nl.kaartensessie.web;

import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two languages of the pages. Dutch unless the reader's browser prefers English, or the reader chose.
enum Language {
    NL,
    EN;

    /// `chosen` comes from the language switch (`?taal=`), `accepted` from the browser.
    static Language of(@Nullable String chosen, Locale accepted) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(chosen)) {
                return language;
            }
        }
        return accepted.getLanguage().equals(EN.tag()) ? EN : NL;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Language other() {
        return this == NL ? EN : NL;
    }

    TemplateInstance in(TemplateInstance template) {
        return template.setLocale(Locale.of(tag()));
    }
}
