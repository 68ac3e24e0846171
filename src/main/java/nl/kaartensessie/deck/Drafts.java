package nl.kaartensessie.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.deck.Audit.Action;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.editor.Editor;
import nl.kaartensessie.problem.RefusedException;

/// The decks as editors see and change them. A change makes a draft; publishing makes the draft the next version,
/// which never changes and is never lost. One writer of a deck at a time, on all servers. Blocking.
@ApplicationScoped
public class Drafts {

    private final Audit audit;
    private final Clock clock;

    Drafts(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Every deck, by key.
    @Transactional
    List<EditableDeck> all() {
        return DeckEntity.present().stream()
                .flatMap(deck -> edition(deck).stream())
                .toList();
    }

    /// @throws RefusedException when there is no such deck
    @Transactional
    EditableDeck get(String key) {
        return find(key).orElseThrow(() -> new RefusedException(DeckProblem.NO_SUCH_DECK));
    }

    /// What editors see of a deck; empty when there is none.
    @Transactional
    Optional<DeckContent> content(String key) {
        return find(key).map(EditableDeck::content);
    }

    /// The cards as their author sees them, in the order of the deck.
    ///
    /// @throws RefusedException when there is no such deck
    @Transactional
    public WrittenCards cards(String key) {
        EditableDeck deck = get(key);
        DeckContent content = deck.content();
        return new WrittenCards(content.title(), content.language(), content.cards(), deck.revision());
    }

    @Transactional
    EditableDeck create(byte[] body, Editor editor) {
        DeckContent content = DeckFile.read(DeckFormat.JSON, body);
        DeckEntity deck = DeckEntity.locked(content.key());
        if (edition(deck).isPresent()) {
            throw new RefusedException(DeckProblem.DECK_EXISTS);
        }
        return store(deck, content, () -> audit.record(editor, Action.CREATED, content.key()));
    }

    @Transactional
    EditableDeck replace(String key, IfMatch ifMatch, byte[] body, Editor editor) {
        DeckEntity deck = lock(key);
        EditableDeck present = present(deck);
        ifMatch.require(present);
        DeckContent content = DeckReader.deck(DeckFormat.JSON.parse(body), present.content());
        return store(deck, content, () -> audit.record(editor, Action.CHANGED, key));
    }

    /// The deck leaves every list. Its versions stay for the rooms that use them.
    @Transactional
    void delete(String key, IfMatch ifMatch, Editor editor) {
        DeckEntity deck = lock(key);
        ifMatch.require(present(deck));
        audit.record(editor, Action.DELETED, key);
        DraftEntity.drop(key);
        deck.withdrawn = DeckVersionEntity.lastNumber(key);
        deck.revision++;
    }

    @Transactional
    EditableDeck addCard(String key, IfMatch ifMatch, byte[] body, Editor editor) {
        DeckEntity deck = lock(key);
        EditableDeck present = present(deck);
        ifMatch.check(present);
        Card card = DeckReader.card(DeckFormat.JSON.parse(body), null);
        if (present.content().card(card.key()).isPresent()) {
            throw new RefusedException(DeckProblem.CARD_EXISTS);
        }
        if (present.content().cards().size() >= DeckReader.CARDS_LIMIT) {
            throw new RefusedException(
                    DeckProblem.BAD_DECK,
                    List.of(new DeckFault("cards", Reason.TOO_MANY, String.valueOf(DeckReader.CARDS_LIMIT))));
        }
        return store(
                deck,
                present.content().plus(card),
                () -> audit.record(editor, Action.CARD_ADDED, key, card.key(), null));
    }

    @Transactional
    EditableDeck replaceCard(String key, String cardKey, IfMatch ifMatch, byte[] body, Editor editor) {
        DeckEntity deck = lock(key);
        EditableDeck present = presentWith(deck, cardKey);
        ifMatch.require(present);
        Card card = DeckReader.card(DeckFormat.JSON.parse(body), cardKey);
        return store(
                deck,
                present.content().replacing(card),
                () -> audit.record(editor, Action.CARD_CHANGED, key, cardKey, null));
    }

    @Transactional
    EditableDeck removeCard(String key, String cardKey, IfMatch ifMatch, Editor editor) {
        DeckEntity deck = lock(key);
        EditableDeck present = presentWith(deck, cardKey);
        ifMatch.require(present);
        return store(
                deck,
                present.content().without(cardKey),
                () -> audit.record(editor, Action.CARD_REMOVED, key, cardKey, null));
    }

    /// Makes the draft the next version.
    @Transactional
    EditableDeck publish(String key, IfMatch ifMatch, Editor editor) {
        DeckEntity deck = lock(key);
        EditableDeck present = present(deck);
        ifMatch.check(present);
        if (!present.draft()) {
            throw new RefusedException(DeckProblem.NOTHING_TO_PUBLISH);
        }
        if (present.content().cards().isEmpty()) {
            throw new RefusedException(DeckProblem.NO_CARDS_TO_PUBLISH);
        }
        List<DeckFault> lacks = present.content().lacks();
        if (!lacks.isEmpty()) {
            throw new RefusedException(DeckProblem.BAD_DECK, lacks);
        }
        int version = DeckVersionEntity.lastNumber(key) + 1;
        DeckVersionEntity.of(present.content(), version, now()).persistAndFlush();
        audit.record(editor, Action.PUBLISHED, key, null, version);
        DraftEntity.drop(key);
        deck.revision++;
        return present(deck);
    }

    /// What taking in this file would change.
    ///
    /// @throws RefusedException with all faults of the file
    @Transactional
    Preview preview(DeckContent content) {
        Optional<EditableDeck> present = find(content.key());
        return new Preview(DeckImport.of(present, content), present);
    }

    record Preview(DeckImport changes, Optional<EditableDeck> present) {}

    /// Takes in a file: a new deck, or the draft of the deck with its key.
    @Transactional
    Imported take(DeckContent content, IfMatch ifMatch, Editor editor) {
        DeckEntity deck = DeckEntity.locked(content.key());
        Optional<EditableDeck> present = edition(deck);
        present.ifPresent(ifMatch::check);
        DeckImport changes = DeckImport.of(present, content);
        return new Imported(changes, store(deck, content, () -> audit.record(editor, Action.IMPORTED, content.key())));
    }

    record Imported(DeckImport changes, EditableDeck edition) {}

    private static Optional<EditableDeck> find(String key) {
        return DeckEntity.<DeckEntity>findByIdOptional(key).flatMap(Drafts::edition);
    }

    private static DeckEntity lock(String key) {
        return DeckEntity.lockedIfAny(key).orElseThrow(() -> new RefusedException(DeckProblem.NO_SUCH_DECK));
    }

    private static EditableDeck present(DeckEntity deck) {
        return edition(deck).orElseThrow(() -> new RefusedException(DeckProblem.NO_SUCH_DECK));
    }

    private static EditableDeck presentWith(DeckEntity deck, String cardKey) {
        EditableDeck present = present(deck);
        if (present.content().card(cardKey).isEmpty()) {
            throw new RefusedException(DeckProblem.NO_SUCH_CARD);
        }
        return present;
    }

    private static Optional<EditableDeck> edition(DeckEntity deck) {
        Optional<DeckVersionEntity> published = DeckVersionEntity.latest(deck.key);
        Integer version = published.map(entity -> entity.id.version()).orElse(null);
        return DraftEntity.of(deck.key)
                .map(draft -> new EditableDeck(draft.content(), version, true, draft.changedAt, deck.revision))
                .or(() -> published.map(entity ->
                        new EditableDeck(entity.content(), version, false, entity.publishedAt, deck.revision)));
    }

    /// Keeps the content as draft; what is just as it was published needs none.
    ///
    /// @param record tells the audit log, unless nothing changes
    private EditableDeck store(DeckEntity deck, DeckContent content, Runnable record) {
        Optional<EditableDeck> before = edition(deck);
        if (before.map(EditableDeck::content).equals(Optional.of(content))) {
            return before.orElseThrow();
        }
        record.run();
        Optional<DeckContent> published = DeckVersionEntity.latest(deck.key).map(DeckVersionEntity::content);
        if (published.equals(Optional.of(content))) {
            DraftEntity.drop(deck.key);
        } else {
            DraftEntity.keep(content, now());
        }
        deck.revision++;
        return present(deck);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
