package nl.kaartensessie.networktest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.live.Acknowledgement;
import nl.kaartensessie.live.transport.LongPollRequest;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the page `/test` calls: the ways in which a session goes over the network, without a room. The WebSocket
/// is [NetworkTestSocket].
///
/// Thread rule: any thread; nobody waits on one.
@Path("/api/v1/test")
@Tag(name = "network test", description = "What a network lets through, without a room and without a token.")
class NetworkTestResource {

    private static final int WAITING = 16;

    private final NetworkTestLimiter limit;
    private final NetworkTestConnections lines;

    NetworkTestResource(NetworkTestLimiter limit, NetworkTestConnections lines) {
        this.limit = limit;
        this.lines = lines;
    }

    @GET
    @Path("/events")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTestEvents",
            summary = "A long poll as a quiet room would answer it",
            description = "`since` 0 is answered at once, with a heartbeat; otherwise nothing happened, and it takes"
                    + " `wait` seconds to say so. Asked as `text/event-stream` it is a line that stays open: a heartbeat at"
                    + " once, one a second later, and then every 20 seconds, for at most 15 minutes.")
    @APIResponse(
            responseCode = "200",
            description = "`seq` and `events`; or the stream.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "News")),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "429", description = "Too many tests, from this address or from all.")
    public Uni<ObjectNode> poll(
            @QueryParam("since") @Nullable String since,
            @QueryParam("wait") @Nullable String wait,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        LongPollRequest.checkForm(headers);
        admit(request);
        LongPollRequest poll = LongPollRequest.of(since, wait);
        boolean first = poll.since() == 0;
        Uni<ObjectNode> answer = Uni.createFrom().item(() -> lines.news(first));
        return first || poll.patience().isZero()
                ? answer
                : answer.onItem().delayIt().by(poll.patience());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse, @Context HttpServerRequest request, HttpServerResponse response) {
        ClientAddress caller = admit(request);
        response.putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> {
                    Line line = new Line(caller, sse, emitter);
                    emitter.onTermination(() -> lines.remove(line));
                    lines.add(line);
                })
                .onOverflow()
                .buffer(WAITING);
    }

    @POST
    @Path("/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveTestCommand",
            summary = "Answers a heartbeat as a command is answered",
            description = "Nothing comes of it: it shows whether a `POST` gets through.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Heartbeat")))
    @APIResponse(responseCode = "200", description = "As for a command.")
    @APIResponse(responseCode = "429", description = "Too many tests, from this address or from all.")
    public Acknowledgement command(@Nullable ObjectNode body, @Context HttpServerRequest request) {
        admit(request);
        if (body == null || !"beat".equals(body.path("type").textValue())) {
            throw new RefusedException(List.of(new FieldFault("type", Refusal.BAD_INPUT)));
        }
        return new Acknowledgement(NetworkTestConnections.SEQ);
    }

    /// @return where the caller is
    /// @throws Refused when there are too many tests now
    private ClientAddress admit(HttpServerRequest request) {
        ClientAddress caller = limit.count(request);
        if (lines.isFull(caller)) {
            throw new RefusedException(Refusal.TOO_FAST, NetworkTestLimiter.WINDOW);
        }
        return caller;
    }

    /// A stream of server-sent events. A reader that is too slow ends it.
    private record Line(ClientAddress caller, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter)
            implements NetworkTestConnections.Line {

        @Override
        public boolean isOneWay() {
            return true;
        }

        @Override
        public void send(String frame) {
            emitter.emit(sse.newEvent(frame));
        }

        @Override
        public void close(CloseCode reason) {
            emitter.complete();
        }
    }
}
