package nl.kaartensessie.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kaartensessie.problem.Messages;
import nl.kaartensessie.problem.ProblemType;
import nl.kaartensessie.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/// What went wrong, for a program and a person (RFC 9457); described in `META-INF/openapi.yaml`.
///
/// @param errors every field that is wrong; absent unless the input is bad
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<FieldError> errors) {

    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 426, 431, 500, 503);

    static final String MEDIA_TYPE = "application/problem+json";

    /// One field that is wrong, and what it should be.
    record FieldError(String field, String message) {}

    static Problem of(RefusedException refused, Locale reader, String instance) {
        ProblemType type = refused.type();
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message(reader)))
                .toList();
        return new Problem(
                type(type.name()),
                type.title(reader),
                type.status(),
                type.detail(reader),
                instance,
                type.status() == 400 ? errors : null);
    }

    /// A problem of HTTP itself, such as a path that does not exist.
    static Problem of(int status, Locale reader, String instance) {
        String name = KNOWN.contains(status) ? "HTTP_" + status : status < 500 ? "HTTP_400" : "HTTP_500";
        return new Problem(
                type(name),
                Messages.text("messages.http", reader, name + ".title"),
                status,
                Messages.text("messages.http", reader, name + ".detail"),
                instance,
                status == 400 ? List.of() : null);
    }

    private static String type(String name) {
        return "urn:kaartensessie:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
