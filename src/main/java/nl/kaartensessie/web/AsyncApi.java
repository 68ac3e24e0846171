package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import nl.kaartensessie.deck.SentTags;
import nl.kaartensessie.guard.BasePath;
import org.jspecify.annotations.Nullable;

/// The description of the live channel, beside that of the REST API and as public: `src/docs/asyncapi.yaml`
/// itself, with the addresses of this installation in it.
///
/// Thread rule: any thread; it never changes.
@Path(AsyncApi.PATH)
public class AsyncApi {

    static final String PATH = Headers.API + "/asyncapi.yaml";

    private static final String FILE = "/docs/asyncapi.yaml";

    private final byte[] document = read();
    private final EntityTag tag = new EntityTag(Integer.toHexString(Arrays.hashCode(document)));

    @GET
    @Produces(MediaType.WILDCARD)
    @NonBlocking
    public Response document(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable List<String> known) {
        boolean isKnown = known != null && known.stream().anyMatch(tags -> new SentTags(tags).match(tag));
        Response.ResponseBuilder answer =
                isKnown ? Response.notModified() : Response.ok(document).type("application/yaml;charset=UTF-8");
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static byte[] read() {
        try (InputStream file = AsyncApi.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .replace(Headers.API, BasePath.ours().before(Headers.API))
                    .getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
