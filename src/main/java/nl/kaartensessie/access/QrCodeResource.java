package nl.kaartensessie.access;

import io.nayuki.qrcodegen.QrCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Draws QR codes for who is in a room. What a code says comes in the body, as it may hold the word or the key; it is
/// kept nowhere.
///
/// Thread rule: one virtual thread a request.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rooms")
class QrCodeResource {

    /// In code points. An address with the longest word and a key has 250 at most; a code of more is hard to read from
    /// the back of a room.
    static final int LONGEST = 300;

    private final MemberAccess access;
    private final ReadLimiter reads;

    QrCodeResource(MemberAccess access, ReadLimiter reads) {
        this.access = access;
        this.reads = reads;
    }

    @Schema(
            name = "QrCodeText",
            requiredProperties = {"text"})
    record Text(
            @Schema(minLength = 1, maxLength = LONGEST, examples = "https://kaartensessie.example/#blauwe-fiets")
            @Nullable
            String text) {}

    /// @param size modules to a side, without the margin of four that a reader needs
    /// @param path the dark modules, as the path of an SVG in which a module is 1 by 1
    @Schema(
            name = "QrCode",
            requiredProperties = {"size", "path"})
    record Drawing(int size, String path) {

        static Drawing of(QrCode code) {
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    int from = x;
                    while (code.getModule(x, y)) {
                        x++;
                    }
                    if (x > from) {
                        path.append('M').append(from).append(' ').append(y);
                        path.append('h')
                                .append(x - from)
                                .append("v1h")
                                .append(from - x)
                                .append('z');
                    }
                }
            }
            return new Drawing(code.size, path.toString());
        }
    }

    @POST
    @Path("/rooms/{id}/qr-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "drawQrCode",
            summary = "Draw a QR code",
            description =
                    "For a link that people in one place read from a screen. Nothing of it is kept. It counts as reading.")
    @APIResponse(responseCode = "200", description = "The code, with medium error correction.")
    @APIResponse(responseCode = "429", description = "Too many questions, of this member or of the room.")
    public Drawing draw(@PathParam("id") String id, @Context RoutingContext request, @Nullable Text body) {
        reads.admit(access.require(new RoomId(id)), request);
        String text = body == null || body.text() == null ? "" : body.text();
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new RefusedException(List.of(new FieldFault("text", Refusal.QR_TEXT_UNUSABLE)));
        }
        return Drawing.of(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }
}
