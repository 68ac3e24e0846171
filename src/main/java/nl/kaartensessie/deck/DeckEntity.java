package nl.kaartensessie.deck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// The name under which versions are published; locking it makes one writer at a time.
@Entity
@Table(name = "deck")
class DeckEntity extends PanacheEntityBase {

    @Id
    String key;

    @Column(name = "shipped_checksum")
    @Nullable
    String shippedChecksum;

    @SuppressWarnings("NullAway.Init")
    DeckEntity() {}

    /// Finds or makes the deck, and keeps every other writer of it, on any server, waiting until this transaction
    /// ends.
    static DeckEntity locked(String key) {
        getEntityManager()
                .createNativeQuery("insert into deck (key) values (:key) on conflict do nothing")
                .setParameter("key", key)
                .executeUpdate();
        return DeckEntity.<DeckEntity>findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }
}
