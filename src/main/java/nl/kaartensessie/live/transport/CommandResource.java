package nl.kaartensessie.live.transport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.kaartensessie.access.MemberAccess;
import nl.kaartensessie.access.MemberInfo;
import nl.kaartensessie.access.MemberToken;
import nl.kaartensessie.access.ReadLimiter;
import nl.kaartensessie.access.Retention;
import nl.kaartensessie.access.RoomInfo;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.live.Acknowledgement;
import nl.kaartensessie.live.CommandRateLimiter;
import nl.kaartensessie.live.CommandResult;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.RoomRegistry;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/// A room for who asks instead of listening, with the same rules and effects as over the live channel.
///
/// Thread rule: one virtual thread a request, which may wait for the database and the lock of the room.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class CommandResource {

    private final RoomRegistry rooms;
    private final MemberAccess access;
    private final ReadLimiter reads;
    private final Retention retention;
    private final Journal journal;
    private final RoomRules rules;
    private final LiveSettings settings;
    private final Clock clock;

    CommandResource(
            RoomRegistry rooms,
            MemberAccess access,
            ReadLimiter reads,
            Retention retention,
            Journal journal,
            RoomRules rules,
            LiveSettings settings,
            Clock clock) {
        this.rooms = rooms;
        this.rules = rules;
        this.access = access;
        this.reads = reads;
        this.retention = retention;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /// A new name.
    @Schema(name = "Renaming", description = "A new name.")
    record Renaming(
            @Schema(required = true, examples = "Samira") @Nullable
            String name) {}

    /// Who asks, and where.
    private record Caller(LiveRoom room, RoomState state, Member member) {}

    @GET
    @Path("/rooms/{id}")
    @Operation(
            operationId = "getRoom",
            summary = "The room as this member may see it",
            description = "Also after the end of the session, until the room is erased.")
    @APIResponse(
            responseCode = "200",
            description = "A snapshot.",
            content = @Content(schema = @Schema(ref = "RoomSnapshot")))
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public ObjectNode room(@PathParam("id") String id, @Context RoutingContext request) {
        Caller caller = caller(reads.admit(access.require(new RoomId(id)), request));
        RoomState state = caller.state();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putPOJO("room", RoomInfo.of(caller.room().id(), state, retention));
        answer.put("seq", state.seq());
        answer.set("you", EventJson.encode(caller.member()));
        answer.set(
                "state",
                Frames.state(
                        state, caller.member(), caller.room().whereabouts(), rules.filling(state), clock.instant()));
        return answer;
    }

    @POST
    @Path("/rooms/{id}/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveCommand",
            summary = "One command, as over the live channel",
            description = "The same commands, rules and effects (asyncapi.yaml). At most 8 KB. What changes nothing is"
                    + " answered with the present `seq`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Command")))
    @APIResponse(responseCode = "200", description = "Done, now or when this `id` was sent before.")
    @APIResponse(responseCode = "400", description = "No command, or out of range.")
    @APIResponse(responseCode = "404", description = "No such room, member or chat line.")
    @APIResponse(responseCode = "409", description = "Not in this state of the room.")
    @APIResponse(responseCode = "429", description = "Too fast.")
    public Acknowledgement command(@PathParam("id") String id, byte[] body) {
        Caller caller = writer(access.require(new RoomId(id)));
        if (body.length > CommandReader.FRAME_LIMIT) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        CommandReader.Frame frame = CommandReader.read(new String(body, StandardCharsets.UTF_8));
        return switch (frame) {
            case CommandReader.Frame.Command command ->
                done(caller.room().handle(caller.member().id(), command.id(), command.command()));
            case CommandReader.Frame.Look look ->
                done(caller.room().look(caller.member().id(), look.position()));
            case CommandReader.Frame.Invalid invalid ->
                throw new RefusedException(List.of(new FieldFault(invalid.field(), Refusal.BAD_INPUT)));
            case CommandReader.Frame.Beat _ ->
                new Acknowledgement(caller.state().seq());
            case CommandReader.Frame.NotJson _ -> throw new RefusedException(Refusal.BAD_INPUT);
        };
    }

    @PATCH
    @Path("/memberships/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renameMember",
            summary = "Change one's own name",
            description = "Everybody in the room is told. Where another has the name, a number comes behind it.")
    @APIResponse(responseCode = "200", description = "Renamed.")
    @APIResponse(responseCode = "429", description = "Too fast.")
    public MemberInfo rename(@PathParam("id") String id, @Nullable Renaming renaming) {
        MemberToken pass = access.require();
        Caller caller = writer(pass);
        if (!pass.member().value().equals(id)) {
            boolean known = caller.state().member(new MemberId(id)).isPresent();
            throw new RefusedException(known ? Refusal.NOT_YOURS : Refusal.NO_SUCH_MEMBER);
        }
        String name = renaming == null || renaming.name() == null ? "" : renaming.name();
        done(caller.room().handle(pass.member(), null, new RoomCommand.Rename(name)));
        return MemberInfo.of(caller(pass).member());
    }

    @DELETE
    @Path("/rooms/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "eraseRoom",
            summary = "End the session and erase everything of the room now",
            description = "By a facilitator. Every token of the room is dead then, and every connection closes.")
    @APIResponse(responseCode = "204", description = "Erased.")
    @APIResponse(responseCode = "429", description = "Too fast.")
    // Not "storage": this device may be in other rooms, and what it keeps of this one it forgets itself.
    @ResponseHeader(name = "Clear-Site-Data", value = "\"cache\"")
    public void erase(@PathParam("id") String id) {
        MemberToken pass = access.require(new RoomId(id));
        // Where nothing but the report is left, nobody but its facilitators has a token.
        if (journal.report(pass.room()).isEmpty() && !writer(pass).member().facilitates()) {
            throw new RefusedException(Refusal.FACILITATOR_ONLY);
        }
        retention.erase(pass.room());
    }

    /// Who wants to change something: it counts, whatever comes of it, as over the live channel (rule 8.7).
    private Caller writer(MemberToken pass) {
        Caller caller = caller(pass);
        if (caller.room().count(pass.member()) != CommandRateLimiter.Verdict.FINE) {
            throw new RefusedException(Refusal.TOO_FAST, settings.commandWindow());
        }
        return caller;
    }

    private Caller caller(MemberToken pass) {
        LiveRoom room = rooms.room(pass);
        Member member = room.member(pass.member()).orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        RoomState state = room.state().orElseThrow(() -> new RefusedException(Refusal.NO_VALID_TOKEN));
        return new Caller(room, state, member);
    }

    private static Acknowledgement done(CommandResult answer) {
        return switch (answer) {
            case CommandResult.Done done -> new Acknowledgement(done.seq());
            case CommandResult.Refused refused -> throw refused(refused.refusal());
        };
    }

    private static RefusedException refused(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_POSITION -> new RefusedException(List.of(new FieldFault("position", refusal)));
            case TEXT_UNUSABLE, TEXT_BLANK -> new RefusedException(List.of(new FieldFault("text", refusal)));
            case NAME_UNUSABLE, NAME_BLANK, NAME_LINE_BREAK ->
                new RefusedException(List.of(new FieldFault("name", refusal)));
            case NO_SUCH_STEP -> new RefusedException(List.of(new FieldFault("step", refusal)));
            case STEP_UNUSABLE, STEP_TITLE_UNUSABLE -> new RefusedException(List.of(new FieldFault("steps", refusal)));
            case START_UNUSABLE, START_SKIPPED -> new RefusedException(List.of(new FieldFault("start", refusal)));
            case DUE_UNUSABLE -> new RefusedException(List.of(new FieldFault("due", refusal)));
            case LINK_UNUSABLE -> new RefusedException(List.of(new FieldFault("link", refusal)));
            case MEETING_NUMBER_UNUSABLE -> new RefusedException(List.of(new FieldFault("meetingNumber", refusal)));
            case MEETING_PASSWORD_UNUSABLE -> new RefusedException(List.of(new FieldFault("meetingPassword", refusal)));
            case SUBJECT_UNUSABLE -> new RefusedException(List.of(new FieldFault("subject", refusal)));
            case NOTE_UNUSABLE, OUTCOME_UNUSABLE, INVITATION_UNUSABLE ->
                new RefusedException(List.of(new FieldFault("text", refusal)));
            case RULES_UNUSABLE, RULE_BLANK -> new RefusedException(List.of(new FieldFault("rules", refusal)));
            case NO_SUCH_OPTION -> new RefusedException(List.of(new FieldFault("option", refusal)));
            case BREAK_UNUSABLE -> new RefusedException(List.of(new FieldFault("until", refusal)));
            case GRADE_UNUSABLE -> new RefusedException(List.of(new FieldFault("grade", refusal)));
            case REASON_UNUSABLE -> new RefusedException(List.of(new FieldFault("why", refusal)));
            case NOT_TAKEN_UP -> new RefusedException(List.of(new FieldFault("owner", refusal)));
            default -> new RefusedException(refusal);
        };
    }
}
