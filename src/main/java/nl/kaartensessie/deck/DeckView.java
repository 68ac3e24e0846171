package nl.kaartensessie.deck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A deck with its cards, as a reader may see them.
@Schema(
        name = "Deck",
        description = "The latest published version of a deck.",
        requiredProperties = {"key", "title", "description", "language", "version", "asOf", "updatedAt", "cards"})
record DeckView(
        @Schema(examples = "actieve-openbaarmaking", pattern = DeckFile.KEY_PATTERN)
        String key,

        String title,
        String description,

        @Schema(description = "Language tag of the cards.", examples = "nl")
        String language,

        @Schema(description = "Latest published version, from 1.", minimum = "1")
        int version,

        @Schema(description = "The day on which the facts on the cards were checked.")
        LocalDate asOf,

        @Schema(description = "When this version was published, in UTC.")
        Instant updatedAt,

        @Schema(description = "In the order of the deck; a room has an order of its own.")
        List<CardView> cards) {

    static DeckView of(DeckVersion deck, List<CardView> cards) {
        return new DeckView(
                deck.key(),
                deck.title(),
                deck.description(),
                deck.language(),
                deck.version(),
                deck.asOf(),
                deck.updatedAt(),
                cards);
    }
}
