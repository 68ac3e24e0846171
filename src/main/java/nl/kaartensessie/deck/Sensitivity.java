package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How close a card may come to somebody at the table, so that a facilitator knows before choosing it.
public enum Sensitivity {
    /// About the work, not about anybody.
    @JsonProperty("low")
    LOW,
    /// May touch on how somebody works.
    @JsonProperty("medium")
    MEDIUM,
    /// May bring up something that really happened to somebody here.
    @JsonProperty("high")
    HIGH;

    /// The word for it on the wire and in files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
