package nl.kaartensessie.report.paper;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.kaartensessie.report.Pdfs;

/// Answers with a set of cards as a PDF. Whether the caller may have it was asked before.
///
/// Thread rule: any thread that may wait.
@ApplicationScoped
class PrintedCards {

    static final String PDF = "application/pdf";
    static final String EXPLAINED = "Whether the backs are in it, with what is for the facilitator; then it is to be "
            + "printed on both sides, turned over along the long edge.";

    private final Pdfs pdfs;

    PrintedCards(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    Response answer(Pdfs.Key key, CardSet set, RoutingContext call) {
        byte[] pdf = pdfs.get(key, () -> CardSheets.pdf(set), leave -> call.addEndHandler(ended -> leave.run()));
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, set.language())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
