package nl.kaartensessie.room;

import java.util.Locale;
import java.util.ResourceBundle;

/// Why something was not done: a value, with a status of HTTP and a sentence for a person.
/// The sentences stand in `messages/refusals*.properties`.
public enum Refusal {
    BAD_INPUT(400),
    WORD_UNUSABLE(400),
    NAME_UNUSABLE(400),
    NAME_BLANK(400),
    NAME_LINE_BREAK(400),
    TEXT_UNUSABLE(400),
    TEXT_BLANK(400),
    NO_SUCH_POSITION(400),
    UNKNOWN_DECK(400),
    NO_SUCH_STEP(400),
    STEP_UNUSABLE(400),
    STEP_TITLE_UNUSABLE(400),
    START_UNUSABLE(400),
    START_SKIPPED(400),
    DUE_UNUSABLE(400),
    LINK_UNUSABLE(400),
    NOTE_UNUSABLE(400),
    RULES_UNUSABLE(400),
    RULE_BLANK(400),
    NO_SUCH_OPTION(400),
    BREAK_UNUSABLE(400),
    GRADE_UNUSABLE(400),
    REASON_UNUSABLE(400),
    OUTCOME_UNUSABLE(400),
    NOT_TAKEN_UP(400),
    NO_FACILITATOR(400),
    LANGUAGE_UNUSABLE(400),
    IDEMPOTENCY_KEY_UNUSABLE(400),
    NO_VALID_TOKEN(401),
    FACILITATOR_ONLY(403),
    NOT_YOURS(403),
    OTHER_ROOM(403),
    WRONG_KEY(403),
    NO_SUCH_ROOM(404),
    NO_SUCH_MEMBER(404),
    NO_SUCH_LINE(404),
    NO_SUCH_ITEM(404),
    NO_FACTSHEET(404),
    NOT_STARTED(409),
    SESSION_ENDED(409),
    HAND_NOT_UP(409),
    NOT_YOURSELF(409),
    NOTHING_TO_CHOOSE(409),
    NO_VOTE(409),
    ALREADY_REVEALED(409),
    NOTHING_TO_REVEAL(409),
    NO_BREAK(409),
    ITEM_CHANGED(409),
    TOO_MANY_LINES(409),
    TOO_MANY_NOTES(409),
    NOTHING_LEFT(409),
    NO_DATE(409),
    ROOM_FULL(409),
    SESSION_FULL(409),
    WORD_TAKEN(409),
    STILL_UNDER_WAY(409),
    TOO_LARGE(413),
    IDEMPOTENCY_KEY_REUSED(422),
    ROOM_LOCKED(423),
    TOO_FAST(429),
    TOO_MANY_GUESSES(429),
    TOO_MANY_ROOMS(429),
    TOO_MANY_JOINS(429),
    BUSY(503),
    TRY_AGAIN(503);

    private static final ResourceBundle.Control WITHOUT_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /// Its name in JSON.
    public String wireName() {
        return Names.wireName(this);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What is wrong, in a few words.
    public String title(Locale reader) {
        return text(reader, "title");
    }

    /// What is wrong and what to do, in a sentence or two.
    public String detail(Locale reader) {
        return text(reader, "detail");
    }

    private String text(Locale reader, String part) {
        return ResourceBundle.getBundle("messages.refusals", reader, WITHOUT_FALLBACK)
                .getString(name() + "." + part);
    }
}
