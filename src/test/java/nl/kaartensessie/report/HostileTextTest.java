package nl.kaartensessie.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author calls a deck and a card, and what people write down, is text in every form that leaves the room.
@QuarkusTest
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
            // An emoji is told in words (rule 16.10).
            String letters = typed.replace("\ud83d\ude42", "[glimlacht]").replaceAll("[^\\x21-\\x7e]+", "");
            assertThat(text.replaceAll("[^\\x21-\\x7e]+", "")).contains(letters);
        }
    }

    static Stream<String> whatBreaksLines() {
        return Stream.of(
                "Kom?\rATTENDEE:mailto:boos@kwaad.example",
                "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM",
                "a\u2028DTSTART:20200101\u2029Bcc: boos@kwaad.example",
                "a;b,c:d\\n\\;e\"f^n'ATTACH:http://kwaad.example\t;VALUE=URI",
                "{link} {0} '{1}' %0D%0ABcc: boos@kwaad.example",
                "😀é€a".repeat(50));
    }

    @ParameterizedTest
    @MethodSource("whatBreaksLines")
    void rule_16_4_what_people_typed_adds_nothing_to_a_calendar(String typed) {
        String line = typed.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ");
        String written = typed.replaceAll("\\r(?!\\n)", "").replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ");
        RoomClient kim = room(typed);
        kim.done("session.start");
        kim.done("outcome.add", "kind", "question", "text", typed, "due", "2026-12-08");
        kim.done("agenda.set", "start", "2026-12-01T13:00", "link", "https://video.example/1;a,b\\n:c");

        VEvent feedback = onlyEvent(report(kim, "text/calendar").asString());
        assertThat(feedback.getComponents().values()).isEmpty();
        assertThat(feedback.getSummary().getValue()).isEqualTo("Terugkoppeling: " + written);
        assertThat(names(feedback))
                .containsExactly(
                        "DateStart", "DateTimeStamp", "LastModified", "Sequence", "Summary", "Transparency", "Uid");

        VEvent session = onlyEvent(invitation(kim, "text/calendar").asString());
        assertThat(session.getComponents().values()).hasSize(1);
        assertThat(session.getAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.getDescription().getValue())
                        .isEqualTo(session.getSummary().getValue()));
        assertThat(session.getSummary().getValue()).endsWith("kaartensessie " + line);
        assertThat(session.getLocation().getValue()).isEqualTo("https://video.example/1;a,b\\n:c");
        assertThat(session.getDescription().getValue())
                .isEqualTo(invitation(kim, "application/json").path("text"));
        assertThat(names(session))
                .containsExactly(
                        "DateEnd",
                        "DateStart",
                        "DateTimeStamp",
                        "Description",
                        "LastModified",
                        "Location",
                        "Sequence",
                        "Summary",
                        "Uid");
    }

    @ParameterizedTest
    @MethodSource("whatBreaksLines")
    void rule_16_4_what_an_author_typed_adds_no_line_to_a_mail(String typed) {
        Response mail = invitation(room(typed), "application/json");
        String plain = invitation(room("Gewoon"), "application/json").path("text");

        assertThat(mail.<String>path("subject")).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
        assertThat(mail.<String>path("text"))
                .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029&&[^\n]]")
                .satisfies(text ->
                        assertThat(text.lines()).hasSameSizeAs(plain.lines().toList()));
    }

    @Test
    void rule_16_4_a_title_turns_nothing_around() {
        String turned = "Besluit \u202egnal\u202c en \u2067taks\u2069";
        RoomClient kim = room(turned);
        kim.done("agenda.set", "start", "2026-12-01T13:00");
        Stream<Response> papers = Stream.of(
                invitation(kim, "application/json"),
                invitation(kim, "text/plain"),
                invitation(kim, "text/calendar"),
                report(kim, "text/markdown"),
                report(kim, "text/html"));
        assertThat(papers)
                .allSatisfy(paper -> assertThat(paper.asString())
                        .contains("Besluit gnal en taks")
                        .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]"));
        kim.done("session.start");
        for (String typed : List.of(turned, "a\u0000b", "a\u0007b", "a\u0085b", "a\ud83db")) {
            kim.done("outcome.add", "kind", "need", "text", typed);
        }
        assertThat(report(kim, "application/json").<List<String>>path("needs.text"))
                .containsExactly("Besluit gnal en taks", "ab", "ab", "ab", "ab");
    }

    @Test
    void a_title_makes_no_markup_in_a_factsheet_that_people_keep() {
        assertThat(factsheet(room("*Over* [ons](http://boos.example) <b>werk</b>")))
                .startsWith("# \\*Over\\* \\[ons\\]\\(http://boos\\.example\\) \\<b\\>werk\\</b\\>\n");
    }

    private static RoomClient room(String title) {
        String key = "proef-" + UUID.randomUUID();
        var editor = RoomClient.anonymous().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL);
        Map<String, Object> card = Map.of("key", "een", "kind", "question", "title", title, "text", title);
        editor.body(Map.of("key", key, "title", title, "factsheet", "Feiten.", "cards", List.of(card)))
                .post("/api/v1/decks")
                .then()
                .statusCode(201);
        RoomClient.anonymous()
                .header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
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
        return kim.call().accept(form).get(CompletedSession.path(kim, "/report"));
    }

    private static Response invitation(RoomClient kim, String form) {
        return kim.call().accept(form).get(CompletedSession.path(kim, "/invitation"));
    }

    /// The one event of a file whose lines are as they should be.
    private static VEvent onlyEvent(String file) {
        assertThat(file.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029&&[^\t]]");
        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
                .doesNotContain(" ", "");
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).asString().isEmpty();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }

    private static Stream<String> names(VEvent event) {
        return event.getProperties().values().stream()
                .map(property -> property.getClass().getSimpleName())
                .sorted();
    }

    private static String factsheet(RoomClient kim) {
        return kim.call()
                .accept("text/markdown")
                .get(CompletedSession.path(kim, "/factsheet"))
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
