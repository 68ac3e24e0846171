package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import nl.kaartensessie.deck.Course;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Markdown;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the deck of a room says beside its cards and its factsheet. The tips are for facilitators.
@Schema(
        name = "RoomDeck",
        description = "What the deck of a room says beside its cards. What it does not say is absent.",
        requiredProperties = "language",
        examples = """
                {
                  "language": "nl",
                  "minutes": 60,
                  "course": {"name": "Samen beslissen", "url": "https://leren.example/beslissen", "minutes": 45, "free": true},
                  "tipsHtml": "<p>Kies samen de kaarten die jullie raken.</p>\\n",
                  "tips": {"closing": "Zeg: 'Welke kaart blijft je bij?'"}
                }
                """)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RoomDeck(
        @Schema(description = "Language tag of its texts.", examples = "nl")
        String language,

        @Schema(description = "How long a session with it takes.") @Nullable
        Integer minutes,

        @Schema(description = "Which e-learning belongs to it; absent where the room asks for none.") @Nullable
        Course course,

        @Schema(description = "For a facilitator: tips about the whole, as safe HTML.") @Nullable
        String tipsHtml,

        @Schema(description = "For a facilitator: tips by the key of the step that they are about, as plain text.")
        Map<String, String> tips) {

    static RoomDeck of(DeckVersion deck, RoomState room, boolean facilitates) {
        return new RoomDeck(
                deck.language(),
                deck.guidance().minutes(),
                room.opening().setup().eLearning() ? deck.guidance().course() : null,
                facilitates && !deck.runsheet().isEmpty() ? Markdown.html(deck.runsheet()) : null,
                facilitates ? deck.guidance().tips() : Map.of());
    }
}
