package nl.kaartensessie.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import nl.kaartensessie.deck.DeckRefusal;
import nl.kaartensessie.deck.DeckRefused;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
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

    static final String MEDIA_TYPE = "application/problem+json";

    /// One field that is wrong, and what it should be.
    record FieldError(String field, String message) {}

    static Problem of(Refused refused, Locale reader, String instance) {
        Refusal refusal = refused.refusal();
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.reason().detail(reader)))
                .toList();
        return new Problem(
                type(refusal.name()),
                refusal.title(reader),
                refusal.status(),
                refusal.detail(reader),
                instance,
                errors.isEmpty() && refusal.status() != 400 ? null : errors);
    }

    static Problem of(DeckRefused refused, Locale reader, String instance) {
        DeckRefusal refusal = refused.refusal();
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.message(reader)))
                .toList();
        return new Problem(
                type(refusal.name()),
                refusal.title(reader),
                refusal.status(),
                refusal.detail(reader),
                instance,
                errors.isEmpty() ? null : errors);
    }

    /// A problem of HTTP itself, such as a path that does not exist.
    static Problem of(int status, Locale reader, String instance) {
        String name = HttpProblems.known(status) ? "HTTP_" + status : status < 500 ? "HTTP_400" : "HTTP_500";
        return new Problem(
                type(name),
                HttpProblems.text(reader, name + ".title"),
                status,
                HttpProblems.text(reader, name + ".detail"),
                instance,
                status == 400 ? List.of() : null);
    }

    private static String type(String name) {
        return "urn:kaartensessie:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
