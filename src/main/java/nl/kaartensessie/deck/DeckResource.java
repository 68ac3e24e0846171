package nl.kaartensessie.deck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.kaartensessie.deck.DeckViews.Part;
import nl.kaartensessie.editor.EditorAccess;
import nl.kaartensessie.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Reading decks and cards: what was published for anyone, the draft for an editor. An explanation is in the
/// answer to an editor, and in no other.
@Path(DeckResponses.DECKS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "decks", description = "The decks and their cards.")
class DeckResource {

    private static final String READER =
            "Anyone gets what was published, without explanations. An editor gets the draft, with explanations, and the "
                    + "ETag that a change has to send in If-Match.";
    private static final String NOT_MODIFIED = "Nothing changed since the answer with the ETag in If-None-Match.";

    private final Decks decks;
    private final Drafts drafts;
    private final DeckViews views;
    private final DeckWork work;
    private final EditorAccess access;

    DeckResource(Decks decks, Drafts drafts, DeckViews views, DeckWork work, EditorAccess access) {
        this.decks = decks;
        this.drafts = drafts;
        this.views = views;
        this.work = work;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listDecks",
            summary = "The published decks, each in its latest version",
            description = "For an editor also the decks that were not published yet.")
    @APIResponse(
            responseCode = "200",
            description = "The decks, by key.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DeckSummary.class),
                            examples = @ExampleObject(name = "decks", value = DeckExamples.DECKS)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED, headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<List<DeckSummary>> list(
            @QueryParam("page") @Nullable String page,
            @QueryParam("pageSize") @Nullable String pageSize,
            @Context HttpHeaders asked,
            @Context UriInfo address) {
        boolean editor = access.editor().isPresent();
        Page part = Page.of(page, pageSize);
        List<DeckSummary> all =
                editor ? drafts.all().stream().map(EditableDeck::summary).toList() : decks.published();
        List<DeckSummary> some = part.of(all);
        RestResponse<List<DeckSummary>> answer = editor
                ? DeckResponses.privately(RestResponse.ResponseBuilder.ok(some)).build()
                : DeckResponses.published(() -> some, DeckResponses.tag(all), asked);
        part.links(all.size(), address, answer.getHeaders()::add);
        return answer;
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getDeck", summary = "One deck with its cards", description = READER)
    @APIResponse(
            responseCode = "200",
            description = "The deck.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = DeckView.class),
                            examples = @ExampleObject(name = "deck", value = DeckExamples.DECK)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED, headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<Object> deck(@PathParam("key") String key, @Context HttpHeaders asked) {
        if (access.editor().isPresent()) {
            EditableDeck edition = drafts.get(key);
            return DeckResponses.edition(() -> work.call(edition::view), edition.tag(), asked);
        }
        DeckVersion deck = published(key);
        return DeckResponses.published(() -> views.published(deck, Part.DECK), DeckResponses.tag(deck), asked);
    }

    @GET
    @Path("/{key}/cards")
    @Operation(
            operationId = "listCards",
            summary = "The cards of a deck, in the order of the deck",
            description = READER)
    @APIResponse(
            responseCode = "200",
            description = "The cards.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CardView.class),
                            examples = @ExampleObject(name = "cards", value = DeckExamples.CARDS)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED, headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<Object> cards(@PathParam("key") String key, @Context HttpHeaders asked) {
        if (access.editor().isPresent()) {
            EditableDeck edition = drafts.get(key);
            return DeckResponses.edition(() -> work.call(edition::view).cards(), edition.tag(), asked);
        }
        DeckVersion deck = published(key);
        return DeckResponses.published(() -> views.published(deck, Part.CARDS), DeckResponses.tag(deck), asked);
    }

    @GET
    @Path("/{key}/cards/{cardKey}")
    @Operation(operationId = "getCard", summary = "One card of a deck", description = READER)
    @APIResponse(
            responseCode = "200",
            description = "The card.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CardView.class),
                            examples = @ExampleObject(name = "card", value = DeckExamples.CARD)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED, headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<CardView> card(
            @PathParam("key") String key, @PathParam("cardKey") String cardKey, @Context HttpHeaders asked) {
        if (access.editor().isPresent()) {
            EditableDeck edition = drafts.get(key);
            Card card = edition.content().card(cardKey).orElseThrow(DeckResource::noSuchCard);
            return DeckResponses.edition(() -> CardView.forEditor(card), edition.tag(), asked);
        }
        DeckVersion deck = published(key);
        Card card = deck.card(cardKey).orElseThrow(DeckResource::noSuchCard);
        return DeckResponses.published(() -> CardView.withoutExplanation(card), DeckResponses.tag(deck), asked);
    }

    private DeckVersion published(String key) {
        return decks.latest(key).orElseThrow(() -> new RefusedException(DeckProblem.NO_SUCH_DECK));
    }

    private static RefusedException noSuchCard() {
        return new RefusedException(DeckProblem.NO_SUCH_CARD);
    }
}
