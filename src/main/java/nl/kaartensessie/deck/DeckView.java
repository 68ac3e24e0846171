package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A deck with its cards, as a reader may see them. What does not apply, or is not for this reader, is absent.
@Schema(
        name = "Deck",
        description = "A deck: its latest published version, or for an editor the draft.",
        requiredProperties = {"key", "title", "description", "language", "updatedAt", "cards"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeckView(
        @Schema(examples = "actieve-openbaarmaking", pattern = DeckFile.KEY_PATTERN)
        String key,

        String title,
        String description,

        @Schema(description = "Language tag of the cards.", examples = "nl")
        String language,

        @Schema(description = "Latest published version, from 1; absent before the first.", minimum = "1") @Nullable
        Integer version,

        @Schema(description = "For an editor: whether there are changes that were not published yet.") @Nullable
        Boolean draft,

        @Schema(
                description = "For an editor: counts the changes. \"r\" and this number is the ETag that If-Match asks "
                        + "for, whatever a proxy made of the header.",
                minimum = "1")
        @Nullable
        Long revision,

        @Schema(description = "The day on which the facts in it were checked; absent for a deck without facts.")
        @Nullable
        LocalDate asOf,

        @Schema(
                description = "How long a session with it takes; absent when its author did not say.",
                minimum = "30",
                maximum = "480")
        @Nullable
        Integer minutes,

        @Schema(description = "Whether people are asked to do an e-learning beforehand; absent when not.") @Nullable
        Boolean eLearning,

        @Schema(description = "Which e-learning that is; absent when nothing is known of it.") @Nullable
        Course course,

        @Schema(description = "When this version was published, or the draft last changed, in UTC.")
        Instant updatedAt,

        @Schema(description = "What everyone may read about the subject, as Markdown; absent when there is none.")
        @Nullable
        String factsheet,

        @Schema(description = "The factsheet as safe HTML, ready to show; each heading has an id.") @Nullable
        String factsheetHtml,

        @Schema(description = "What the facilitator does and says with this deck, as Markdown; for an editor.")
        @Nullable
        String runsheet,

        @Schema(description = "The runsheet as safe HTML, ready to show.") @Nullable
        String runsheetHtml,

        @Schema(description = "For an editor: tips for the facilitator, by the key of the step that they are about.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Nullable
        Map<String, String> tips,

        @Schema(description = "In the order of the deck; a room has an order of its own.")
        List<CardView> cards,

        @Schema(description = "Where what the factsheet states comes from; for an editor.") @Nullable
        List<Fact> facts) {

    /// What we make ourselves, and take no notice of when it comes back.
    static final Set<String> READ_ONLY =
            Set.of("version", "draft", "revision", "updatedAt", "cardCount", "factsheetHtml", "runsheetHtml");

    /// The published version for anyone.
    static DeckView of(DeckVersion deck) {
        return of(
                deck,
                false,
                deck.cards().stream().map(CardView::withoutExplanation).toList());
    }

    /// The published version for an editor.
    static DeckView forEditor(DeckVersion deck) {
        return of(deck, true, deck.cards().stream().map(CardView::forEditor).toList());
    }

    static @Nullable String markdown(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable Boolean flag(boolean is) {
        return is ? true : null;
    }

    static @Nullable String html(String text) {
        return text.isEmpty() ? null : Markdown.html(text);
    }

    static @Nullable String factsheet(String text) {
        return text.isEmpty() ? null : Markdown.factsheet(text);
    }

    private static DeckView of(DeckVersion deck, boolean editor, List<CardView> cards) {
        return new DeckView(
                deck.key(),
                deck.title(),
                deck.description(),
                deck.language(),
                deck.version(),
                editor ? false : null,
                null,
                deck.asOf(),
                deck.guidance().minutes(),
                flag(deck.eLearning()),
                deck.guidance().course(),
                deck.updatedAt(),
                markdown(deck.factsheet()),
                factsheet(deck.factsheet()),
                editor ? markdown(deck.runsheet()) : null,
                editor ? html(deck.runsheet()) : null,
                editor ? deck.guidance().tips() : null,
                cards,
                editor ? deck.facts() : null);
    }
}
