package nl.kaartensessie.room;

/// How a group chooses on a card, by the kind of card. What it chooses between is its [Ballot].
public enum VoteType {
    /// A question: between its choices, if it has any.
    NONE,
    /// A statement: between its choices, or agreeing and disagreeing; and everybody may be in doubt.
    OPINION,
    /// A dilemma: between its choices.
    CHOICE;

    private final String wireName = WireName.wireName(this);

    static VoteType of(OwnCards.Kind kind) {
        return switch (kind) {
            case STATEMENT -> OPINION;
            case DILEMMA -> CHOICE;
            case QUESTION -> NONE;
        };
    }

    /// The name of this value in JSON.
    public String wireName() {
        return wireName;
    }
}
