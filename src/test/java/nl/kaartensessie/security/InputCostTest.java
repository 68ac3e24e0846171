package nl.kaartensessie.security;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.web.ApiClient;
import nl.kaartensessie.web.ApiClient.Knowledge;
import nl.kaartensessie.web.ApiClient.Operation;
import nl.kaartensessie.web.ApiWorld;
import nl.kaartensessie.web.FrameLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Every place where something comes in, with what costs most there: headers, paths, parameters, fields, bodies
/// and frames. The places come from the descriptions of the API and of the live channel, so a new one is tried
/// too.
///
/// Processor time is counted, not the time on the clock; what seems dear is tried again, and the least counts, as
/// a busy machine only adds.
@QuarkusTest
@TestProfile(Department.class)
@TestMethodOrder(OrderAnnotation.class)
class InputCostTest {

    private static final int INPUT = 20_000;
    private static final int HEADER = 15_000;
    private static final int PATH = 3_500;
    private static final int FRAME = 7_900;

    /// So many baits a place, by turns; each meets each kind of place.
    private static final int TURNS = 4;

    private final Costs costs = new Costs();
    private ApiClient client;
    private int next;

    @BeforeEach
    void readTheDescription() {
        client = new ApiClient(given().get("/api/v1/openapi.json").asString());
    }

    /// Before the others make decks: what a list costs that is long is not the header's.
    @Test
    @Order(1)
    void rule_23_6_noHeaderCostsMuch() {
        List<String> baits = Baits.headers(HEADER);
        List<RawCall> targets = new ArrayList<>(
                Places.PAGES.stream().map(page -> new RawCall("GET", page)).toList());
        client.operations().stream()
                .filter(operation -> !operation.method().equals("delete"))
                .forEach(
                        operation -> targets.add(RawCall.right(client, operation, ApiWorld.around(client, operation))));
        targets.add(RawCall.handshake(RoomClient.open()));
        targets.forEach(InputCostTest::warm);
        for (String header : Places.HEADERS) {
            String[] parts = header.split(": ?", 2);
            String start = parts.length > 1 ? parts[1] + " " : "";
            // By turns: each bait meets each header, and each call most of them.
            for (String bait : baits) {
                RawCall target = targets.get(next++ % targets.size());
                measure(header + " at " + target.what() + ", " + shown(bait), target.with(parts[0], start + bait));
            }
        }
        for (RawCall target : targets) {
            measure("a thousand headers at " + target.what(), target.with("a:b\r\n".repeat(1_000) + "c", "d"));
            measure(
                    "languages a thousand times at " + target.what(),
                    target.with("Accept-Language:a\r\n".repeat(700) + "c", "d"));
        }
        costs.check();
    }

