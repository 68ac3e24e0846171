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
import org.jspecify.annotations.Nullable;

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
    @Nullable
    LocalDate asOf;

    @Column(name = "e_learning")
    boolean eLearning;

    String factsheet;
    String runsheet;

    /// Those of the factsheet, as [StoredFacts] writes them.
    String facts;

    /// For whoever plans and leads a session, as [StoredGuidance] writes it.
    String guidance;

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
        entity.eLearning = content.eLearning();
        entity.factsheet = content.factsheet();
        entity.runsheet = content.runsheet();
        entity.facts = StoredFacts.text(content.facts());
        entity.guidance = StoredGuidance.text(content.guidance());
        entity.publishedAt = publishedAt;
        entity.cards = content.cards().stream().map(CardRow::of).toList();
        return entity;
    }

    /// The latest version of every deck that was not deleted, by key of the deck.
    static List<Id> latestIds() {
        return getEntityManager().createQuery("""
                        select v.id from DeckVersionEntity v, DeckEntity d
                        where d.key = v.id.deck and v.id.version > d.withdrawn
                        and v.id.version = (select max(w.id.version) from DeckVersionEntity w where w.id.deck = v.id.deck)
                        order by v.id.deck
                        """, Id.class).getResultList();
    }

    static Optional<Id> latestId(String deck) {
        return ids(deck).stream().findFirst();
    }

    /// The latest version of this deck, unless it was deleted since.
    static Optional<DeckVersionEntity> latest(String deck) {
        return latestId(deck).flatMap(DeckVersionEntity::of);
    }

    /// The versions of this deck since it was last deleted, the latest first.
    static List<Id> ids(String deck) {
        return getEntityManager()
                .createQuery("""
                        select v.id from DeckVersionEntity v, DeckEntity d
                        where d.key = v.id.deck and d.key = :deck and v.id.version > d.withdrawn
                        order by v.id.version desc
                        """, Id.class)
                .setParameter("deck", deck)
                .getResultList();
    }

    /// The highest number that a version of this deck ever had, 0 for none: deleting does not start anew.
    static int lastNumber(String deck) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(v.id.version), 0) from DeckVersionEntity v where v.id.deck = :deck",
                        Integer.class)
                .setParameter("deck", deck)
                .getSingleResult();
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
                eLearning,
                factsheet,
                runsheet,
                cards.stream().map(CardRow::card).toList(),
                StoredFacts.facts(facts),
                StoredGuidance.guidance(guidance));
    }

    DeckVersion toVersion() {
        DeckContent content = content();
        return new DeckVersion(
                content.key(),
                title,
                description,
                language,
                id.version(),
                content.asOf(),
                eLearning,
                publishedAt,
                factsheet,
                runsheet,
                content.cards(),
                content.facts(),
                content.guidance());
    }
}
