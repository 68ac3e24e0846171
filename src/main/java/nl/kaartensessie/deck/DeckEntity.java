package nl.kaartensessie.deck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
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

    /// The version that the shipped file became.
    @Column(name = "shipped_version")
    @Nullable
    Integer shippedVersion;

    /// Counts every change, and never goes back.
    long revision;

    /// The latest version when the deck was deleted; what is later is there again.
    int withdrawn;

    @SuppressWarnings("NullAway.Init")
    DeckEntity() {}

    /// Finds or makes the deck, and keeps every other writer of it, on any server, waiting until this transaction
    /// ends.
    static DeckEntity locked(String key) {
        getEntityManager()
                .createNativeQuery("insert into deck (key) values (:key) on conflict do nothing")
                .setParameter("key", key)
                .executeUpdate();
        return lockedIfAny(key).orElseThrow();
    }

    /// The same for a deck that must be known already.
    static Optional<DeckEntity> lockedIfAny(String key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Every deck that there is for an editor: published, or a draft.
    static List<DeckEntity> present() {
        return list("""
                from DeckEntity d
                where exists (select 1 from DraftEntity f where f.deck = d.key)
                or exists (select 1 from DeckVersionEntity v where v.id.deck = d.key and v.id.version > d.withdrawn)
                order by d.key
                """);
    }
}
