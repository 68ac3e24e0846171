package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.kaartensessie.deck.DeckViews.Shown;
import nl.kaartensessie.editor.Editor;
import nl.kaartensessie.editor.EditorAccess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Making and changing decks and cards, for editors. Every change makes or changes the draft; nobody else sees it
/// before it is published.
@Path(DeckResponses.DECKS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@SecurityRequirement(name = "editor")
@Tag(name = "decks")
class DeckEditingResource {

    private final Drafts drafts;
    private final DeckWork work;
    private final EditorAccess access;

    DeckEditingResource(Drafts drafts, DeckWork work, EditorAccess access) {
        this.drafts = drafts;
        this.work = work;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDeck",
            summary = "Make a deck, as a draft",
            description = "Only editors see it before it is published.")
    @APIResponse(
            responseCode = "201",
            description = "The new deck.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.DRAFT)))
    @APIResponse(responseCode = "409", description = "There is a deck with this key already.")
    public RestResponse<DeckView> create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DeckInput.class),
                                            examples = @ExampleObject(name = "deck", value = DeckExamples.DECK_TEXT)))
                    byte[] body) {
        Editor editor = access.require();
        Shown made = work.call(() -> Shown.of(drafts.create(body, editor)));
        return DeckResponses.created(
                made.view(), made.edition(), "/" + made.edition().content().key());
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDeck",
            summary = "Change a deck",
            description =
                    "What is left out becomes empty; only the cards stay as they are when there is no cards field. "
                            + "The key never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The deck as it is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.DRAFT)))
    public RestResponse<DeckView> replace(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DeckInput.class),
                                            examples = @ExampleObject(name = "deck", value = DeckExamples.DECK_TEXT)))
                    byte[] body) {
        Editor editor = access.require();
        Shown deck = work.call(() -> Shown.of(drafts.replace(key, new IfMatch(ifMatch), body, editor)));
        return DeckResponses.changed(deck.view(), deck.edition());
    }

    @DELETE
    @Path("/{key}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteDeck",
            summary = "Delete a deck",
            description =
                    "It leaves every list, and its draft is gone. Rooms that use a version of it go on with that.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public RestResponse<Void> delete(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        drafts.delete(key, new IfMatch(ifMatch), access.require());
        return RestResponse.noContent();
    }

    @POST
    @Path("/{key}/cards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addCard",
            summary = "Add a card, at the end of the deck",
            description = "It changes the draft; what was published stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The new card.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content =
                    @Content(
                            schema = @Schema(implementation = CardView.class),
                            examples = @ExampleObject(name = "card", value = DeckExamples.EDITED_CARD)))
    @APIResponse(responseCode = "409", description = "The deck has a card with this key already.")
    public RestResponse<CardView> addCard(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CardInput.class),
                                            examples = @ExampleObject(name = "card", value = DeckExamples.CARD_TEXT)))
                    byte[] body) {
        Editor editor = access.require();
        EditableDeck edition = work.call(() -> drafts.addCard(key, new IfMatch(ifMatch), body, editor));
        Card card = edition.content().cards().getLast();
        return DeckResponses.created(CardView.forEditor(card), edition, "/" + key + "/cards/" + card.key());
    }

    @PUT
    @Path("/{key}/cards/{cardKey}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCard",
            summary = "Change a card",
            description = "What is left out becomes empty. The key and the place in the deck stay.")
    @APIResponse(
            responseCode = "200",
            description = "The card as it is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CardView.class),
                            examples = @ExampleObject(name = "card", value = DeckExamples.EDITED_CARD)))
    public RestResponse<CardView> replaceCard(
            @PathParam("key") String key,
            @PathParam("cardKey") String cardKey,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CardInput.class),
                                            examples = @ExampleObject(name = "card", value = DeckExamples.CARD_TEXT)))
                    byte[] body) {
        Editor editor = access.require();
        EditableDeck edition = work.call(() -> drafts.replaceCard(key, cardKey, new IfMatch(ifMatch), body, editor));
        Card card = edition.content().card(cardKey).orElseThrow();
        return DeckResponses.changed(CardView.forEditor(card), edition);
    }

    @DELETE
    @Path("/{key}/cards/{cardKey}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "removeCard",
            summary = "Remove a card",
            description = "It changes the draft; what was published stays as it is.")
    @APIResponse(
            responseCode = "204",
            description = "Removed; the ETag is that of the deck without it.",
            headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<Void> removeCard(
            @PathParam("key") String key,
            @PathParam("cardKey") String cardKey,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EditableDeck edition = drafts.removeCard(key, cardKey, new IfMatch(ifMatch), access.require());
        return RestResponse.ResponseBuilder.<Void>noContent().tag(edition.tag()).build();
    }
}
