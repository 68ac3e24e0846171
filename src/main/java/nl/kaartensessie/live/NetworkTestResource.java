package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
import nl.kaartensessie.room.Refused.Fault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the page `/test` calls: the ways in which a session goes over the network, without a room. The WebSocket is
/// [NetworkTestSocket].
///
/// Thread rule: any thread; nobody waits on one.
@Path("/api/v1/test")
@Tag(name = "network test", description = "What a network lets through, without a room and without a token.")
class NetworkTestResource {

    private static final long LONGEST_WAIT = 25;
    private static final int WAITING = 16;

    private final NetworkTestLimit limit;
    private final NetworkTestLines lines;

    NetworkTestResource(NetworkTestLimit limit, NetworkTestLines lines) {
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
    @APIResponse(responseCode = "200", description = "`seq` and `events`.")
    @APIResponse(responseCode = "400", description = "`since` or `wait` is no number of at least 0.")
    @APIResponse(responseCode = "429", description = "Too many tests, from this address or from all.")
    public Uni<ObjectNode> poll(
            @Parameter(description = "The `seq` of the previous answer.", example = "1") @QueryParam("since") @Nullable
                    String since,
            @Parameter(description = "Seconds to wait; at most 25.", example = "3") @QueryParam("wait") @Nullable
                    String wait,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        // Of two forms at one address the framework takes this one for every other wish too.
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        admit(request);
        List<Fault> faults = new ArrayList<>();
        boolean first = number("since", since, faults) == 0;
        long seconds = Math.min(number("wait", wait, faults), LONGEST_WAIT);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Uni<ObjectNode> answer = Uni.createFrom().item(() -> lines.news(first));
        return first || seconds == 0 ? answer : answer.onItem().delayIt().by(Duration.ofSeconds(seconds));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse, @Context HttpServerRequest request, HttpServerResponse response) {
        admit(request);
        response.putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> {
                    Line line = new Line(sse, emitter);
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
    @Operation(operationId = "giveTestCommand", summary = "Answers a heartbeat as a command is answered")
    @RequestBody(
            description = "`type` is `beat`; what else is in it makes no difference.",
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples = "{\"id\": \"c1\", \"type\": \"beat\"}")))
    @APIResponse(responseCode = "200", description = "`seq`.")
    @APIResponse(responseCode = "429", description = "Too many tests, from this address or from all.")
    public ObjectNode command(@Nullable ObjectNode body, @Context HttpServerRequest request) {
        admit(request);
        if (body == null || !"beat".equals(body.path("type").textValue())) {
            throw new Refused(List.of(new Fault("type", Refusal.BAD_INPUT)));
        }
        return JsonNodeFactory.instance.objectNode().put("seq", NetworkTestLines.SEQ);
    }

    /// @throws Refused when there are too many tests now
    private void admit(HttpServerRequest request) {
        limit.count(request);
        if (lines.isFull()) {
            throw new Refused(Refusal.TOO_FAST, NetworkTestLimit.WINDOW);
        }
    }

    private static long number(String field, @Nullable String value, List<Fault> faults) {
        if (value == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative number is.
        }
        faults.add(new Fault(field, Refusal.BAD_INPUT));
        return 0;
    }

    /// A stream of server-sent events. A reader that is too slow ends it.
    private record Line(Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) implements NetworkTestLines.Line {

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
