package nl.kaartensessie.deck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/// What an editor has changed since the latest version: the whole deck, as one text. A draft is kept and replaced
/// as a whole, and what it may hold can change without the table.
@Entity
@Table(name = "deck_draft")
class DraftEntity extends PanacheEntityBase {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Id
    String deck;

    String content;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    DraftEntity() {}

    static Optional<DraftEntity> of(String deck) {
        return findByIdOptional(deck);
    }

    static void keep(DeckContent content, Instant now) {
        DraftEntity draft = of(content.key()).orElseGet(DraftEntity::new);
        draft.deck = content.key();
        draft.changedAt = now;
        try {
            draft.content = JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        draft.persist();
    }

    static void drop(String deck) {
        deleteById(deck);
    }

    DeckContent content() {
        try {
            return JSON.readValue(content, DeckContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
