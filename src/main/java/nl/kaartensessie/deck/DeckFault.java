package nl.kaartensessie.deck;

import java.util.Locale;
import nl.kaartensessie.problem.Fault;
import nl.kaartensessie.problem.Messages;

/// One thing to repair in a deck or a card.
///
/// @param field where, e.g. `asOf`, or `cards[3].title` (counted from 0); empty for the whole text
/// @param value what belongs in the sentence of the reason, such as the limit; may be empty
public record DeckFault(String field, Reason reason, String value) implements Fault {

    /// What can be wrong with a field; the sentences stand in `messages/decks*.properties`.
    public enum Reason {
        UNREADABLE,
        ENCODING,
        QUOTES_MISSING,
        COMMENT,
        ALIAS,
        LONG_LINE,
        NOT_FIELDS,
        UNKNOWN_FIELD,
        MISSING,
        EMPTY,
        NOT_TEXT,
        UNSHOWABLE,
        TOO_LONG,
        TOO_DEEP,
        MARKUP_TOGETHER,
        MARKUP,
        LINES,
        TABLE_ROWS,
        TABLE_COLUMNS,
        NOT_FLAG,
        NOT_LIST,
        TOO_MANY,
        TOO_MANY_WORDS,
        BAD_KEY,
        KEY_TAKEN,
        KEY_RESERVED,
        KEY_DIFFERS,
        BAD_KIND,
        BAD_PLACE,
        BAD_CHOICES,
        NO_CHOICES,
        BAD_PARAGRAPH,
        NO_PARAGRAPH,
        BAD_TWISTS,
        BAD_BEGIN,
        NOTHING_TO_CHOOSE,
        BAD_THEMES,
        BAD_SENSITIVITY,
        BAD_BLOCKS,
        NOT_IN_TEXT,
        BAD_LANGUAGE,
        BAD_DATE,
        BAD_ADDRESS,
        BAD_NUMBER
    }

    DeckFault(String field, Reason reason) {
        this(field, reason, "");
    }

    @Override
    public String message(Locale reader) {
        return Messages.text(DeckProblem.BUNDLE, reader, "FAULT." + reason).replace("{0}", value);
    }

    @Override
    public String toString() {
        return field.isEmpty() ? message(Locale.ENGLISH) : field + ": " + message(Locale.ENGLISH);
    }
}