    @Test
    void rule_23_6_noPathOrParameterCostsMuch() {
        List<String> baits = Baits.paths(PATH);
        for (Operation operation : client.operations()) {
            Knowledge known = ApiWorld.around(client, operation);
            RawCall right = RawCall.right(client, operation, known);
            warm(right);
            String bait = baits.get(next++ % baits.size());
            measure("behind the path of " + operation + ", " + shown(bait), right.at(right.path() + "/" + bait));
            known.parameters().forEach((name, value) -> {
                if (right.path().contains(value)) {
                    for (int i = 0; i < TURNS; i++) {
                        String other = baits.get(next++ % baits.size());
                        measure(
                                name + " of " + operation + ", " + shown(other),
                                right.at(right.path().replace(value, other)));
                    }
                }
            });
            for (JsonNode parameter : operation.description().path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    String name = parameter.path("name").asText();
                    for (int i = 0; i < TURNS; i++) {
                        String value = baits.get(next++ % baits.size());
                        measure(
                                name + " of " + operation + ", " + shown(value),
                                right.at(right.path() + "?" + name + "=" + value));
                    }
                }
            }
            measure("many parameters of " + operation, right.at(right.path() + "?" + "a=b&".repeat(PATH / 4)));
        }
        for (String page : Places.PAGES) {
            for (int i = 0; i < TURNS; i++) {
                String bait = baits.get(next++ % baits.size());
                measure(page + " and " + shown(bait), new RawCall("GET", page + "/" + bait));
            }
            measure(page + " in a long language", new RawCall("GET", page + "?taal=" + "a".repeat(PATH)));
        }
        costs.check();
    }

    @Test
    void rule_23_6_noFieldOrBodyCostsMuch() {
        List<String> texts = Baits.texts(INPUT - 1_000);
        for (Operation operation : client.operations()) {
            JsonNode content = operation.description().path("requestBody").path("content");
            if (content.isMissingNode()) {
                continue;
            }
            Knowledge known = ApiWorld.around(client, operation);
            RawCall right = RawCall.right(client, operation, known);
            ObjectNode body = client.body(content.elements().next(), known);
            warm(right);
            body.fieldNames().forEachRemaining(field -> {
                for (String text : texts) {
                    measure(
                            field + " of " + operation + ", " + shown(text),
                            right.body(body.deepCopy().put(field, text).toString()));
                }
                for (String json : Baits.json(INPUT - 1_000)) {
                    String whole = body.deepCopy().put(field, "@").toString().replace("\"@\"", json);
                    measure(field + " of " + operation + ", " + shown(json), right.body(whole));
                }
            });
            Baits.json(INPUT).forEach(json -> measure("body of " + operation + ", " + shown(json), right.body(json)));
            content.fieldNames()
                    .forEachRemaining(type -> texts.forEach(text -> measure(
                            type + " of " + operation + ", " + shown(text),
                            right.with("Content-Type", type).body(text))));
        }
        costs.check();
    }

    @Test
    void rule_23_6_noFrameCostsMuch() throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(Path.of("src/docs/asyncapi.yaml").toFile());
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        List<String> texts = Baits.texts(FRAME);
        Line line = new Line(kim);
        line.say("{\"type\":\"look\",\"position\":0}");
        for (JsonNode reference : document.at("/components/schemas/command/oneOf")) {
            JsonNode schema = document.at(reference.path("$ref").asText().substring(1));
            String type = schema.at("/properties/type/const").asText();
            if (type.equals("session.end")) {
                continue;
            }
            schema.path("properties").fieldNames().forEachRemaining(field -> {
                for (int i = 0; i < texts.size() / 2; i++) {
                    String text = texts.get(next++ % texts.size());
                    ObjectNode frame = frame(schema, type).put(field, text);
                    costs.measure(
                            "frame " + type + " " + field + ", " + shown(text),
                            () -> line.say(cut(frame, field, text)));
                }
            });
        }
        for (String json : Baits.json(FRAME - 100)) {
            costs.measure("frame " + shown(json), () -> line.say(json));
            for (String field : List.of("id", "type", "position", "text", "steps", "rules", "owner", "start")) {
                String frame = "{\"id\":\"x\",\"type\":\"agenda.set\",\"" + field + "\":" + json + "}";
                costs.measure("frame " + field + ", " + shown(json), () -> line.say(frame));
            }
        }
        costs.check();
    }

    @AfterEach
    void tellTheDearest() {
        costs.printDearest();
    }

    private void measure(String what, RawCall call) {
        costs.measure(what, call::send);
    }

    private static void warm(RawCall call) {
        for (int i = 0; i < 5; i++) {
            call.send();
        }
    }

    private static ObjectNode frame(JsonNode schema, String type) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("id", "x").put("type", type);
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            switch (name) {
                case "id", "type" -> {}
                case "position" -> frame.put(name, 1);
                default -> frame.put(name, "x");
            }
        });
        return frame;
    }

    /// As long as a frame may be.
    private static String cut(ObjectNode frame, String field, String text) {
        String whole = frame.toString();
        for (int length = text.length(); whole.getBytes(UTF_8).length > FRAME; length = length * 9 / 10) {
            whole = frame.put(field, text.substring(0, length)).toString();
        }
        return whole;
    }

    private static String shown(String bait) {
        String start = bait.substring(0, Math.min(12, bait.length()));
        StringBuilder shown = new StringBuilder();
        start.chars().forEach(c -> shown.append(c > ' ' && c < 127 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return shown + "…";
    }

    /// A live channel that is opened again when it is closed.
    private static final class Line {

        private final RoomClient who;
        private FrameLine line;

        Line(RoomClient who) {
            this.who = who;
            this.line = FrameLine.open(who);
        }

        void say(String frame) {
            if (!line.isOpen()) {
                line = FrameLine.open(who);
            }
            // Half a surrogate pair cannot be sent by a client that knows what text is.
            line.say(new String(frame.getBytes(UTF_8), UTF_8), false);
        }
    }
}
