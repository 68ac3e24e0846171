package nl.kaartensessie.live;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kaartensessie.access.FacilitatorKey;
import nl.kaartensessie.access.MemberAccess;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.RenewKey;
import nl.kaartensessie.room.RoomId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A new facilitator key, for when the old one has come into wrong hands. Apart from the live channel: only the
/// answer to who asks may hold it.
///
/// Thread rule: one virtual thread a request, which may wait for the database and the lock of the room.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class KeyResource {

    /// So many ids can be named: more facilitators than a room has.
    private static final int NAMED = 100;

    private final RoomRegistry rooms;
    private final MemberAccess access;
    private final LiveSettings settings;

    KeyResource(RoomRegistry rooms, MemberAccess access, LiveSettings settings) {
        this.rooms = rooms;
        this.access = access;
        this.settings = settings;
    }

    /// Whom a new key leaves out. A value of another type is told as a fault of the field.
    @Schema(name = "KeyRenewal", description = "What making a new facilitator key takes.")
    record Renewal(
            @Schema(
                    implementation = String[].class,
                    required = true,
                    description = "Facilitators who are removed in the same act: their devices are out at once."
                            + " Who is gone already may be named again; oneself may not. Nobody where it is left out.",
                    maxItems = NAMED)
            @Nullable
            Object remove) {}

    /// The new key.
    @Schema(
            name = "RenewedKey",
            description = "The new facilitator key.",
            requiredProperties = {"facilitatorKey", "seq"})
    record Renewed(
            @Schema(description = "Shown this once. The old one is dead.", examples = "7K2M-QX9D-0HTB-4WNR-E5ZC")
            String facilitatorKey,

            @Schema(
                    description =
                            "The room's counter with this key: it is dead once `keyRenewed` of the room is higher.")
            long seq) {}

    @POST
    @Path("/rooms/{id}/key")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewKey",
            summary = "Make a new facilitator key",
            description =
                    "The old key is dead, and whoever is named is out, in the moment that this is stored: all of it"
                            + " or none. After a lost answer or a 503 it may be asked again, which makes another key.")
    @APIResponse(
            responseCode = "201",
            description = "The new key.",
            content = @Content(schema = @Schema(implementation = Renewed.class)))
    @APIResponse(responseCode = "409", description = "Naming oneself, or the session has ended.")
    @APIResponse(responseCode = "429", description = "Too fast.")
    public RestResponse<Renewed> renew(@PathParam("id") String id, @Nullable Renewal body) {
        MemberToken caller = access.require(new RoomId(id));
        LiveRoom room = rooms.room(caller);
        if (room.member(caller.member()).isEmpty()) {
            throw new RefusedException(Refusal.NO_VALID_TOKEN);
        }
        if (room.count(caller.member()) != CommandRateLimiter.Verdict.FINE) {
            throw new RefusedException(Refusal.TOO_FAST, settings.commandWindow());
        }
        FacilitatorKey key = FacilitatorKey.random();
        RenewKey command = new RenewKey(key.hash(), members(body == null ? null : body.remove()));
        return switch (room.handle(caller.member(), null, command)) {
            case CommandResult.Done done ->
                RestResponse.status(RestResponse.Status.CREATED, new Renewed(key.text(), done.seq()));
            case CommandResult.Refused(Refusal refusal) ->
                throw refusal == Refusal.NO_FACILITATOR ? fault(refusal) : new RefusedException(refusal);
        };
    }

    private static Set<MemberId> members(@Nullable Object named) {
        if (named == null) {
            return Set.of();
        }
        if (!(named instanceof List<?> list) || list.size() > NAMED) {
            throw fault(Refusal.BAD_INPUT);
        }
        Set<MemberId> members = new HashSet<>();
        for (Object id : list) {
            if (!(id instanceof String text)) {
                throw fault(Refusal.BAD_INPUT);
            }
            members.add(new MemberId(text));
        }
        return members;
    }

    private static RefusedException fault(Refusal refusal) {
        return new RefusedException(List.of(new FieldFault("remove", refusal)));
    }
}
