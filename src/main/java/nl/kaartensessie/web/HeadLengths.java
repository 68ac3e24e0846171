package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Tells who asks with `HEAD` how long the answer to `GET` is, where that is known: of texts and files. What is
/// only made while it is sent, as JSON is, tells none. The framework would tell of none at all.
class HeadLengths {

    /// Filters of answers come in descending order: this one when pages are made.
    private static final int AT_LAST = 0;

    @ServerResponseFilter(priority = AT_LAST)
    void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        if (answer.getEntity() instanceof String text) {
            tell(answer, text.getBytes(UTF_8).length);
        } else if (answer.getEntity() instanceof byte[] file) {
            tell(answer, file.length);
        }
    }

    private static void tell(ContainerResponseContext answer, int length) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, length);
    }
}
