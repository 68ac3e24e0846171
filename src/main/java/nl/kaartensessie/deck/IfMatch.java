package nl.kaartensessie.deck;

import nl.kaartensessie.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which state of a deck a change was made for: the `If-Match` header, as the editor sent it.
record IfMatch(@Nullable String header) {

    /// For a change that would overwrite something.
    ///
    /// @throws RefusedException without the header, or when the deck is not in that state any more
    void require(EditableDeck present) {
        if (header == null) {
            throw new RefusedException(DeckProblem.IF_MATCH_MISSING);
        }
        check(present);
    }

    /// For a change that only adds: what is said must be right, but nothing has to be said.
    void check(EditableDeck present) {
        if (header != null && !new SentTags(header).match(present.tag())) {
            throw new RefusedException(DeckProblem.CHANGED_MEANWHILE);
        }
    }
}
