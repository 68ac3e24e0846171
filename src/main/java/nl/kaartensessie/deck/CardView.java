package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A card as a reader may see it. What does not apply, or is not for this reader, is absent.
///
/// @param place `last` for a closing card, else absent
/// @param explanation absent for everyone but a facilitator or an editor
/// @param paragraph absent likewise
/// @param twists absent likewise
/// @param ask absent likewise
/// @param begin absent likewise
/// @param themes absent likewise
/// @param sensitivity absent likewise
/// @param facts absent for everyone but an editor
@Schema(
        name = "Card",
        description = "A card as this reader may see it.",
        requiredProperties = {"key", "kind", "practice", "title", "text", "choices"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardView(
        @Schema(
                description = "Names the card in its deck.",
                examples = "oefen-ik-weet-de-weg",
                pattern = DeckFile.KEY_PATTERN)
        String key,

        Kind kind,

        @Schema(description = "Whether the card is one to practise with; these come first.")
        boolean practice,

        @Schema(description = "Present on a closing card only, which comes after all others.", enumeration = "last")
        @Nullable
        Place place,

        String title,
        String text,

        @Schema(description = "What the group chooses between; empty for a question.")
        List<String> choices,

        @Schema(description = "Markdown for the facilitator; in answers on decks only for an editor.") @Nullable
        String explanation,

        @Schema(description = "The explanation as safe HTML, ready to show; absent when it is empty.", readOnly = true)
        @Nullable
        String explanationHtml,

        @Schema(
                description = "The part of the factsheet that the explanation rests on: in its HTML a heading has this "
                        + "as its id, behind `" + Paragraphs.PREFIX
                        + "`; for the facilitator, and absent when there is "
                        + "none. In answers on decks only for an editor.",
                pattern = DeckFile.KEY_PATTERN)
        @Nullable
        String paragraph,

        @Schema(
                description = "What-ifs, for the facilitator to show; in answers on decks only for an editor.",
                maxItems = DeckReader.TWISTS_LIMIT)
        @Nullable
        List<String> twists,

        @Schema(
                description =
                        "The question to go on with, for the facilitator; absent when there is none. In answers on "
                                + "decks only for an editor.",
                maxLength = DeckReader.ASK_LIMIT)
        @Nullable
        String ask,

        @Schema(
                description = "How the talk at it best begins, for the facilitator; likewise, and absent where it just "
                        + "begins.")
        @Nullable
        Begin begin,

        @Schema(
                description = "What it is about, for the facilitator to choose by; likewise.",
                maxItems = DeckReader.THEMES_LIMIT)
        @Nullable
        List<String> themes,

        @Schema(
                description =
                        "How close it may come to somebody at the table; likewise, and absent where the author did "
                                + "not say.")
        @Nullable
        Sensitivity sensitivity,

        @Schema(description = "Where what it states comes from, for an editor.", maxItems = FactReader.CARD_LIMIT)
        @Nullable
        List<Fact> facts) {

    /// What we make ourselves, and take no notice of when it comes back.
    static final Set<String> READ_ONLY = Set.of("explanationHtml");

    /// The card for someone who leads the group.
    public static CardView withExplanation(Card card) {
        return of(card, true, false);
    }

    /// The card for someone who edits the deck.
    static CardView forEditor(Card card) {
        return of(card, true, true);
    }

    /// The card for everyone else.
    public static CardView withoutExplanation(Card card) {
        return of(card, false, false);
    }

    /// A card that a group wrote for itself. It is in no deck.
    public static CardView own(String key, Kind kind, String title, String text, List<String> choices) {
        return new CardView(
                key, kind, false, null, title, text, choices, null, null, null, null, null, null, null, null, null);
    }

    /// @param whole with what is for who leads the group
    /// @param editor with what is for who edits the deck
    private static CardView of(Card card, boolean whole, boolean editor) {
        String explanation = whole ? card.explanation() : null;
        return new CardView(
                card.key(),
                card.kind(),
                card.practice(),
                card.place() == Place.NORMAL ? null : card.place(),
                card.title(),
                card.text(),
                card.choices(),
                explanation,
                explanation == null || explanation.isEmpty() ? null : Markdown.html(explanation),
                whole && !card.paragraph().isEmpty() ? card.paragraph() : null,
                whole ? card.twists() : null,
                whole && !card.ask().isEmpty() ? card.ask() : null,
                whole ? card.begin() : null,
                whole ? card.themes() : null,
                whole ? card.sensitivity() : null,
                editor ? card.facts() : null);
    }
}
