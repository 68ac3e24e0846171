package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.kaartensessie.support.ClosedSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The forms that are described by hand, `META-INF/openapi.yaml`, are those that are sent.
@QuarkusTest
class ApiShapesTest {

    private JsonNode document;

    @BeforeEach
    void read() {
        document = ApiClient.parse(given().get("/api/v1/openapi.json").asString());
    }

    @Test
    void everyGoldenSnapshotIsAsTheDocumentSaysAndHasNoFieldBesides() throws IOException {
        Schema snapshot = ClosedSchema.of(schema("Snapshot"), document);
        List<JsonNode> frames = new ObjectMapper()
                .readTree(Path.of("src/test/resources/golden/transcripts.json").toFile())
                .valueStream()
                .flatMap(transcript -> transcript.path("frames").valueStream())
                .filter(frame -> frame.path("type").asText().equals("snapshot"))
                .toList();

        assertThat(frames)
                .hasSizeGreaterThan(3)
                .allSatisfy(frame ->
                        assertThat(snapshot.validate(frame)).as("%s", frame).isEmpty());
    }

    /// The live channel is described apart; a field that is new there is not forgotten here.
    @Test
    void theStateOfARoomHasTheFieldsThatItHasOnTheLiveChannel() throws IOException {
        JsonNode live = new YAMLMapper()
                .readTree(Path.of("src/docs/asyncapi.yaml").toFile())
                .at("/components/schemas/state/properties");

        assertThat(schema("RoomState").path("properties").fieldNames())
                .toIterable()
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(live::fieldNames);
    }

    /// Who gets an answer knows which fields are always there.
    @Test
    void everyFormOfAnAnswerTellsWhatItIsAndWhatIsAlwaysThere() {
        assertThat(document.at("/components/schemas").properties())
                .filteredOn(form -> form.getValue().has("properties"))
                // Of an e-learning anything may be unknown.
                .filteredOn(form -> !form.getKey().equals("Course"))
                .hasSizeGreaterThan(30)
                .allSatisfy(form -> assertThat(form.getValue().path("required"))
                        .as(form.getKey())
                        .isNotEmpty());
    }

    /// A generator makes types of these names, and they tell nothing of what the service is made with.
    @Test
    void everyFormHasANameOfOurOwn() {
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .hasSizeGreaterThan(40)
                .contains("Moment", "Day")
                .doesNotContain("Instant", "LocalDate", "JsonObject", "ObjectNode")
                .allMatch(name -> name.matches("([A-Z][a-z]+)+"));
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }
}
