package nl.kaartensessie.room;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The test vectors of the contract: words, their normal form, and the order that they give a deck.
record OrderVectors(List<DeckCard> cards, List<Word> words, List<String> rejected) {

    static final OrderVectors READ = read();

    record DeckCard(String key, boolean practice, String place) {

        CardOrder.Placed placed() {
            return new CardOrder.Placed(key, practice, "last".equals(place));
        }
    }

    record Word(String word, String normal, List<String> order) {}

    List<CardOrder.Placed> deck() {
        return cards.stream().map(DeckCard::placed).toList();
    }

    private static OrderVectors read() {
        try (InputStream file = OrderVectors.class.getResourceAsStream("/order-vectors.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), OrderVectors.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
