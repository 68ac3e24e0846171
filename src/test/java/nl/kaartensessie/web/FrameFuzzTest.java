package nl.kaartensessie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kaartensessie.support.Department;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Every frame that a client may send, with what nobody means in it, over the live channel and over REST. The
/// commands come from `src/docs/asyncapi.yaml`, so a new one is tried too.
@QuarkusTest
@TestProfile(Department.class)
class FrameFuzzTest {

    private static final long SEED = Long.getLong("kaartensessie.fuzz.seed", 20261123);
    private static final int ROUNDS = Integer.getInteger("kaartensessie.fuzz.rounds", 15);
    private static final int ENOUGH = 12;

    /// Closed for what came in: removed, ended, no JSON, too big. Never for a fault of ours (1011).
    private static final Set<Integer> FAREWELLS = Set.of(4003, 4004, 4011, 1007, 1009, 1003);

    private final Mutations mutations = new Mutations(SEED);
    private final List<String> faults = new ArrayList<>();
    private final JsonNode document =
            new YAMLMapper().readTree(Path.of("src/docs/asyncapi.yaml").toFile());
    private RoomClient kim;
    private RoomClient sam;

    FrameFuzzTest() throws IOException {}

    @Test
    void rule_7_6_noFrameWhateverItHoldsBreaksAnythingOrChangesWhatItMayNot() {
        JsonNode commands = document.at("/components/schemas/command/oneOf");
        assertThat(commands.size()).isGreaterThan(30);
        gather();
        try (Errors errors = new Errors()) {
            for (JsonNode command : commands) {
                fuzz(resolved(command), errors);
            }
            fuzz(document.at("/components/schemas/look"), errors);
            fuzz(document.at("/components/schemas/heartbeat"), errors);
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
        kim.get("").then().statusCode(200);
    }

    /// A session that is going on, with somebody in it besides the facilitator.
    private void gather() {
        kim = RoomClient.open();
        sam = kim.guest("Sam");
        if (!mutations.chance(4)) {
            kim.done("session.start");
        }
    }

    private void fuzz(JsonNode schema, Errors errors) {
        FrameLine line = null;
        for (int i = 0; i < ROUNDS && faults.size() < ENOUGH; i++) {
            if (line == null || !line.isOpen()) {
                RoomClient who = mutations.chance(2) ? kim : sam;
                if (who.get("").statusCode() != 200
                        || !kim.get("").<String>path("state.status").matches("lobby|live")) {
                    gather();
                    who = kim;
                }
                line = FrameLine.open(who);
            }
            String frame = frame(schema);
            try {
                if (mutations.chance(3)) {
                    checkCall(line.who(), frame, errors);
                } else {
                    checkFrame(line, frame, errors);
                }
            } catch (AssertionError fault) {
                String shown = frame.length() > 800 ? frame.substring(0, 800) + "…" : frame;
                faults.add(shown + "\n" + fault.getMessage());
            }
        }
        if (line != null) {
            line.close();
        }
    }

    private void checkFrame(FrameLine line, String frame, Errors errors) {
        String before = seen(line.who());
        FrameLine.Said said = line.say(frame, mutations.chance(40));
        assertThat(errors.take()).isEmpty();
        if (said.closed() != null) {
            assertThat(said.closed()).isIn(FAREWELLS);
        }
        boolean refused = said.closed() == null || said.closed() < 4000;
        for (ObjectNode answer : said.frames()) {
            assertThat(RestFuzzTest.INSIDE.matcher(answer.toString()).find())
                    .as(answer.toString())
                    .isFalse();
            refused &= !answer.path("type").asText().equals("ack");
            if (answer.path("type").asText().equals("error")) {
                assertThat(answer.path("status").asInt()).as(answer.toString()).isBetween(400, 499);
                assertThat(answer.path("title").asText()).isNotBlank();
                assertThat(answer.path("detail").asText()).isNotBlank();
            }
        }
        if (refused) {
            assertThat(seen(line.who())).isEqualTo(before);
        }
    }

    private void checkCall(RoomClient who, String frame, Errors errors) {
        String before = seen(who);
        var answer = who.command(mutations.bytes(frame));
        assertThat(errors.take()).as(answer.asString()).isEmpty();
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 499);
        assertThat(RestFuzzTest.INSIDE.matcher(answer.asString()).find())
                .as(answer.asString())
                .isFalse();
        if (answer.statusCode() >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(seen(who)).isEqualTo(before);
        }
    }

    /// The room, without what is no fact of it.
    private static String seen(RoomClient who) {
        JsonNode json = ApiClient.parse(who.get("").asString());
        if (json.path("state") instanceof ObjectNode state) {
            state.remove("serverTime");
            state.path("members").forEach(member -> ((ObjectNode) member).remove(List.of("online", "looking")));
        }
        return json.toString();
    }

    private String frame(JsonNode schema) {
        ObjectNode valid = new ObjectMapper().createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            if (required || mutations.chance(2)) {
                valid.set(property.getKey(), sample(property.getKey(), resolved(property.getValue())));
            }
        });
        return mutations.chance(4) ? valid.toString() : mutations.json(valid);
    }

    private JsonNode sample(String name, JsonNode schema) {
        ObjectNode holder = new ObjectMapper().createObjectNode();
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(mutations.number(schema.path("enum").size()));
        }
        JsonNode type = schema.path("type");
        String member = mutations.any(List.of(kim.member(), sam.member(), "m_x"));
        switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "integer" -> holder.put("value", mutations.any(List.of(1, 2, 3, 31)));
            case "boolean" -> holder.put("value", mutations.chance(2));
            case "array" ->
                holder.putArray("value")
                        .add(
                                name.equals("steps")
                                        ? holder.objectNode()
                                                .put("key", "welcome")
                                                .put("minutes", 7)
                                        : holder.textNode("Een regel"));
            case "object" -> holder.putObject("value").put("member", member);
            default ->
                holder.put(
                        "value",
                        switch (name) {
                            case "id" -> UUID.randomUUID().toString();
                            case "member" -> member;
                            case "start", "until" -> "2026-12-01T13:00:00.000Z";
                            case "due" -> "2026-12-08";
                            case "about" -> "card:1";
                            case "step" -> "welcome";
                            case "zone" -> "Europe/Amsterdam";
                            case "link" -> "https://overleg.example/1";
                            case "option" -> mutations.any(List.of("agree", "neutral", "a"));
                            default -> "Een tekst";
                        });
        }
        return holder.path("value");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
