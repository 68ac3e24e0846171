package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a card asks of the group.
public enum Kind {
    /// A sentence to agree or disagree with.
    @JsonProperty("statement")
    STATEMENT,
    /// An open question, mostly without choices.
    @JsonProperty("question")
    QUESTION,
    /// A scene with two ways out.
    @JsonProperty("dilemma")
    DILEMMA;

    /// The word for it on the wire and in files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
