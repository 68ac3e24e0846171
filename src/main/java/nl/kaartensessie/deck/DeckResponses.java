package nl.kaartensessie.deck;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import nl.kaartensessie.guard.BasePath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// What answers on decks have in common: anyone's may be kept for a minute and asked again by its tag; an editor's
/// are kept nowhere, and their tag is what the next change starts from.
final class DeckResponses {

    static final String DECKS = "/api/v1/decks";

    private DeckResponses() {}

    /// A published deck, for anyone.
    ///
    /// @param body is asked for unless the caller has it
    static <T> RestResponse<T> published(Supplier<T> body, EntityTag tag, HttpHeaders asked) {
        return unlessKnown(body, tag, asked, "public, max-age=60");
    }

    /// A deck as it is now, for an editor.
    ///
    /// @param body is asked for unless the caller has it
    static <T> RestResponse<T> edition(Supplier<T> body, EntityTag tag, HttpHeaders asked) {
        return unlessKnown(body, tag, asked, "no-store");
    }

    /// A deck that an editor has just changed.
    static <T> RestResponse<T> changed(T body, EditableDeck edition) {
        return privately(ResponseBuilder.ok(body)).tag(edition.tag()).build();
    }

    /// Something new, and where it is.
    static <T> RestResponse<T> created(T body, EditableDeck edition, String path) {
        return privately(ResponseBuilder.<T>created(URI.create(BasePath.ours().before(DECKS + path)))
                        .entity(body))
                .tag(edition.tag())
                .build();
    }

    static <T> ResponseBuilder<T> privately(ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    /// The date is in it because version 1 of a new installation may differ from that of the one before.
    static EntityTag tag(DeckVersion deck) {
        return new EntityTag(tagOf(deck.summary()));
    }

    static EntityTag tag(List<DeckSummary> decks) {
        List<String> each = decks.stream().map(deck -> deck.key() + tagOf(deck)).toList();
        return new EntityTag(Integer.toHexString(each.hashCode()));
    }

    private static <T> RestResponse<T> unlessKnown(
            Supplier<T> body, EntityTag tag, HttpHeaders asked, String cacheControl) {
        List<String> sent = asked.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean known = sent != null && sent.stream().anyMatch(tags -> new SentTags(tags).match(tag));
        ResponseBuilder<T> answer = known
                ? ResponseBuilder.create(Response.Status.NOT_MODIFIED.getStatusCode())
                : ResponseBuilder.ok(body.get());
        return answer.header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .tag(tag)
                .build();
    }

    private static String tagOf(DeckSummary deck) {
        return deck.version() + "-" + Long.toString(deck.updatedAt().toEpochMilli(), Character.MAX_RADIX);
    }
}
