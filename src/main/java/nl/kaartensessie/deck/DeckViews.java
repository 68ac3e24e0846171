package nl.kaartensessie.deck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.function.Function;
import nl.kaartensessie.work.Busy;

/// Decks as they are told. What was published is written once for anyone, as it never changes.
///
/// Thread rule: any thread; it waits for [DeckWork].
@ApplicationScoped
class DeckViews {

    private static final long MOST_BYTES = 16_000_000;

    private final DeckWork work;
    private final ObjectMapper json;
    private final Cache<Key, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, byte[]>weigher((key, bytes) -> 200 + bytes.length)
            .build();

    DeckViews(DeckWork work, ObjectMapper json) {
        this.work = work;
        this.json = json;
    }

    /// What is told of a version.
    enum Part {
        DECK(view -> view),
        CARDS(DeckView::cards);

        private final Function<DeckView, Object> of;

        Part(Function<DeckView, Object> of) {
            this.of = of;
        }
    }

    private record Key(String deck, int version, Part part) {}

    /// Of a published version for anyone, as JSON.
    ///
    /// @throws Busy when it was not written yet, and too much work waits
    byte[] published(DeckVersion deck, Part part) {
        return written.get(
                new Key(deck.key(), deck.version(), part),
                key -> work.call(() -> write(part.of.apply(DeckView.of(deck)))));
    }

    /// An edition with its view.
    record Shown(EditableDeck edition, DeckView view) {

        static Shown of(EditableDeck edition) {
            return new Shown(edition, edition.view());
        }
    }

    private byte[] write(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
