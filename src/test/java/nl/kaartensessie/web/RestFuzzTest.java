package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;
import nl.kaartensessie.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;

/// Every call of the API with what nobody means in it. The calls come from the server's own description, so a new
/// one is tried too. The seed stands in every failure; `-Dkaartensessie.fuzz.seed=` and `.rounds=` try others.
@QuarkusTest
@TestProfile(Department.class)
class RestFuzzTest {

    private static final long SEED = Long.getLong("kaartensessie.fuzz.seed", 20261123);
    private static final int ROUNDS = Integer.getInteger("kaartensessie.fuzz.rounds", 25);
    private static final Set<String> HEADERS = Set.of(
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy",
            "Cache-Control");

    /// What only we know of: names of classes, statements, places in the code.
    static final Pattern INSIDE = Pattern.compile(
            "nl\\.kaartensessie|(java|javax|jakarta|com\\.fasterxml|org\\.(hibernate|yaml|postgresql|jboss))\\.[a-z]+\\."
                    + "|io\\.(quarkus|vertx|netty|smallrye)|Exception|\\tat |SQLSTATE|JDBC|(?i:select .* from |insert into )");

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int ENOUGH = 12;

    private final Mutations mutations = new Mutations(SEED);
    private final List<String> faults = new ArrayList<>();
    private ApiClient client;

    @Test
    void noCallWhateverItHoldsBreaksAnythingOrTellsTooMuch() throws IOException {
        client = new ApiClient(given().get("/api/v1/openapi.json").asString());
        try (Errors errors = new Errors()) {
            for (Operation operation : client.operations()) {
                fuzz(operation, errors);
            }
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
        Management.get("/q/health/ready").then().statusCode(200);
    }

    private void fuzz(Operation operation, Errors errors) throws IOException {
        Knowledge known = ApiWorld.around(client, operation);
        Call right = Call.right(client, operation, known);
        Answer done = send(right);
        assertThat(done.status()).as("%s, done right: %s", operation, done).isBetween(200, 299);
        known = ApiWorld.around(client, operation);
        JsonNode before = room(known);
        int refusals = 0;
        for (int i = 0; i < ROUNDS && faults.size() < ENOUGH; i++) {
            Call call = Call.wrong(client, operation, known, tokens(known), mutations);
            Answer answer = send(call);
            refusals += answer.status() >= 400 ? 1 : 0;
            try {
                check(operation, call, answer, known, errors);
                if (answer.status() >= 400) {
                    assertThat(room(known)).as("%s%n%s", operation, call).isEqualTo(before);
                }
            } catch (AssertionError fault) {
                faults.add(fault.getMessage());
            }
            if (answer.status() < 400
                    && !call.method().equals("GET")
                    && !call.method().equals("HEAD")) {
                known = ApiWorld.around(client, operation);
                before = room(known);
            }
        }
        assertThat(refusals).as("%s", operation).isGreaterThan(ROUNDS / 10);
    }

    private void check(Operation operation, Call call, Answer answer, Knowledge known, Errors errors) {
        String what =
                "%s%n%s%n-> %d %s%n%s".formatted(operation, call, answer.status(), answer.headers(), answer.body());
        assertThat(answer.status()).as(what).isBetween(200, 499);
        assertThat(errors.take()).as(what).isEmpty();
        assertThat(answer.headers().keySet()).as(what).containsAll(HEADERS);
        assertThat(answer.headers()).as(what).doesNotContainKeys("Set-Cookie", "Server", "X-Powered-By", "X-Injected");
        if (call.path().startsWith("/api/v1/") && !call.path().contains("..")) {
            assertThat(answer.header("API-Version")).as(what).isNotEmpty();
        }
        if (answer.status() >= 400 && !call.method().equals("HEAD")) {
            checkProblem(what, answer);
        }
        if (answer.status() == 405) {
            assertThat(answer.header("Allow")).as(what).isNotEmpty();
        }
        assertThat(INSIDE.matcher(answer.body()).find()).as(what).isFalse();
        boolean admits = operation.id().equals("openRoom") || operation.id().equals("joinRoom");
        if (!admits) {
            known.tokens()
                    .values()
                    .forEach(token -> assertThat(answer.body()).as(what).doesNotContain(token));
        }
    }

    private static void checkProblem(String what, Answer answer) {
        if (answer.header("Content-Type").startsWith("text/html")) {
            // Out of the API altogether: a page for people.
            assertThat(answer.status()).as(what).isEqualTo(404);
            return;
        }
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.header("Content-Encoding")).as(what).isEmpty();
        JsonNode problem = ApiClient.parse(answer.body());
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
        for (String field : List.of("type", "title", "detail")) {
            assertThat(problem.path(field).asText()).as(what).isNotBlank();
        }
    }

    /// The room as it is for whoever has its token; nothing when it is gone.
    private static JsonNode room(Knowledge known) throws IOException {
        String call = "GET %s/rooms/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(
                        RoomClient.API,
                        known.fields().get("room"),
                        known.tokens().get("member"));
        Answer answer = RawHttp.send(HERE, call.getBytes(UTF_8));
        JsonNode json = ApiClient.parse(answer.body());
        if (json.path("state") instanceof ObjectNode state) {
            state.remove("serverTime");
            state.path("members").forEach(member -> ((ObjectNode) member).remove("online"));
        }
        return json;
    }

    private static List<String> tokens(Knowledge known) {
        var tokens = new ArrayList<>(known.tokens().values());
        tokens.addAll(List.of("x", "", Map.of().toString()));
        return tokens;
    }

    private static Answer send(Call call) throws IOException {
        return RawHttp.send(RoomClient.freshAddress(), call.bytes());
    }
}
