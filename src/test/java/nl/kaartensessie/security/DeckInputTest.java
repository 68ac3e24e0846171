package nl.kaartensessie.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Deck files up to the largest that comes in, made to cost: each is refused in a clear way, and quickly.
@QuarkusTest
class DeckInputTest {

    private static final String DECKS = "/api/v1/decks";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LARGEST = 1_000_000;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Hostile(String what, String type, String body) {

        @Override
        public String toString() {
            return what + " as " + type;
        }
    }

    static List<Hostile> hostile() {
        String keys =
                IntStream.range(0, 90_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        String yamlKeys =
                IntStream.range(0, 90_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining("\n"));
        String cards = "{},".repeat(LARGEST / 3 - 100);
        return List.of(
                new Hostile("90,000 keys", JSON, keys),
                new Hostile("90,000 keys", YAML, yamlKeys),
                new Hostile("a long number", JSON, "{\"key\":" + "9".repeat(LARGEST - 10) + "}"),
                new Hostile("a long number", YAML, "key: " + "9".repeat(LARGEST - 10)),
                new Hostile("a large number", JSON, "{\"key\":1e999999999}"),
                new Hostile("a large number", YAML, "key: 1e999999999"),
                new Hostile("many lists in each other", JSON, "{\"cards\":" + "[".repeat(LARGEST - 100)),
                new Hostile("many lists in each other", YAML, "cards: " + "[".repeat(LARGEST - 100)),
                new Hostile("many lists in each other, by dashes", YAML, "cards:\n" + "- ".repeat(LARGEST / 2 - 100)),
                new Hostile("many questions", YAML, "? ".repeat(LARGEST / 2 - 100)),
                new Hostile("many anchors", YAML, "key: " + "&a ".repeat(LARGEST / 3 - 100)),
                new Hostile("many empty cards", JSON, "{\"cards\":[" + cards + "{}]}"),
                new Hostile("a long name", JSON, "{\"" + "k".repeat(LARGEST - 100) + "\":1}"),
                new Hostile("a long name", YAML, "k".repeat(LARGEST - 100) + ": 1"),
                new Hostile("a long comment", YAML, "#".repeat(LARGEST - 100)),
                new Hostile("a long tag", YAML, "key: !" + "a".repeat(LARGEST - 100) + " x"),
                new Hostile("lines as long as may be", YAML, ("#".repeat(149_000) + "\n").repeat(6)),
                new Hostile("many documents", YAML, "---\n".repeat(LARGEST / 4 - 100)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void rule_23_4_aFileThatIsMadeToCostIsRefusedQuickly(Hostile file) throws IOException, InterruptedException {
        String path = file.type().equals(JSON) ? DECKS : DECKS + "/imports";
        long least = Long.MAX_VALUE;
        long memory = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            Map<Long, Cost> before = working();
            HttpResponse<String> answer = send(path, file.type(), file.body());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(JsonPath.from(answer.body()).getList("errors")).hasSizeBetween(1, 200);
            Cost spent = spent(before);
            least = Math.min(least, spent.millis());
            memory = Math.min(memory, spent.bytes());
        }
        assertThat(least).as("ms").isLessThan(1_500);
        assertThat(memory).as("bytes").isLessThan(800_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"factsheet", "runsheet"})
    void rule_23_3_markdownThatIsTooIntricateIsRefusedByTheNameOfItsField(String field) {
        Map<String, Object> deck = deck(Map.of(field, ">".repeat(99_000) + "a"));
        Response answer = editor().body(deck).post(DECKS);
        answer.then().statusCode(400);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
        assertThat(answer.<String>path("errors[0].message")).contains("15");
    }

    @Test
    void rule_23_3_ofACardToo() {
        Map<String, Object> deck = deck(Map.of());
        editor().body(deck).post(DECKS).then().statusCode(201);
        Map<String, Object> card =
                Map.of("key", "een", "kind", "question", "title", "T", "text", "T", "explanation", "<a ".repeat(3_000));
        Response answer = editor().body(card).post(DECKS + "/" + deck.get("key") + "/cards");
        answer.then().statusCode(400);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly("explanation");
    }

    private static Map<String, Object> deck(Map<String, Object> besides) {
        var deck = new java.util.HashMap<String, Object>(
                Map.of("key", "proef-" + UUID.randomUUID(), "title", "Proef", "cards", List.of()));
        deck.putAll(besides);
        return deck;
    }

    /// Not by RestAssured: it sets out what it sends in lines, which costs more than what it is sent to.
    private static HttpResponse<String> send(String path, String type, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(LiveClient.origin() + path))
                        .header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                .contentType(JSON);
    }

    /// What threads have cost so far.
    private record Cost(long millis, long bytes) {}

    /// Of the threads that work on decks.
    private Map<Long, Cost> working() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("work-deck-"))
                .collect(Collectors.toMap(
                        Thread::threadId,
                        thread -> new Cost(
                                threads.getThreadCpuTime(thread.threadId()) / 1_000_000,
                                threads.getThreadAllocatedBytes(thread.threadId()))));
    }

    private Cost spent(Map<Long, Cost> before) {
        Map<Long, Cost> now = working();
        assertThat(now).as("threads for decks").isNotEmpty();
        Cost nothing = new Cost(0, 0);
        return now.entrySet().stream()
                .map(entry -> {
                    Cost then = before.getOrDefault(entry.getKey(), nothing);
                    return new Cost(
                            entry.getValue().millis() - then.millis(),
                            entry.getValue().bytes() - then.bytes());
                })
                .reduce(nothing, (a, b) -> new Cost(a.millis() + b.millis(), a.bytes() + b.bytes()));
    }
}
