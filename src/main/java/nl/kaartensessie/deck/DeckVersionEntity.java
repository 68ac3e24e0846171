package nl.kaartensessie.deck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;

/// A published version and its cards; written once.
@Entity
@Immutable
@Table(name = "deck_version")
class DeckVersionEntity extends PanacheEntityBase {

    @Embeddable
    record Id(
            @Column(name = "deck") String deck,
            @Column(name = "version") int version) implements Serializable {}

    @EmbeddedId
    Id id;

    String title;
    String description;
    String language;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "published_at")
    Instant publishedAt;

    @ElementCollection
    @CollectionTable(
            name = "card",
            joinColumns = {@JoinColumn(name = "deck"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    List<CardRow> cards;

    @SuppressWarnings("NullAway.Init")
    DeckVersionEntity() {}

    static DeckVersionEntity of(DeckContent content, int version, Instant publishedAt) {
        var entity = new DeckVersionEntity();
        entity.id = new Id(content.key(), version);
        entity.title = content.title();
        entity.description = content.description();
        entity.language = content.language();
        entity.asOf = content.asOf();
        entity.publishedAt = publishedAt;
        entity.cards = content.cards().stream().map(CardRow::of).toList();
        return entity;
    }

    /// The latest version of every deck, by key of the deck.
    static List<Id> latest() {
        return getEntityManager().createQuery("""
                        select v.id from DeckVersionEntity v
                        where v.id.version = (select max(w.id.version) from DeckVersionEntity w where w.id.deck = v.id.deck)
                        order by v.id.deck
                        """, Id.class).getResultList();
    }

    static Optional<Id> latest(String deck) {
        return getEntityManager()
                .createQuery(
                        "select v.id from DeckVersionEntity v where v.id.deck = :deck order by v.id.version desc",
                        Id.class)
                .setParameter("deck", deck)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static Optional<DeckVersionEntity> of(Id id) {
        return findByIdOptional(id);
    }

    DeckContent content() {
        return new DeckContent(
                id.deck(),
                title,
                description,
                language,
                asOf,
                cards.stream().map(CardRow::card).toList());
    }

    DeckVersion toVersion() {
        DeckContent content = content();
        return new DeckVersion(
                content.key(), title, description, language, id.version(), asOf, publishedAt, content.cards());
    }
}
