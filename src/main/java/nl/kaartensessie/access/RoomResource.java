package nl.kaartensessie.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.SecretWord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Opening a room, to talk or to practise in. It may be asked again under the same [IdempotencyKey].
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms", description = "Rooms and who is in them.")
class RoomResource {

    private static final String UNNAMED_FACILITATOR = "Begeleider";
    /// With a space and the letters behind it, it is a word still.
    private static final int LONGEST_PRACTICE_WORD = 60 - 1 - Secrets.PRACTICE_LETTERS;

    private final RoomService roomService;
    private final GuessThrottle throttle;
    private final RoomCreationLimiter creations;
    private final ClientAddresses addresses;
    private final RoomFactory roomFactory;
    private final FollowUps followUps;
    private final PracticeRooms practiceRooms;
    private final IdempotentRequests requests;

    RoomResource(
            RoomService roomService,
            GuessThrottle throttle,
            RoomCreationLimiter creations,
            ClientAddresses addresses,
            RoomFactory roomFactory,
            FollowUps followUps,
            PracticeRooms practiceRooms,
            IdempotentRequests requests) {
        this.roomService = roomService;
        this.throttle = throttle;
        this.creations = creations;
        this.addresses = addresses;
        this.roomFactory = roomFactory;
        this.followUps = followUps;
        this.practiceRooms = practiceRooms;
        this.requests = requests;
    }

    /// What opening a room takes. A value of another type than text is told with all other faults, not as the only
    /// one.
    @Schema(name = "Opening", description = "What opening a room takes.")
    record Opening(
            @Schema(
                    type = SchemaType.STRING,
                    description = "The word that everybody will type. That of a room to practise in begins with it, and"
                            + " has 20 letters behind it.",
                    required = true,
                    examples = "groene fiets")
            @Nullable
            Object word,

            @Schema(
                    type = SchemaType.STRING,
                    description = "Key of the deck; the only or first published one when absent.")
            @Nullable
            Object deck,

            @Schema(type = SchemaType.STRING, description = "Name of the facilitator.", examples = "Kim") @Nullable
            Object name,

            @Schema(
                    type = SchemaType.STRING,
                    description = "Of runsheet and house rules; that of the deck when absent.",
                    enumeration = {"nl", "en"})
            @Nullable
            Object language,

            @Schema(ref = "FollowUp") @Nullable Object followUp,

            @Schema(
                    type = SchemaType.BOOLEAN,
                    description = "Whether the room is there to practise in: with a few cards, and erased within the"
                            + " hour. It takes no `followUp`, and no more than 39 characters of a word.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Object practice) {}

    @POST
    @Path("/rooms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openRoom",
            summary = "Open a room with a word",
            description =
                    "The word is how others find it, and no secret; the facilitator key in the answer is one, and is"
                            + " told this once.")
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Opened; the caller is in it as facilitator.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = Admission.class)))
    @APIResponse(responseCode = "403", description = "The token in `followUp` is not that of a facilitator there.")
    @APIResponse(
            responseCode = "409",
            description = "The word has an open room: choose another. Or the session before left no cards. Or the "
                    + "same is still under way under this Idempotency-Key.")
    @APIResponse(responseCode = "422", description = IdempotencyKey.ANOTHER_BODY)
    @APIResponse(
            responseCode = "429",
            description = "Too many wrong words, or too many rooms from this address; or enough people practise"
                    + " already.")
    public RestResponse<Admission> open(@Nullable Opening body, HttpServerRequest request) {
        Opening opening = body == null ? new Opening(null, null, null, null, null, null) : body;
        List<FieldFault> faults = new ArrayList<>();
        Admission admission = requests.once(
                IdempotencyKey.read(request.headers().getAll(IdempotencyKey.HEADER), faults),
                new IdempotentRequests.Call("openRoom", opening),
                () -> ticket(opening),
                ticket -> open(opening, faults, addresses.of(request), ticket));
        return RestResponse.ResponseBuilder.<Admission>created(URI.create(BasePath.ours()
                        .before("/api/v1/rooms/" + admission.room().id())))
                .entity(admission)
                .build();
    }

    private Admission open(Opening opening, List<FieldFault> faults, ClientAddress address, Supplier<Ticket> ticket) {
        if (isPractice(opening, faults)) {
            return practise(opening, faults, address, ticket);
        }
        Optional<SecretWord> word = EntryFields.word(opening.word(), faults);
        Optional<String> name = facilitator(opening.name(), faults);
        String language = language(opening.language(), faults);
        Optional<RoomState> previous = followUps.find(opening.followUp(), faults);
        Optional<DeckVersion> deck = deck(opening.deck(), previous, faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        throttle.mayAsk(address);
        List<RoomEvent> first =
                roomFactory.opening(word.orElseThrow(), deck.orElseThrow(), language, previous.orElse(null));
        Admission admission = creations
                .open(address, () -> roomService.open(word.orElseThrow(), first, name.orElseThrow(), ticket.get()))
                .orElseThrow(() -> throttle.missed(address, What.OPENING, Refusal.WORD_TAKEN));
        throttle.knows(address, new RoomId(admission.room().id()));
        return admission;
    }

    /// For what was found to be right.
    private static Ticket ticket(Opening opening) {
        return Boolean.TRUE.equals(opening.practice())
                ? Ticket.forPractice(
                        EntryFields.word(opening.word(), new ArrayList<>()).orElseThrow())
                : Ticket.forOpening();
    }

    private static boolean isPractice(Opening opening, List<FieldFault> faults) {
        if (opening.practice() != null && !(opening.practice() instanceof Boolean)) {
            faults.add(new FieldFault("practice", Refusal.BAD_INPUT));
        }
        return Boolean.TRUE.equals(opening.practice());
    }

    private Admission practise(
            Opening opening, List<FieldFault> faults, ClientAddress address, Supplier<Ticket> ticket) {
        if (EntryFields.word(opening.word(), faults)
                .filter(word -> word.normalForm().length() > LONGEST_PRACTICE_WORD)
                .isPresent()) {
            faults.add(new FieldFault("word", Refusal.WORD_UNUSABLE));
        }
        if (opening.followUp() != null) {
            faults.add(new FieldFault("followUp", Refusal.BAD_INPUT));
        }
        Optional<String> name = facilitator(opening.name(), faults);
        String language = language(opening.language(), faults);
        Optional<DeckVersion> deck = deck(opening.deck(), Optional.empty(), faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        practiceRooms.count(address);
        RoomOpened opened = roomFactory.practice(deck.orElseThrow(), language, practiceRooms.until());
        return practiceRooms.open(opened, name.orElseThrow(), ticket.get());
    }

    private static Optional<String> facilitator(@Nullable Object typed, List<FieldFault> faults) {
        return typed == null ? Optional.of(UNNAMED_FACILITATOR) : EntryFields.name(typed, faults);
    }

    private @Nullable String language(@Nullable Object typed, List<FieldFault> faults) {
        String language = EntryFields.text(typed).orElse(null);
        if (typed != null && (language == null || !roomFactory.speaks(language))) {
            faults.add(new FieldFault("language", Refusal.LANGUAGE_UNUSABLE));
        }
        return language;
    }

    private Optional<DeckVersion> deck(@Nullable Object typed, Optional<RoomState> previous, List<FieldFault> faults) {
        Optional<DeckVersion> deck = typed == null
                ? roomFactory.deck(previous)
                : EntryFields.text(typed).flatMap(roomFactory::deck);
        if (deck.isEmpty()) {
            faults.add(new FieldFault("deck", Refusal.UNKNOWN_DECK));
        }
        return deck;
    }
}
