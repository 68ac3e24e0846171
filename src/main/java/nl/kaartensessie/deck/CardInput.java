package nl.kaartensessie.deck;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an author writes on a card, for the description of the API; [DeckReader] reads it.
@Schema(
        name = "CardText",
        description = "A card as an author writes it.",
        requiredProperties = {"kind", "title", "text"})
record CardInput(
        @Schema(
                description = "Names the card in its deck for good: the order in a room follows from it. Needed for a "
                        + "new card; for an existing one as in the address.",
                pattern = DeckFile.KEY_PATTERN,
                examples = "stilte")
        String key,

        Kind kind,

        @Schema(description = "Whether the card comes first, to practise with.", defaultValue = "false")
        boolean practice,

        @Schema(
                description = "`last` for a closing card.",
                enumeration = {"normal", "last"},
                defaultValue = "normal")
        String place,

        @Schema(maxLength = DeckReader.TITLE_LIMIT) String title,

        @Schema(maxLength = DeckReader.TEXT_LIMIT) String text,

        @Schema(description = "What the group chooses between: 2 to 6 different ones, or none.", maxItems = 6)
        List<String> choices,

        @Schema(description = "Markdown for the facilitator.", maxLength = DeckReader.EXPLANATION_LIMIT)
        String explanation,

        @Schema(
                description = "What-ifs: turns of the case, for the facilitator to show. Different ones, up to "
                        + DeckReader.TWISTS_LIMIT + ".",
                maxItems = DeckReader.TWISTS_LIMIT)
        List<String> twists) {}
