package nl.kaartensessie.lobby;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// By which a token is found. That its member is still in the room, the room's log tells.
@Entity
@Table(name = "membership")
class MembershipRow extends PanacheEntityBase {

    @Id
    String id;

    @Column(name = "room_id", nullable = false)
    String roomId;

    @Column(name = "token_hash", nullable = false)
    byte[] tokenHash;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MembershipRow() {}

    MembershipRow(MemberId member, RoomId room, String token) {
        this.id = member.value();
        this.roomId = room.value();
        this.tokenHash = Secrets.hash(token);
    }

    static Optional<MembershipRow> of(String token) {
        return find("tokenHash", (Object) Secrets.hash(token)).firstResultOptional();
    }
}
