package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Reading decks and cards. An explanation is in the answer to an editor, and in no other.
@Path("/api/v1/decks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "decks", description = "The published decks and their cards.")
class DeckResource {

    private static final String EXPLANATION =
            "An explanation is in the answer to an editor only, who sends the editor credential as bearer token.";
    private static final String NOT_MODIFIED = "Nothing changed since the answer with the ETag in If-None-Match.";
    private static final String UNAUTHORIZED = "The Authorization header does not hold the editor credential.";
    private static final String NOT_FOUND = "There is no such deck or card.";

    private final Decks decks;
    private final EditorAccess access;

    DeckResource(Decks decks, EditorAccess access) {
        this.decks = decks;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listDecks", summary = "The published decks, each in its latest version")
    @APIResponse(
            responseCode = "200",
            description = "The decks, by key.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DeckSummary.class),
                            examples = @ExampleObject(name = "decks", value = DeckExamples.DECKS)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @APIResponse(responseCode = "401", description = UNAUTHORIZED)
    public RestResponse<List<DeckSummary>> list(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context Request request) {
        boolean editor = access.isEditor(authorization);
        List<DeckSummary> published = decks.published();
        return new DeckAnswer(request, editor).of(published, DeckAnswer.tag(published));
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getDeck",
            summary = "One deck with its cards, in its latest version",
            description = EXPLANATION)
    @APIResponse(
            responseCode = "200",
            description = "The deck.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.DECK)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @APIResponse(responseCode = "401", description = UNAUTHORIZED)
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public RestResponse<DeckView> deck(
            @Parameter(description = "Key of the deck.", example = "actieve-openbaarmaking") @PathParam("key")
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context Request request) {
        boolean editor = access.isEditor(authorization);
        DeckVersion deck = find(key);
        return new DeckAnswer(request, editor).of(DeckView.of(deck, views(deck, editor)), DeckAnswer.tag(deck));
    }

    @GET
    @Path("/{key}/cards")
    @Operation(
            operationId = "listCards",
            summary = "The cards of a deck, in the order of the deck",
            description = EXPLANATION)
    @APIResponse(
            responseCode = "200",
            description = "The cards.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CardView.class),
                            examples = @ExampleObject(name = "cards", value = DeckExamples.CARDS)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @APIResponse(responseCode = "401", description = UNAUTHORIZED)
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public RestResponse<List<CardView>> cards(
            @Parameter(description = "Key of the deck.", example = "actieve-openbaarmaking") @PathParam("key")
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context Request request) {
        boolean editor = access.isEditor(authorization);
        DeckVersion deck = find(key);
        return new DeckAnswer(request, editor).of(views(deck, editor), DeckAnswer.tag(deck));
    }

    @GET
    @Path("/{key}/cards/{cardKey}")
    @Operation(operationId = "getCard", summary = "One card of a deck", description = EXPLANATION)
    @APIResponse(
            responseCode = "200",
            description = "The card.",
            content =
                    @Content(
                            schema = @Schema(implementation = CardView.class),
                            examples = @ExampleObject(name = "card", value = DeckExamples.CARD)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @APIResponse(responseCode = "401", description = UNAUTHORIZED)
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public RestResponse<CardView> card(
            @Parameter(description = "Key of the deck.", example = "actieve-openbaarmaking") @PathParam("key")
                    String key,
            @Parameter(description = "Key of the card.", example = "oefen-ik-weet-de-weg") @PathParam("cardKey")
                    String cardKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context Request request) {
        boolean editor = access.isEditor(authorization);
        DeckVersion deck = find(key);
        Card card = deck.card(cardKey).orElseThrow(() -> new NotFoundException("This deck has no card with this key."));
        return new DeckAnswer(request, editor).of(view(card, editor), DeckAnswer.tag(deck));
    }

    private DeckVersion find(String key) {
        return decks.latest(key).orElseThrow(() -> new NotFoundException("There is no deck with this key."));
    }

    private static List<CardView> views(DeckVersion deck, boolean editor) {
        return deck.cards().stream().map(card -> view(card, editor)).toList();
    }

    private static CardView view(Card card, boolean editor) {
        return editor ? CardView.withExplanation(card) : CardView.withoutExplanation(card);
    }
}
