package nl.kaartensessie.live.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import nl.kaartensessie.access.MemberAccess;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.live.ConnectionRate;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.RoomRegistry;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The live channel where a network blocks WebSockets: as server-sent events, or by asking again and again.
/// Commands go by `POST …/commands` then.
///
/// Thread rule: one thread a request, virtual for a poll, which may wait long; it may wait for the database and
/// the lock of the room.
@Path("/api/v1/rooms/{id}/events")
@Tag(name = "rooms")
class EventsResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final RoomRegistry rooms;
    private final MemberAccess access;
    private final ConnectionRate rate;

    EventsResource(RoomRegistry rooms, MemberAccess access, ConnectionRate rate) {
        this.rooms = rooms;
        this.access = access;
        this.rate = rate;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "listEvents",
            summary = "What happened since, waiting for it if need be",
            description = "`{seq, events}`, or `{seq, snapshot}` where `since` is 0 or too old. Asked with `presence`,"
                    + " also `presence`: who is here now, with a `tag` for the next question."
                    + " Asked as `text/event-stream` it is the live feed: a snapshot, then every event; `Last-Event-ID`"
                    + " says what was heard last, as an `EventSource` does by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The news; or, as a stream, the frames of the live channel (asyncapi.yaml).",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "News")),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "204",
            description = "As a stream: the session has ended, and by `Last-Event-ID` all of it was heard.")
    @APIResponse(responseCode = "429", description = "Asked or opened too often.")
    public ObjectNode poll(
            @PathParam("id") String id,
            @QueryParam("since") @Nullable String since,
            @QueryParam("wait") @Nullable String wait,
            @Parameter(
                            description = "The `tag` of the presence in the previous answer, 0 at first: another"
                                    + " presence is news then.",
                            example = "1a2b3c")
                    @QueryParam("presence")
                    @Nullable
                    String presence,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        LongPollRequest.checkForm(headers);
        MemberToken caller = access.require(new RoomId(id));
        LongPollRequest poll = LongPollRequest.of(since, wait);
        rate.polls(caller.member(), poll.since() == 0);
        LongPollPeer peer = new LongPollPeer(caller.member(), poll.since() > 0, presence != null);
        // Who closes the laptop while waiting is gone then, and not only when the waiting would be over.
        request.addEndHandler(ended -> peer.answerNow());
        LiveRoom room = rooms.attach(rooms.room(caller).id(), peer);
        try {
            ObjectNode news = news(room, peer, poll.since(), presence);
            boolean nothing = news.path("events").isArray()
                    && news.path("events").isEmpty()
                    && (presence == null
                            || presence.equals(news.path("presence").path("tag").asText()));
            boolean woken = nothing && peer.await(poll.patience());
            if (peer.farewell().filter(CloseCode.REPLACED::equals).isPresent()) {
                return Frames.farewell(poll.since(), CloseCode.REPLACED);
            }
            return woken ? news(room, peer, poll.since(), presence) : news;
        } finally {
            room.detach(peer);
        }
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(LAST_EVENT_ID) @Nullable String heard,
            @Context Sse sse,
            HttpServerResponse response) {
        MemberToken caller = access.require(new RoomId(id));
        rate.opens(caller.member());
        LiveRoom room = rooms.room(caller);
        if (room.member(caller.member()).isEmpty()) {
            throw new RefusedException(Refusal.NO_VALID_TOKEN);
        }
        if (heard != null && room.state().filter(now -> isOver(now, heard)).isPresent()) {
            // All that a browser's own EventSource takes for the end; of anything else it comes back in seconds.
            throw new WebApplicationException(Response.Status.NO_CONTENT);
        }
        // Asks nginx, and what behaves like it, to pass every event on at once.
        response.putHeader("X-Accel-Buffering", "no");
        return SsePeer.stream(rooms, room, caller.member(), sse);
    }

    /// Whether the session has ended, and who heard this event last was told so.
    private static boolean isOver(RoomState room, String heard) {
        return room.status() == RoomStatus.ENDED && heard.equals(Long.toString(room.seq()));
    }

    /// To somebody who left while waiting, why; who asks after that is told that the token is dead.
    private static ObjectNode news(LiveRoom room, LongPollPeer peer, long since, @Nullable String presence) {
        return room.news(peer.member(), since, presence != null)
                .or(() -> peer.farewell().map(reason -> Frames.farewell(since, reason)))
                .orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
    }
}
