package nl.kaartensessie.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.SecretWord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Finding the room of a word, and joining it. Joining may be asked again under the same [IdempotencyKey].
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class JoinResource {

    private final RoomService roomService;
    private final GuessThrottle throttle;
    private final ClientAddresses addresses;
    private final IdempotentRequests requests;

    JoinResource(
            RoomService roomService, GuessThrottle throttle, ClientAddresses addresses, IdempotentRequests requests) {
        this.roomService = roomService;
        this.throttle = throttle;
        this.addresses = addresses;
        this.requests = requests;
    }

    /// What looking for a room takes.
    @Schema(name = "Lookup", description = "What looking for a room takes.")
    record Lookup(
            @Schema(type = SchemaType.STRING, required = true, examples = "groene fiets") @Nullable
            Object word) {}

    /// What joining a room takes.
    @Schema(name = "Joining", description = "What joining a room takes.")
    record Joining(
            @Schema(type = SchemaType.STRING, required = true, examples = "groene fiets") @Nullable
            Object word,

            @Schema(type = SchemaType.STRING, description = "A nickname is fine.", required = true, examples = "Samira")
            @Nullable
            Object name,

            @Schema(type = SchemaType.STRING, description = "With the right key one comes in as facilitator.") @Nullable
            Object facilitatorKey) {}

    @POST
    @Path("/rooms/lookups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findRoom",
            summary = "Ask whether a word has an open room",
            description = "So that somebody who mistyped it hears so before they are asked for more. A word that has"
                    + " none is a wrong one, as when joining.")
    @APIResponse(responseCode = "204", description = "There is one.")
    @APIResponse(responseCode = "404", description = "No open room has this word.")
    @APIResponse(
            responseCode = "429",
            description = "Too many wrong words from this address, or asked too often for this room.")
    public void find(@Nullable Lookup body, HttpServerRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        Optional<SecretWord> word = EntryFields.word(body == null ? null : body.word(), faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        throttle.look(addresses.of(request), roomService.find(word.orElseThrow()));
    }

    @POST
    @Path("/memberships")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinRoom",
            summary = "Join the room of a word",
            description = "As a participant; with the facilitator key as a facilitator, on any device and as often as"
                    + " needed. Where another has the name, a number comes behind it.")
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "In.",
            content = @Content(schema = @Schema(implementation = Admission.class)))
    @APIResponse(responseCode = "403", description = "The facilitator key is wrong.")
    @APIResponse(responseCode = "404", description = "No open room has this word.")
    @APIResponse(
            responseCode = "409",
            description = "The room is full: of people, or of what was done in it. Or the same is still under way "
                    + "under this Idempotency-Key.")
    @APIResponse(responseCode = "422", description = IdempotencyKey.ANOTHER_BODY)
    @APIResponse(responseCode = "423", description = "The room is locked.")
    @APIResponse(
            responseCode = "429",
            description = "Too many wrong words from this address, or too many joins of this room.")
    public RestResponse<Admission> join(@Nullable Joining body, HttpServerRequest request) {
        Joining joining = body == null ? new Joining(null, null, null) : body;
        List<FieldFault> faults = new ArrayList<>();
        Admission admission = requests.once(
                IdempotencyKey.read(request.headers().getAll(IdempotencyKey.HEADER), faults),
                new IdempotentRequests.Call("joinRoom", joining),
                Ticket::forJoining,
                ticket -> join(joining, faults, addresses.of(request), ticket));
        return RestResponse.status(RestResponse.Status.CREATED, admission);
    }

    private Admission join(Joining joining, List<FieldFault> faults, ClientAddress address, Supplier<Ticket> ticket) {
        Optional<SecretWord> word = EntryFields.word(joining.word(), faults);
        Optional<String> name = EntryFields.name(joining.name(), faults);
        Optional<String> key = EntryFields.key(joining.facilitatorKey(), faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        RoomRow room = throttle.open(address, roomService.find(word.orElseThrow()), key.orElse(null));
        Role role = key.isEmpty() ? Role.PARTICIPANT : Role.FACILITATOR;
        return roomService.join(room, name.orElseThrow(), role, ticket.get());
    }
}
