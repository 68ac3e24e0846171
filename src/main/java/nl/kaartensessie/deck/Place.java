package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a card comes in the order of a room.
public enum Place {
    /// Where the word of the room puts it.
    @JsonProperty("normal")
    NORMAL,
    /// After all others: a closing card.
    @JsonProperty("last")
    LAST
}
