package nl.kaartensessie.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two languages of the pages. Dutch unless the reader's browser prefers English, or the reader chose.
enum Language {
    NL,
    EN;

    /// `chosen` comes from the language switch (`?taal=`), `accepted` from the browser, best first.
    static Language of(@Nullable String chosen, List<Locale> accepted) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(chosen)) {
                return language;
            }
        }
        for (Locale locale : accepted) {
            for (Language language : values()) {
                if (language.tag().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return NL;
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
