package nl.kaartensessie.lobby;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;
import org.jspecify.annotations.Nullable;

/// By which a room is found; everything else about it stands in its log. The journal writes the start and the end.
@Entity
@Table(name = "room")
class RoomRow extends PanacheEntityBase {

    @Id
    String id;

    /// Of the normal form of the word; null once the session has ended, and the word is free.
    @Column(name = "word_hash")
    byte @Nullable [] wordHash;

    @Column(name = "key_hash", nullable = false)
    byte[] keyHash;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt;

    /// When somebody last came in or did something, give or take an hour.
    @Column(name = "used_at", nullable = false)
    Instant usedAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected RoomRow() {}

    /// Takes the word for a new room.
    ///
    /// @return false when an open room has it
    static boolean insert(RoomId id, SecretWord word, String facilitatorKey, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into room (id, word_hash, key_hash, opened_at, used_at)
                                values (:id, :word, :key, :now, :now)
                                on conflict do nothing
                                """)
                        .setParameter("id", id.value())
                        .setParameter("word", hash(word))
                        .setParameter("key", Secrets.hashOfKey(facilitatorKey))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    static Optional<RoomRow> of(SecretWord word) {
        return find("wordHash", (Object) hash(word)).firstResultOptional();
    }

    RoomId roomId() {
        return new RoomId(id);
    }

    private static byte[] hash(SecretWord word) {
        return Secrets.hash(word.normalForm());
    }
}
