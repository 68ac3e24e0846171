package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a card asks of the group.
public enum Kind {
    /// A sentence to agree or disagree with.
    @JsonProperty("statement")
    STATEMENT,
    /// An open question, without choices.
    @JsonProperty("question")
    QUESTION,
    /// A scene with two ways out.
    @JsonProperty("dilemma")
    DILEMMA
}
