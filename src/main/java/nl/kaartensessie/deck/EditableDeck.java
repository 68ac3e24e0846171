package nl.kaartensessie.deck;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deck as an editor sees it: the draft, or what was published when there is none.
///
/// @param version the latest published version; null before the first
/// @param draft whether there are changes that were not published yet
/// @param updatedAt of the latest change
/// @param revision counts the changes of the deck
record EditableDeck(DeckContent content, @Nullable Integer version, boolean draft, Instant updatedAt, long revision) {

    /// The same on every address of the deck: a change of a card is a change of the deck.
    EntityTag tag() {
        return new EntityTag("r" + revision);
    }

    DeckSummary summary() {
        return new DeckSummary(
                content.key(),
                content.title(),
                content.language(),
                version,
                draft,
                content.cards().size(),
                content.asOf(),
                content.guidance().minutes(),
                updatedAt);
    }

    DeckView view() {
        return new DeckView(
                content.key(),
                content.title(),
                content.description(),
                content.language(),
                version,
                draft,
                revision,
                content.asOf(),
                content.guidance().minutes(),
                DeckView.flag(content.eLearning()),
                content.guidance().course(),
                updatedAt,
                DeckView.markdown(content.factsheet()),
                DeckView.factsheet(content.factsheet()),
                DeckView.markdown(content.runsheet()),
                DeckView.html(content.runsheet()),
                content.guidance().tips(),
                content.cards().stream().map(CardView::forEditor).toList(),
                content.facts());
    }
}
