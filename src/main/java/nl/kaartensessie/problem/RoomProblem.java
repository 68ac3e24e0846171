package nl.kaartensessie.problem;

import nl.kaartensessie.room.Refusal;

/// A refusal of a room as a problem; its sentences stand in `messages/refusals*.properties`.
public record RoomProblem(Refusal refusal) implements ProblemType {

    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public String bundle() {
        return "messages.refusals";
    }

    @Override
    public int status() {
        return switch (refusal) {
            case BAD_INPUT,
                    WORD_UNUSABLE,
                    NAME_UNUSABLE,
                    NAME_BLANK,
                    NAME_LINE_BREAK,
                    TEXT_UNUSABLE,
                    TEXT_BLANK,
                    NO_SUCH_POSITION,
                    UNKNOWN_DECK,
                    NO_SUCH_STEP,
                    STEP_UNUSABLE,
                    STEP_TITLE_UNUSABLE,
                    START_UNUSABLE,
                    START_SKIPPED,
                    DUE_UNUSABLE,
                    LINK_UNUSABLE,
                    MEETING_NUMBER_UNUSABLE,
                    MEETING_PASSWORD_UNUSABLE,
                    QR_TEXT_UNUSABLE,
                    SUBJECT_UNUSABLE,
                    INVITATION_UNUSABLE,
                    NOTE_UNUSABLE,
                    RULES_UNUSABLE,
                    RULE_BLANK,
                    NO_SUCH_OPTION,
                    COUNTS_UNUSABLE,
                    PEOPLE_UNUSABLE,
                    NO_SUCH_TWIST,
                    CARD_TITLE_UNUSABLE,
                    CARD_TEXT_UNUSABLE,
                    CARD_CHOICES_UNUSABLE,
                    BREAK_UNUSABLE,
                    GRADE_UNUSABLE,
                    REASON_UNUSABLE,
                    MINUTES_UNUSABLE,
                    THOUGHT_UNUSABLE,
                    WORDS_UNUSABLE,
                    OUTCOME_UNUSABLE,
                    NOT_TAKEN_UP,
                    NO_FACILITATOR,
                    LANGUAGE_UNUSABLE,
                    IDEMPOTENCY_KEY_UNUSABLE -> 400;
            case NO_VALID_TOKEN -> 401;
            case FACILITATOR_ONLY, NOT_YOURS, NOT_YOUR_TURN, OTHER_ROOM, WRONG_KEY -> 403;
            case NO_SUCH_ROOM, NO_SUCH_MEMBER, NO_SUCH_LINE, NO_SUCH_ITEM, NO_FACTSHEET, FEEDBACK_OFF -> 404;
            case NOT_STARTED,
                    SESSION_ENDED,
                    NOT_ENDED,
                    HAND_NOT_UP,
                    NOT_YOURSELF,
                    NOTHING_TO_CHOOSE,
                    NO_VOTE,
                    NOT_REVEALED,
                    ALREADY_REVEALED,
                    NOTHING_TO_REVEAL,
                    VOTED_MORE,
                    NO_BREAK,
                    NO_MOMENT,
                    TOO_FEW,
                    NO_ROUND,
                    NOBODY_HERE,
                    ITEM_CHANGED,
                    TOO_MANY_LINES,
                    TOO_MANY_NOTES,
                    TOO_MANY_CARDS,
                    TOO_MANY_TWISTS,
                    NOTHING_LEFT,
                    NO_PREVIOUS,
                    NO_DATE,
                    FEEDBACK_SENT,
                    ROOM_FULL,
                    SESSION_FULL,
                    WORD_TAKEN,
                    STILL_UNDER_WAY -> 409;
            case TOO_LARGE -> 413;
            case IDEMPOTENCY_KEY_REUSED -> 422;
            case ROOM_LOCKED -> 423;
            case TOO_FAST, TOO_MANY_GUESSES, TOO_MANY_ROOMS, PRACTICE_FULL, TOO_MANY_JOINS -> 429;
            case BUSY, TRY_AGAIN -> 503;
        };
    }
}
