package nl.kaartensessie.deck;

import nl.kaartensessie.problem.ProblemType;

/// Why a call about decks was refused; the sentences stand in `messages/decks*.properties`.
public enum DeckProblem implements ProblemType {
    BAD_DECK(400),
    NO_SUCH_DECK(404),
    NO_SUCH_CARD(404),
    NO_SUCH_VERSION(404),
    DECK_EXISTS(409),
    CARD_EXISTS(409),
    NOTHING_TO_PUBLISH(409),
    NO_CARDS_TO_PUBLISH(409),
    CHANGED_MEANWHILE(412),
    IF_MATCH_MISSING(428);

    static final String BUNDLE = "messages.decks";

    private final int status;

    DeckProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }
}
