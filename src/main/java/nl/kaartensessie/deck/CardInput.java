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
                description = "The part of the factsheet that the explanation rests on: the id of a heading, without "
                        + "`" + Paragraphs.PREFIX + "`. It has to be there before the deck is published.",
                pattern = DeckFile.KEY_PATTERN,
                examples = "waar-vind-je-hulp")
        String paragraph,

        @Schema(
                description = "What-ifs: turns of the case, for the facilitator to show. Different ones, up to "
                        + DeckReader.TWISTS_LIMIT + ".",
                maxItems = DeckReader.TWISTS_LIMIT)
        List<String> twists,

        @Schema(
                description = "The question to go on with, for the facilitator: one sentence of at most "
                        + DeckReader.ASK_WORDS + " words.",
                maxLength = DeckReader.ASK_LIMIT)
        String ask,

        @Schema(
                description = "How the talk at it best begins, for the facilitator: at once, or everybody chooses, "
                        + "writes or speaks in turn first. For `vote` there has to be something to choose before the "
                        + "deck is published.",
                enumeration = {Begin.TALK, "vote", "think", "round"},
                defaultValue = Begin.TALK)
        String begin,

        @Schema(
                description = "What it is about, for the facilitator to choose by. Different ones, up to "
                        + DeckReader.THEMES_LIMIT + ".",
                maxItems = DeckReader.THEMES_LIMIT)
        List<String> themes,

        @Schema(description = "How close it may come to somebody at the table.")
        Sensitivity sensitivity,

        @Schema(description = "Where what it states comes from; for editors.", maxItems = FactReader.CARD_LIMIT)
        List<Fact> facts) {}
