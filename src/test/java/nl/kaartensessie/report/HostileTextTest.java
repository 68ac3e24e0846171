package nl.kaartensessie.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.RoomClient;
import nl.kaartensessie.deck.WithEditor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author calls a deck and a card, and what people write down, is text in every form that leaves the room.
@QuarkusTest
@TestProfile(WithEditor.class)
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</li></ul><img src=x onerror=alert(1)>",
                "![x](http://boos.example/p.png) [x](javascript:alert(1)) <http://boos.example>",
                "# kop `code` *vet* {shell.lang} ${x} &lt;script&gt; &#60;",
                "]]> <!-- <![CDATA[ <?php ?> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]> &e;",
                "noncharacters \ufffe \uffff and a zero width \u200b one",
                "right to left: \u05d0\u05d1\u05d2, an emoji \ud83d\ude42 and a private one \ue000",
            })
    void rule_16_4_what_people_typed_stays_text_in_every_form(String typed) throws IOException {
        RoomClient kim = room(typed);
        kim.done("session.start");
        kim.done("outcome.add", "kind", "question", "text", typed, "owner", Map.of("name", typed.substring(0, 24)));
        kim.done("outcome.add", "kind", "need", "text", typed);

        String markdown = report(kim, "text/markdown").asString();
        assertThat(markup(markdown)).as(markdown).isEmpty();
        assertThat(markup(factsheet(kim))).as(factsheet(kim)).isEmpty();

        String html = report(kim, "text/html").asString();
        assertThat(html).doesNotContain("<script", "<img", "<!--", "<![CDATA", "<?", "<a ", " onerror=\"");

        Response pdf = report(kim, "application/pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            String letters = typed.replaceAll("[^\\x21-\\x7e]+", "");
            assertThat(text.replaceAll("[^\\x21-\\x7e]+", "")).contains(letters);
        }
    }

    @Test
    void a_title_makes_no_markup_in_a_factsheet_that_people_keep() {
        assertThat(factsheet(room("*Over* [ons](http://boos.example) <b>werk</b>")))
                .startsWith("# \\*Over\\* \\[ons\\]\\(http://boos\\.example\\) \\<b\\>werk\\</b\\>\n");
    }

    private static RoomClient room(String title) {
        String key = "proef-" + UUID.randomUUID();
        var editor = RoomClient.anonymous().header("Authorization", "Bearer " + WithEditor.CREDENTIAL);
        Map<String, Object> card = Map.of("key", "een", "kind", "question", "title", title, "text", title);
        editor.body(Map.of("key", key, "title", title, "factsheet", "Feiten.", "cards", List.of(card)))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        RoomClient.anonymous()
                .header("Authorization", "Bearer " + WithEditor.CREDENTIAL)
                .post("/api/v1/decks/" + key + "/versions")
                .then()
                .statusCode(201);
        String word = RoomClient.freshWord();
        Response opened = RoomClient.open(RoomClient.anonymous(), Map.of("word", word, "name", "Kim", "deck", key));
        return new RoomClient(
                word,
                opened.path("facilitatorKey"),
                opened.path("room.id"),
                opened.path("member.id"),
                opened.path("token"));
    }

    private static Response report(RoomClient kim, String form) {
        return kim.call().accept(form).get(HeldSession.path(kim, "/report"));
    }

    private static String factsheet(RoomClient kim) {
        return kim.call()
                .accept("text/markdown")
                .get(HeldSession.path(kim, "/factsheet"))
                .asString();
    }

    /// The tags, links and images in a text.
    private static String markup(String markdown) {
        var found = new StringBuilder();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline node) {
                add(node);
            }

            @Override
            public void visit(HtmlBlock node) {
                add(node);
            }

            @Override
            public void visit(Link node) {
                add(node);
            }

            @Override
            public void visit(Image node) {
                add(node);
            }

            private void add(Node node) {
                found.append(node).append(' ');
            }
        });
        return found.toString();
    }
}
