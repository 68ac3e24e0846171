package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.kaartensessie.sheet.WorkbookReader;
import org.junit.jupiter.api.Test;

/// A deck as a workbook or as CSV, and a list of statements, over the API.
@QuarkusTest
class DeckSheetFilesTest {

    private static final String IMPORTS = EditorApi.DECKS + "/imports";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final EditorApi api = new EditorApi("blad-" + UUID.randomUUID());

    @Test
    void rule_45_1_aTableGoesOutAndInAndChangesNothing() throws Exception {
        api.create(EditorApi.card("een"), EditorApi.card("twee"));
        for (String form : List.of(WORKBOOK, CSV)) {
            Response file = api.editor().accept(form).get(api.path() + "/export");
            assertThat(file.contentType()).startsWith(form);
            assertThat(file.header("Content-Disposition")).endsWith(form.equals(CSV) ? ".csv\"" : ".xlsx\"");
            take(form, file.asByteArray(), "")
                    .then()
                    .statusCode(200)
                    .body("cardsChanged", empty())
                    .body("fieldsChanged", empty())
                    .body("reordered", equalTo(false));
        }
        Response english =
                api.editor().accept(CSV).header("Accept-Language", "en").get(api.path() + "/export");
        assertThat(english.asString()).startsWith("\uFEFFDeck,Content");
    }

    @Test
    void rule_45_4_allFaultsAreToldAndNothingIsTakenIn() {
        byte[] file = "Soort;Titel;Tekst\nGedicht;Een;Tekst\nStelling;;\n".getBytes(UTF_8);

        take(CSV, file, "Fouten " + api.key())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", equalTo(List.of("A2", "B3", "C3")))
                .body("errors.message", hasItems("Soort: Kies Stelling, Vraag of Dilemma.", "Titel: Vul dit in."));
        api.editor().get(EditorApi.DECKS + "/fouten-" + api.key()).then().statusCode(404);
    }

    @Test
    void rule_45_6_aListBecomesANewDeckInOneStepEachTime() {
        byte[] list = "• Wij delen alles.\n• Wij delen niets.\n".getBytes(UTF_8);
        String title = "Lijst " + api.key();

        take("text/plain", list, title)
                .then()
                .statusCode(201)
                .body("deck", equalTo("lijst-" + api.key()))
                .body("titles", equalTo(List.of("Wij delen alles", "Wij delen niets")));
        take("text/plain", list, title).then().statusCode(201).body("deck", equalTo("lijst-" + api.key() + "-2"));
        take("text/plain", " \n".getBytes(UTF_8), title)
                .then()
                .statusCode(400)
                .body("errors.message[0]", containsString("geen stellingen"));
    }

    @Test
    void rule_45_7_whatIsTooLargeIsRefused() {
        take(CSV, new byte[2_000_000], "").then().statusCode(413);
        take(WORKBOOK, "geen werkmap".getBytes(UTF_8), "")
                .then()
                .statusCode(400)
                .body("errors.message[0]", containsString(".xlsx"));
        take("text/plain", "eens\n".repeat(12_001).getBytes(UTF_8), "Lijst " + api.key())
                .then()
                .statusCode(400)
                .body("errors.message[0]", containsString("12000"));
        take("application/vnd.ms-excel", new byte[] {1}, "").then().statusCode(415);
    }

    @Test
    void rule_45_8_anEditorGetsAnEmptyWorkbook() throws Exception {
        Response file = api.editor().accept(WORKBOOK).get(IMPORTS + "/template");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).endsWith("kaartenset-invullen.xlsx\"");
        assertThat(WorkbookReader.read(file.asByteArray())).hasSize(3);
        RestAssured.given().get(IMPORTS + "/template").then().statusCode(401);
    }

    private Response take(String form, byte[] file, String title) {
        return api.editor()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(form, ContentType.BINARY)))
                .contentType(form)
                .queryParam("title", title)
                .body(file)
                .post(IMPORTS);
    }
}
