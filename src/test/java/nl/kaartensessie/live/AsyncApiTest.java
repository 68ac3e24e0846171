package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.support.ClosedSchema;
import nl.kaartensessie.support.LiveClient;
import org.junit.jupiter.api.Test;

/// Holds `src/docs/asyncapi.yaml` to the frames that are really sent and the commands that are really read.
class AsyncApiTest {

    private static final Set<String> NO_EVENTS = Set.of(
            "snapshot", "ack", "error", "beat", "closed", "member.connected", "member.disconnected", "member.looking");

    private final JsonNode document = new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("src/docs/asyncapi.yaml").toFile());
    private final JsonNode frames = new ObjectMapper()
            .readTree(Path.of("src/test/resources/golden/transcripts.json").toFile());

    AsyncApiTest() throws IOException {}

    @Test
    void everyGoldenFrameIsAsTheDocumentSaysAndHasNoFieldBesides() {
        goldenFrames().forEach(frame -> {
            JsonNode schema = schemaOf(frame.path("type").asText());
            assertThat(ClosedSchema.of(schema, document).validate(frame))
                    .as("%s", frame)
                    .isEmpty();
        });
    }

    /// A WebSocket alone closes for what is no JSON: a stream hears nothing.
    @Test
    void rule_24_14_theLastFrameOfAStreamIsDescribed() {
        for (CloseCode code : CloseCode.values()) {
            JsonNode frame = LiveClient.json(Frames.closed(code));
            boolean told = ClosedSchema.of(schemaOf("closed"), document)
                    .validate(frame)
                    .isEmpty();
            assertThat(told).as("%s", frame).isEqualTo(code != CloseCode.NOT_JSON && code != CloseCode.BINARY);
        }
        assertThat(document.at("/channels/stream/messages").fieldNames())
                .toIterable()
                .contains("closed", "snapshot");
    }

    @Test
    void theDocumentTellsOfEveryEventAndOfNoOther() {
        Set<String> told = new TreeSet<>(
                goldenFrames().map(frame -> frame.path("type").asText()).toList());
        told.removeAll(NO_EVENTS);

        assertThat(types("event")).isEqualTo(told);
    }

    @Test
    void everyCommandOfTheDocumentIsReadAndNoOtherExists() {
        Set<Class<?>> read = new HashSet<>();
        document.at("/components/schemas/command/oneOf").forEach(reference -> {
            List<RoomCommand> commands = samples(resolved(reference))
                    .map(sample -> CommandReader.read(sample.toString()))
                    .filter(CommandReader.Frame.Command.class::isInstance)
                    .map(frame -> ((CommandReader.Frame.Command) frame).command())
                    .toList();
            assertThat(commands).as("%s", reference).isNotEmpty();
            commands.forEach(command -> read.add(command.getClass()));
        });

        Set<Class<?>> all = new HashSet<>();
        leaves(RoomCommand.class, all::add);
        // A name is changed, and a key made, over REST.
        all.removeAll(Set.of(RoomCommand.Join.class, RoomCommand.Rename.class, RoomCommand.RenewKey.class));
        assertThat(read).isEqualTo(all);
    }

    private Stream<JsonNode> goldenFrames() {
        return frames.valueStream()
                .flatMap(transcript -> transcript.path("frames").valueStream());
    }

    private JsonNode schemaOf(String type) {
        if (!NO_EVENTS.contains(type)) {
            return document.at("/components/schemas/event/oneOf")
                    .valueStream()
                    .map(this::resolved)
                    .filter(schema ->
                            schema.at("/properties/type/const").asText().equals(type))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No word about " + type));
        }
        String name = type.contains(".") ? type.equals("member.looking") ? "looking" : "presence" : type;
        return document.at("/components/schemas/" + name);
    }

    private Set<String> types(String group) {
        return new TreeSet<>(document.at("/components/schemas/" + group + "/oneOf")
                .valueStream()
                .map(reference ->
                        resolved(reference).at("/properties/type/const").asText())
                .toList());
    }

    /// With what is required alone, and with each of the rest besides.
    private Stream<ObjectNode> samples(JsonNode schema) {
        ObjectNode least = new ObjectMapper().createObjectNode();
        schema.path("required")
                .forEach(name -> least.set(
                        name.asText(), sample(schema.path("properties").path(name.asText()))));
        return Stream.concat(
                Stream.of(least),
                schema.path("properties")
                        .propertyStream()
                        .map(property -> least.deepCopy().set(property.getKey(), sample(property.getValue()))));
    }

    private JsonNode sample(JsonNode reference) {
        JsonNode schema = resolved(reference);
        ObjectNode holder = new ObjectMapper().createObjectNode();
        if (schema.has("const") || schema.has("enum")) {
            return schema.has("const")
                    ? schema.path("const")
                    : schema.path("enum").path(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "integer" ->
                holder.put("value", Math.max(1, schema.path("minimum").asInt())).path("value");
            case "boolean" -> holder.put("value", true).path("value");
            case "array" -> holder.putArray("value").add("Een regel");
            case "object" -> holder.put("name", "Noor");
            default -> holder.put("value", text(schema)).path("value");
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-12-08";
            case "date-time" -> "2026-12-01T13:00:00.000Z";
            default ->
                schema.has("pattern") ? schema.path("pattern").asText().startsWith("^m_") ? "m_x" : "card:1" : "tekst";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static void leaves(Class<?> type, Consumer<Class<?>> found) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves(permitted, found);
            }
        } else {
            found.accept(type);
        }
    }
}
