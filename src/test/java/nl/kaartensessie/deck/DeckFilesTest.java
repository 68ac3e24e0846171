package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A deck as one file, out and in over the API.
@QuarkusTest
class DeckFilesTest {

    private static final String IMPORTS = EditorApi.DECKS + "/imports";
    private static final String YAML = "application/yaml";

    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"application/json", YAML})
    void aFileComesBackAsItWentOut(String form) {
        api.create(EditorApi.card("een"), hostileCard());
        byte[] file = export(form).asByteArray();

        take(form, file).then().statusCode(200).body("cardsChanged", empty()).body("fieldsChanged", empty());
        assertThat(export(form).asByteArray()).isEqualTo(file);

        api.editor().header("If-Match", api.tag()).delete(api.path());
        Response again = take(form, file);
        again.then()
                .statusCode(201)
                .body("created", equalTo(true))
                .body("cardsAdded", equalTo(List.of("een", "hostiel")));
        assertThat(again.header("Location")).endsWith(api.path());
        assertThat(export(form).asByteArray()).isEqualTo(file);
    }

    @Test
    void theFileHoldsAllThatAnAuthorWritesAndNothingElse() {
        api.create(EditorApi.card("een"));
        api.publish();

        Map<String, ?> file = export("application/json").as(Map.class);

        assertThat(file.keySet())
                .map(Object::toString)
                .containsExactly("key", "title", "description", "language", "asOf", "factsheet", "runsheet", "cards");
        assertThat(export(YAML).header("Content-Disposition")).endsWith(api.key() + ".yaml\"");
        assertThat(export(YAML).contentType()).startsWith(YAML);
    }

    @Test
    void aFormThatIsNotThereIsRefused() {
        api.create(EditorApi.card("een"));
        api.editor().accept("text/html").get(api.path() + "/export").then().statusCode(406);
        take("text/html", new byte[] {1}).then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        api.create(EditorApi.card("een"), EditorApi.card("twee"), EditorApi.card("drie"));
        String tag = api.tag();
        byte[] file = """
                key: %s
                title: Proef
                description: Anders.
                language: nl
                asOf: 2026-11-23
                factsheet: "# Feiten"
                runsheet: Zeg *welkom*.
                cards:
                  - {key: drie, kind: question, title: Drie, text: Anders.}
                  - {key: twee, kind: statement, title: Kaart twee, text: Tekst van twee., choices: [Eens, Oneens],
                     explanation: Uitleg *twee*.}
                  - {key: vier, kind: question, title: Vier, text: Nieuw.}
                """.formatted(api.key()).getBytes(UTF_8);

        request(YAML)
                .body(file)
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("deck", equalTo(api.key()))
                .body("created", equalTo(false))
                .body("replacesDraft", equalTo(true))
                .body("fieldsChanged", equalTo(List.of("description")))
                .body("cardsAdded", equalTo(List.of("vier")))
                .body("cardsChanged", equalTo(List.of("drie")))
                .body("cardsRemoved", equalTo(List.of("een")))
                .body("reordered", equalTo(true))
                .header("ETag", tag);
        assertThat(api.tag()).isEqualTo(tag);

        take(YAML, file).then().statusCode(200).body("cardsAdded", equalTo(List.of("vier")));
        api.get().then().body("cards.key", equalTo(List.of("drie", "twee", "vier")));
    }

    @Test
    void aDryRunOfANewDeckMakesNone() {
        api.create(EditorApi.card("een"));
        byte[] file = export(YAML).asByteArray();
        api.editor().header("If-Match", api.tag()).delete(api.path());

        request(YAML)
                .body(file)
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(true))
                .header("ETag", nullValue());

        api.get().then().statusCode(404);
        request(YAML)
                .body(file)
                .post(IMPORTS + "?dryRun=soms")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("dryRun"));
    }

    @Test
    void anImportIsADraftUntilItIsPublished() {
        api.create(EditorApi.card("een"));
        api.publish();
        String file = export(YAML).asString();

        take(YAML, file.replace("title: Proef", "title: Anders").getBytes(UTF_8))
                .then()
                .statusCode(200);

        given().get(api.path()).then().body("title", equalTo("Proef"));
        api.get().then().body("title", equalTo("Anders")).body("draft", equalTo(true));
    }

    @Test
    void anImportForAnotherStateIsRefused() {
        api.create(EditorApi.card("een"));
        byte[] file = export(YAML).asByteArray();
        request(YAML)
                .header("If-Match", "\"oud\"")
                .body(file)
                .post(IMPORTS)
                .then()
                .statusCode(412);
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() {
        take(YAML, "key: x y\ntitle: 1984\ncards: [{key: a}]".getBytes(UTF_8))
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder("key", "title", "cards[0].kind", "cards[0].title", "cards[0].text"));
        for (String broken : List.of("a: [", "- a", "a: &x 1\nb: *x", "a: 1\na: 2", "")) {
            take(YAML, broken.getBytes(UTF_8)).then().statusCode(400);
        }
        take(YAML, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}).then().statusCode(400);
        take("application/json", new byte[] {'{', '"', (byte) 0xc3, '"', '}'})
                .then()
                .statusCode(400);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        take(YAML, new byte[2_000_000]).then().statusCode(413).contentType("application/problem+json");
    }

    private static Map<String, Object> hostileCard() {
        Map<String, Object> card = EditorApi.card("hostiel");
        card.put("title", "no: \"#1\" 👩‍👩‍👧 \u202e");
        card.put("text", "- een\n\n  twee \n\tdrie\n...\n--- 'vier'");
        card.put("explanation", "| > & * ! % @ ` {} [] <script>\r\né");
        return card;
    }

    private Response export(String form) {
        return api.editor().accept(form).get(api.path() + "/export");
    }

    private RequestSpecification request(String form) {
        return api.editor()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(form, ContentType.BINARY)))
                .contentType(form);
    }

    private Response take(String form, byte[] file) {
        return request(form).body(file).post(IMPORTS);
    }
}
