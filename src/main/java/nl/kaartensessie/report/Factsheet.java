package nl.kaartensessie.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Markdown;
import nl.kaartensessie.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What everybody may read about the subject of the cards, as the deck of the room has it.
@Schema(
        name = "Factsheet",
        description = "What everybody may read about the subject of the cards.",
        requiredProperties = {"title", "language", "text", "html"},
        examples = """
                {
                  "title": "Actieve openbaarmaking",
                  "language": "nl",
                  "asOf": "2026-11-23",
                  "text": "## In het kort\\n\\nDe **Woo** geldt sinds 1 mei 2022.",
                  "html": "<h3 id=\\"paragraaf-in-het-kort\\">In het kort</h3>\\n<p>De <strong>Woo</strong> geldt sinds 1 mei 2022.</p>\\n"
                }
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Factsheet(
        @Schema(description = "Of the deck.") String title,

        @Schema(description = "Language tag of the text.", examples = "nl")
        String language,

        @Schema(description = "The day on which the facts were checked; absent for a deck without a date.") @Nullable
        LocalDate asOf,

        @Schema(description = "As Markdown.") String text,

        @Schema(
                description =
                        "The text as safe HTML, ready to show: `h3` is its highest heading, and each heading has an id.")
        String html) {

    /// Of a deck that has one.
    static Factsheet of(DeckVersion deck) {
        return new Factsheet(
                deck.title(), deck.language(), deck.asOf(), deck.factsheet(), Markdown.factsheet(deck.factsheet()));
    }

    /// The whole of it for people to keep: title and date are in it, in the language of the text.
    String markdown() {
        var texts = new Texts(Languages.best(language));
        String dated = asOf == null ? "" : "*" + texts.get("factsheet.asOf", texts.longDate(asOf)) + "*\n\n";
        return "# " + MarkdownRenderer.plain(title) + "\n\n" + dated + text + "\n";
    }
}
