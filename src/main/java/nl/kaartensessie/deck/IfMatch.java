package nl.kaartensessie.deck;

import org.jspecify.annotations.Nullable;

/// Which state of a deck a change was made for: the `If-Match` header, as the editor sent it.
record IfMatch(@Nullable String header) {

    /// For a change that would overwrite something.
    ///
    /// @throws DeckRefused without the header, or when the deck is not in that state any more
    void require(Edition present) {
        if (header == null) {
            throw new DeckRefused(DeckRefusal.IF_MATCH_MISSING);
        }
        check(present);
    }

    /// For a change that only adds: what is said must be right, but nothing has to be said.
    void check(Edition present) {
        if (header != null && !new SentTags(header).match(present.tag())) {
            throw new DeckRefused(DeckRefusal.CHANGED_MEANWHILE);
        }
    }
}
