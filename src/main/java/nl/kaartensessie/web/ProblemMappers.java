package nl.kaartensessie.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.Languages;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.work.Busy;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns whatever goes wrong in a REST call into a [Problem]. A bug is logged, and told without its details.
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// Classes of SQLSTATE that a statement of ours brings about: wrong data, a broken constraint, wrong SQL. All
    /// others (no connection, shutting down, disk full, too busy) are the database's.
    private static final Set<String> OUR_FAULTS = Set.of("22", "23", "42");

    private static final int DEEPEST_CAUSE = 20;
    private static final int RETRY_SECONDS = 2;

    private final MissingPage missing;
    private final AllowedMethods allowed;

    ProblemMappers(MissingPage missing, AllowedMethods allowed) {
        this.missing = missing;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused, RoutingContext context) {
        Problem problem = Problem.of(refused, reader(context), Headers.pathFromOutside(context));
        Response.ResponseBuilder response = response(problem, context);
        retryAfter(response, refused.retryAfter(), problem.status());
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static void retryAfter(Response.ResponseBuilder response, @Nullable Duration wait, int status) {
        if (wait == null && status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        } else if (wait != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    @ServerExceptionMapper
    Response busy(Busy busy, RoutingContext context) {
        return refused(new RefusedException(Refusal.BUSY, Busy.RETRY_AFTER), context);
    }

    @ServerExceptionMapper
    Response unavailable(Journal.Unavailable failure, RoutingContext context) {
        return unavailable(context);
    }

    private Response unavailable(RoutingContext context) {
        LOG.warn("A call was refused, as the database cannot be reached");
        return refused(new RefusedException(Refusal.TRY_AGAIN, Duration.ofSeconds(RETRY_SECONDS)), context);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, RoutingContext context) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status == Response.Status.NOT_FOUND.getStatusCode() && missing.suits(context)) {
            return missing.answer(context);
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json, context);
        }
        Response.ResponseBuilder response = response(problem(status, context), context);
        if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            response.header(HttpHeaders.ALLOW, String.join(", ", allowed.at(context.normalizedPath())));
        }
        failure.getResponse().getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }

    /// Named apart, as the framework has a mapper of its own for just this class.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, RoutingContext context) {
        return json(failure, context);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure, RoutingContext context) {
        String field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return field.isEmpty()
                ? response(problem(Response.Status.BAD_REQUEST.getStatusCode(), context), context)
                        .build()
                : refused(new RefusedException(List.of(new FieldFault(field, Refusal.BAD_INPUT))), context);
    }

    @ServerExceptionMapper
    Response bug(Exception failure, RoutingContext context) {
        if (isOutOfReach(failure)) {
            return unavailable(context);
        }
        if (failure instanceof IOException && !context.request().isEnded()) {
            LOG.debug("A body did not come in", failure);
            return response(problem(Response.Status.REQUEST_TIMEOUT.getStatusCode(), context), context)
                    .build();
        }
        if (context.response().closed()) {
            LOG.debug("Who called did not wait for the answer", failure);
        } else {
            LOG.error("A call failed", failure);
        }
        return response(problem(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), context), context)
                .build();
    }

    /// Whether it was the database that did not answer, in whichever layer that came out.
    private static boolean isOutOfReach(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof SQLException sql && !isOurFault(sql.getSQLState()));
    }

    private static boolean isOurFault(@Nullable String sqlState) {
        return sqlState != null && OUR_FAULTS.stream().anyMatch(sqlState::startsWith);
    }

    private static Problem problem(int status, RoutingContext context) {
        return Problem.of(status, reader(context), Headers.pathFromOutside(context));
    }

    private static Response.ResponseBuilder response(Problem problem, RoutingContext context) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader(context).getLanguage())
                .entity(problem);
    }

    private static Locale reader(RoutingContext context) {
        return Languages.best(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
