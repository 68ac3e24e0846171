package nl.kaartensessie.editor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Who the caller is, for who may be an editor.
@Path("/api/v1/editor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "editor", description = "Who may change decks.")
class EditorResource {

    /// Of Quarkus; a large session has several cookies that start so.
    private static final String SESSION_COOKIE = "q_session";

    private final EditorAccess access;
    private final HttpServerRequest request;

    EditorResource(EditorAccess access, HttpServerRequest request) {
        this.access = access;
        this.request = request;
    }

    @Schema(
            name = "Editor",
            description = "How the caller was recognised as an editor.",
            requiredProperties = {"signedInBy"})
    record EditorView(
            @Schema(
                    description = "Whether it was the credential of the installation that told, or the identity "
                            + "server of the organisation.",
                    enumeration = {"credential", "oidc"})
            @JsonProperty
            String signedInBy) {}

    @GET
    @SecurityRequirement(name = "editor")
    @Operation(
            operationId = "getEditor",
            summary = "Whether the caller is an editor",
            description = "For a page or a program that wants to know before it starts.")
    @APIResponse(
            responseCode = "200",
            description = "The caller is an editor.",
            content =
                    @Content(
                            schema = @Schema(implementation = EditorView.class),
                            examples = @ExampleObject(name = "editor", value = "{\"signedInBy\": \"credential\"}")))
    public EditorView editor() {
        return new EditorView(access.require().way().name().toLowerCase(Locale.ROOT));
    }

    @DELETE
    @Path("/session")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "The session cookie of a browser that signed in at the identity server goes. Without one "
                    + "nothing happens. The session at that server itself goes on.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public RestResponse<Void> signOut() {
        NewCookie[] gone = request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(SESSION_COOKIE))
                .map(cookie -> new NewCookie.Builder(cookie.getName())
                        .path("/")
                        .maxAge(0)
                        .secure(true)
                        .httpOnly(true)
                        .build())
                .toArray(NewCookie[]::new);
        return RestResponse.ResponseBuilder.<Void>noContent().cookie(gone).build();
    }
}
