package nl.kaartensessie.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.problem.Languages;

/// What is no HTTP, or more of it than we read, before it is a call: told as a [Problem] like everything else,
/// with the headers that every answer of the API has. Then the line is cut. The framework would say nothing but
/// the number.
///
/// Thread rule: any thread; it keeps nothing.
@ApplicationScoped
class Unreadable {

    private final Headers headers;

    Unreadable(Headers headers) {
        this.headers = headers;
    }

    void install(@Observes StartupEvent event) {
        StrictTransport.refuseWith(this::refuse);
    }

    private void refuse(HttpServerRequest request) {
        int status = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> 414;
            case TooLongHttpHeaderException _ -> 431;
            default -> 400;
        };
        ContentNegotiation.cutLanguages(request.headers());
        var reader = Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        // Its address may be what cannot be read.
        Problem problem = Problem.of(status, reader, BasePath.ours().before(Headers.API));
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage())
                .putHeader("Connection", "close");
        headers.complete(request, Headers.API);
        request.response().end(JsonObject.mapFrom(problem).encode());
        request.response().close();
    }
}
