package nl.kaartensessie.deck;

import java.util.Locale;
import java.util.ResourceBundle;

/// Why a call about decks was refused: a status of HTTP, and a sentence for a person from
/// `messages/decks*.properties`.
public enum DeckRefusal {
    BAD_DECK(400),
    NO_EDITOR(403),
    FOREIGN_PAGE(403),
    NO_SUCH_DECK(404),
    NO_SUCH_CARD(404),
    NO_SUCH_VERSION(404),
    DECK_EXISTS(409),
    CARD_EXISTS(409),
    NOTHING_TO_PUBLISH(409),
    NO_CARDS_TO_PUBLISH(409),
    CHANGED_MEANWHILE(412),
    IF_MATCH_MISSING(428),
    TOO_MANY_CREDENTIALS(429),
    NO_IDENTITY_SERVER(503);

    private static final ResourceBundle.Control WITHOUT_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final int status;

    DeckRefusal(int status) {
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What is wrong, in a few words.
    public String title(Locale reader) {
        return sentence(name() + ".title", reader);
    }

    /// What is wrong and what to do, in a sentence or two.
    public String detail(Locale reader) {
        return sentence(name() + ".detail", reader);
    }

    static String sentence(String key, Locale reader) {
        return ResourceBundle.getBundle("messages.decks", reader, WITHOUT_FALLBACK)
                .getString(key);
    }
}
