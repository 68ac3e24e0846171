package nl.kaartensessie.deck;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/// What every answer on decks has in common: anyone's may be kept for a minute and asked again by its tag, an
/// editor's never.
record DeckAnswer(Request request, boolean editor) {

    <T> RestResponse<T> of(T body, EntityTag tag) {
        if (editor) {
            return RestResponse.ResponseBuilder.ok(body)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                    .build();
        }
        boolean unchanged = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<T> answer = unchanged
                ? RestResponse.ResponseBuilder.create(Response.Status.NOT_MODIFIED.getStatusCode())
                : RestResponse.ResponseBuilder.ok(body);
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .tag(tag)
                .build();
    }

    /// The date is in it because version 1 of a new installation may differ from that of the one before.
    static EntityTag tag(DeckVersion deck) {
        return new EntityTag(tagOf(deck.summary()));
    }

    static EntityTag tag(List<DeckSummary> decks) {
        List<String> each = decks.stream().map(deck -> deck.key() + tagOf(deck)).toList();
        return new EntityTag(Integer.toHexString(each.hashCode()));
    }

    private static String tagOf(DeckSummary deck) {
        return deck.version() + "-" + Long.toString(deck.updatedAt().toEpochMilli(), Character.MAX_RADIX);
    }
}
