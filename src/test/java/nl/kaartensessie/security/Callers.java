package nl.kaartensessie.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;

/// Who comes through the proxy of [BehindAProxy]. The addresses are those of the documentation (RFC 5737, RFC
/// 3849), each used by one test.
final class Callers {

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private Callers() {}

    static Response waits(Response answer) {
        Answers.problem(429, answer);
        assertThat(retryAfter(answer)).isBetween(1, 3600);
        return answer;
    }

    static int retryAfter(Response answer) {
        return Integer.parseInt(answer.header("Retry-After"));
    }

    static String caller() {
        int next = CALLERS.incrementAndGet();
        return "192.0.2." + next;
    }

    /// The proxy.
    static RequestSpecification peer() {
        return given().contentType(ContentType.JSON);
    }

    static Response join(String forwarded, String word) {
        return RoomClient.join(peer().header("X-Forwarded-For", forwarded), Map.of("word", word, "name", "Sam"));
    }
}
