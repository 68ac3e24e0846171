package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a list of decks tells of each: its latest published version, or for an editor the draft.
///
/// @param version null for a deck that was never published
/// @param draft null for everyone but an editor
/// @param updatedAt when that version was published, or the draft last changed
@Schema(
        name = "DeckSummary",
        description = "A deck in its latest published version; for an editor as its draft.",
        requiredProperties = {"key", "title", "language", "cardCount", "updatedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeckSummary(
        @Schema(examples = "actieve-openbaarmaking", pattern = DeckFile.KEY_PATTERN)
        String key,

        String title,

        @Schema(description = "Language tag of the cards.", examples = "nl")
        String language,

        @Schema(description = "Latest published version, from 1; absent before the first.", minimum = "1") @Nullable
        Integer version,

        @Schema(description = "For an editor: whether there are changes that were not published yet.") @Nullable
        Boolean draft,

        int cardCount,

        @Schema(description = "The day on which the facts in it were checked; absent for a deck without facts.")
        @Nullable
        LocalDate asOf,

        @Schema(description = "How long a session with it takes; absent when its author did not say.") @Nullable
        Integer minutes,

        @Schema(description = "When that version was published, or the draft last changed, in UTC.")
        Instant updatedAt) {}
