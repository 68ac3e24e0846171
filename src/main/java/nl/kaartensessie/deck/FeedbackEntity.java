package nl.kaartensessie.deck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.deck.CardFeedback.Verdict;
import org.jspecify.annotations.Nullable;

/// What one group said of one card, or a case of its own, which has a title and no card. Nothing tells which group.
@Entity
@Table(name = "card_feedback")
class FeedbackEntity extends PanacheEntityBase {

    @Id
    UUID id;

    String deck;

    int version;

    LocalDate day;

    @Nullable
    String card;

    @Enumerated(EnumType.STRING)
    @Nullable
    Used used;

    @Nullable
    Integer minutes;

    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict verdict;

    @Nullable
    String title;

    @Nullable
    String words;

    @SuppressWarnings("NullAway.Init")
    FeedbackEntity() {}

    /// In an order that tells nothing.
    static List<FeedbackEntity> of(String deck) {
        return list("deck = ?1 order by id", deck);
    }

    /// All but the newest.
    static void trim(String deck, int kept) {
        getEntityManager()
                .createNativeQuery("""
                delete from card_feedback where id in
                  (select id from card_feedback where deck = :deck order by day desc, id offset :kept)
                """)
                .setParameter("deck", deck)
                .setParameter("kept", kept)
                .executeUpdate();
    }
}
