package nl.kaartensessie.room;

import java.util.List;

/// What a group can choose between on a card.
public enum VoteType {
    /// A question: there is nothing to choose.
    NONE,
    /// A statement: the first of the card's choices is *agree*, the second *disagree*.
    OPINION("agree", "neutral", "disagree"),
    /// A dilemma: the card's own two choices.
    CHOICE("first", "second");

    private final String wireName = WireName.wireName(this);
    private final List<String> options;

    VoteType(String... options) {
        this.options = List.of(options);
    }

    static VoteType of(OwnCards.Kind kind) {
        return switch (kind) {
            case STATEMENT -> OPINION;
            case DILEMMA -> CHOICE;
            case QUESTION -> NONE;
        };
    }

    /// The names of the options, in the order in which they are shown.
    public List<String> options() {
        return options;
    }

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}
