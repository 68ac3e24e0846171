package nl.kaartensessie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/// What every answer of the API has in common.
public final class Answers {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "API-Version", "1.0.0");

    private Answers() {}

    /// The answer is a problem with this status, in its full form (contract section 3).
    public static Response problem(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        headers(answer);
        JsonNode problem = LiveClient.json(answer.asString());
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        for (String text : List.of("type", "title", "detail")) {
            assertThat(problem.path(text).textValue()).as(text).isNotBlank();
        }
        assertThat(problem.path("instance").textValue()).startsWith("/api/v1");
        if (status == 400) {
            assertThat(problem.path("errors").isArray()).isTrue();
        }
        return answer;
    }

    /// Bad input, with exactly these fields wrong.
    public static Response badInput(Response answer, String... fields) {
        problem(400, answer);
        JsonNode errors = LiveClient.json(answer.asString()).path("errors");
        assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder(fields);
        assertThat(errors.findValuesAsText("message"))
                .hasSize(fields.length)
                .allSatisfy(message -> assertThat(message).isNotBlank());
        return answer;
    }

    /// The headers that every answer of the API has, errors included.
    public static void headers(Response answer) {
        HEADERS.forEach((name, value) ->
                assertThat(answer.headers().getValues(name)).as(name).containsExactly(value));
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
    }
}
