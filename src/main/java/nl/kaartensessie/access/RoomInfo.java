package nl.kaartensessie.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A room as every member may know it.
@Schema(
        name = "Room",
        description = "A room as every member may know it.",
        requiredProperties = {
            "id",
            "title",
            "deck",
            "deckVersion",
            "status",
            "cardCount",
            "expiresAt",
            "reportExpiresAt"
        })
public record RoomInfo(
        @Schema(description = "Random; says nothing of the word.")
        String id,

        @Schema(examples = "Actieve openbaarmaking") String title,
        @Schema(examples = "actieve-openbaarmaking") String deck,

        @Schema(description = "The version of the deck that this room was opened with, and keeps.", minimum = "1")
        int deckVersion,

        @Schema(enumeration = {"lobby", "live", "ended"}) String status,

        @Schema(description = "With those that were added to this room.", examples = "31")
        int cardCount,

        @Schema(
                description =
                        "When everything of this room is erased, in UTC, unless it is used before; after the end, all"
                                + " but its report.")
        Instant expiresAt,

        @Schema(
                description =
                        "When its report is erased too, in UTC. Before the end there is none that stays, and it is"
                                + " `expiresAt`.")
        Instant reportExpiresAt,

        @Schema(description = "Whether this room is there to practise in; absent for a real session.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean practice) {

    public static RoomInfo of(RoomId id, RoomState room, Retention retention) {
        return new RoomInfo(
                id.value(),
                room.title(),
                room.deck(),
                room.deckVersion(),
                room.status().wireName(),
                room.cardCount(),
                retention.expiresAt(room),
                retention.reportExpiresAt(room),
                room.opening().setup().practice() ? true : null);
    }
}
