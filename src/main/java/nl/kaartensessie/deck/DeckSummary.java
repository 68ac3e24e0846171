package nl.kaartensessie.deck;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a list of decks tells of each: its latest published version.
///
/// @param updatedAt when that version was published
@Schema(
        description = "A deck in its latest published version.",
        requiredProperties = {"key", "title", "language", "version", "cardCount", "updatedAt"})
public record DeckSummary(
        @Schema(examples = "actieve-openbaarmaking", pattern = DeckFile.KEY_PATTERN)
        String key,

        String title,

        @Schema(description = "Language tag of the cards.", examples = "nl")
        String language,

        @Schema(description = "Latest published version, from 1.", minimum = "1")
        int version,

        int cardCount,

        @Schema(description = "When that version was published, in UTC.")
        Instant updatedAt) {}
