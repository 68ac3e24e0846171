package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the talk at a card best begins, where it is not by talking.
public enum Begin {
    /// Everybody chooses first.
    @JsonProperty("vote")
    VOTE,
    /// Everybody writes for themselves first, in a quiet moment.
    @JsonProperty("think")
    THINK,
    /// Everybody in turn.
    @JsonProperty("round")
    ROUND;

    /// The word for a card at which it just begins, which says no more than saying nothing.
    static final String TALK = "talk";

    /// The word for it on the wire and in files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Begin> of(String word) {
        return Arrays.stream(values())
                .filter(begin -> begin.word().equals(word))
                .findFirst();
    }
}
