package nl.kaartensessie.deck;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an author writes, for the description of the API; [DeckReader] reads it.
@Schema(
        name = "DeckText",
        description = "A deck as an author writes it.",
        requiredProperties = {"title"})
record DeckInput(
        @Schema(
                description = "Names the deck for good. Needed for a new deck; for an existing one as in the address.",
                pattern = DeckFile.KEY_PATTERN,
                examples = "samenwerken")
        String key,

        @Schema(maxLength = DeckReader.TITLE_LIMIT) String title,

        @Schema(maxLength = DeckReader.DESCRIPTION_LIMIT) String description,

        @Schema(description = "Language tag of the cards.", examples = "nl", defaultValue = "nl")
        String language,

        @Schema(
                description =
                        "The day on which the facts in it were checked. Where it has `facts`, it is the oldest of "
                                + "these, whatever is sent.",
                format = "date")
        String asOf,

        @Schema(description = "How long a session with it takes.", minimum = "30", maximum = "480", nullable = true)
        Integer minutes,

        @Schema(
                description =
                        "Whether people are asked to do an e-learning beforehand. With a `course` they always are.",
                defaultValue = "false")
        boolean eLearning,

        @Schema(description = "Which e-learning that is.") Course course,

        @Schema(description = "Markdown for everyone.", maxLength = DeckReader.MARKDOWN_LIMIT)
        String factsheet,

        @Schema(description = "Markdown for the facilitator.", maxLength = DeckReader.MARKDOWN_LIMIT)
        String runsheet,

        @Schema(
                description =
                        "Tips for the facilitator, of at most 1,000 characters each, by the key of the step that they "
                                + "are about: `preparation`, `welcome`, `rules`, `start`, `round-one`, `break`, `round-two` or "
                                + "`closing`. A tip about the whole is in `runsheet`.")
        Map<String, String> tips,

        @Schema(description = "In the order of the deck.", maxItems = DeckReader.CARDS_LIMIT)
        List<CardInput> cards,

        @Schema(
                description = "Where what the factsheet states comes from; for editors.",
                maxItems = FactReader.FACTSHEET_LIMIT)
        List<Fact> facts) {}
