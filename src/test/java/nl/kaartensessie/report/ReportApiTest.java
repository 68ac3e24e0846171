package nl.kaartensessie.report;

import static nl.kaartensessie.report.CompletedSession.HOSTILE;
import static nl.kaartensessie.report.CompletedSession.path;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kaartensessie.sheet.Cell;
import nl.kaartensessie.sheet.WorkbookReader;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The report in every form, made from a session that was held over the wire.
@QuarkusTest
class ReportApiTest {

    @Test
    void rule_16_1_the_report_says_what_was_done() {
        CompletedSession session = CompletedSession.held();
        JsonNode report =
                LiveClient.json(session.report("application/json", "nl").asString());
        assertThat(report.path("cardCount").asInt()).isEqualTo(31);
        List<String> order = session.kim().get("/cards").path("key");
        assertThat(report.path("cards").findValuesAsText("key")).containsExactly(order.get(1));
        assertThat(report.path("shown").findValuesAsText("key")).containsExactlyInAnyOrder(order.get(0), order.get(3));
        assertThat(report.path("remaining"))
                .hasSize(28)
                .filteredOn(card -> card.has("mark"))
                .singleElement()
                .returns(order.get(2), card -> card.path("key").asText())
                .returns("parked", card -> card.path("mark").asText());
        JsonNode question = report.path("questions").get(0);
        assertThat(question.path("text").asText()).isEqualTo(HOSTILE);
        assertThat(question.path("owner").asText()).isEqualTo("Samira");
        assertThat(question.path("due").asText()).isEqualTo("2026-12-08");
        assertThat(question.path("card").path("key").asText()).isEqualTo(order.get(1));
        assertThat(report.path("agreements").get(0).path("owner").asText()).isEqualTo("Het team");
        assertThat(report.path("needs").get(0).path("text").asText()).isEqualTo("Tijd om te schrijven");
        assertThat(report.path("tomorrow").get(0).path("text").asText()).isEqualTo("Eerst delen 🙂");
        assertThat(report.path("grades").path("average").asDouble()).isEqualTo(7.5);
        assertThat(report.path("grades").path("spread").path("9").asInt()).isEqualTo(1);
    }

    /// With the order of the cards at hand sixty thousand words are tried in a second.
    @Test
    void rule_16_7_the_order_of_the_cards_does_not_give_the_word_away() {
        CompletedSession session = CompletedSession.held();
        JsonNode report =
                LiveClient.json(session.report("application/json", "nl").asString());
        for (String list : List.of("cards", "shown", "remaining")) {
            assertThat(report.path(list).findValuesAsText("title"))
                    .isSortedAccordingTo(Collator.getInstance(Locale.of("nl")));
        }
        assertThat(report.findValues("position")).isEmpty();
        assertThat(session.report("text/markdown", "nl").asString()).doesNotContainPattern("Kaart \\d");
        assertThat(session.report("text/html", "en").asString()).doesNotContainPattern("Card \\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "text/html"})
    void rule_16_11_what_was_not_discussed_is_one_line(String form) {
        String report = CompletedSession.held().report(form, "nl").asString();
        String rest = report.substring(report.indexOf("Kaarten voor een volgende keer"));
        assertThat(rest.lines().filter(line -> line.startsWith("- ") || line.startsWith("<li>")))
                .singleElement()
                .asString()
                .containsPattern("\\d+ kaarten")
                .containsPattern("Geparkeerd: |Overgeslagen: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/markdown", "text/html", "text/calendar"})
    void rule_16_2_no_chat_hand_why_or_voter_is_in_any_form(String form) {
        CompletedSession session = CompletedSession.held();
        String report = session.report(form, "nl").asString();
        assertThat(report)
                .doesNotContain(
                        "praatje",
                        "mooi gesprek",
                        "notitie",
                        session.sam().member(),
                        session.kim().member())
                .doesNotContainIgnoringCase("neutral");
    }

    @Test
    void rule_16_3_it_is_for_facilitators_and_outlives_the_end_of_the_session() {
        CompletedSession session = CompletedSession.held();
        Answers.problem(403, session.sam().call().accept("application/pdf").get(path(session.kim(), "/report")));
        Answers.problem(403, session.sam().get("/invitation"));
        Answers.problem(401, RoomClient.anonymous().get(path(session.kim(), "/report")));
        Answers.problem(406, session.kim().call().accept("image/png").get(path(session.kim(), "/report")));
        session.kim().done("session.end");
        assertThat(session.report("application/json", "nl").statusCode()).isEqualTo(200);
        session.kim().erase();
        Answers.problem(401, session.report("application/json", "nl"));
    }

    @Test
    void rule_16_3_who_asks_for_no_form_gets_json() {
        CompletedSession session = CompletedSession.held();
        for (String accept : List.of("*/*", "application/*", "image/png;q=0.9, */*;q=0.1")) {
            assertThat(session.report(accept, "nl").contentType()).startsWith("application/json");
        }
        assertThat(session.report("text/html, application/xhtml+xml, */*;q=0.8", "nl")
                        .contentType())
                .startsWith("text/html");
    }

    @Test
    void rule_16_4_what_people_typed_stays_text() {
        CompletedSession session = CompletedSession.held();
        String markdown = session.report("text/markdown", "nl").asString();
        assertThat(markdown)
                .startsWith("# Verslag: Actieve openbaarmaking")
                .contains("## Open vragen", "\\<script\\>", "\\*vet\\*", "\\[x\\]\\(")
                .contains("Pakt het op: Samira · Terugkoppeling: dinsdag 8 december 2026");
        String html = session.report("text/html", "en").asString();
        assertThat(html)
                .contains("<html lang=\"en\">", "<h2>Open questions</h2>", "&lt;script&gt;")
                .doesNotContain("<script>", "<style", "style=");
    }

    @Test
    void rule_45_9_the_agreements_are_a_table_of_texts() throws Exception {
        Response workbook = CompletedSession.held()
                .report("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "nl");
        assertThat(WorkbookReader.read(workbook.asByteArray()).getFirst().rows())
                .hasSizeGreaterThan(1)
                .first()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(Cell::text)
                        .containsExactly("Wat", "Wie", "Terugkoppeling op", "Stand", "Bij de kaart"));
        assertThat(CompletedSession.held().report("text/csv", "en").asString())
                .startsWith("\uFEFFWhat,Who,Report back on");
    }

    @Test
    void rule_16_5_the_pdf_is_tagged_and_names_its_language_and_title() throws IOException {
        Response answer = CompletedSession.held().report("application/pdf", "nl");
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Verslag: Actieve openbaarmaking");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part", "dc:description", "dc:title");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("Verslag: Actieve openbaarmaking");
            assertThat(tags(catalog.getStructureTreeRoot(), new TreeSet<>())).contains("H1", "H2", "L", "LI", "P");
            pdf.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(name -> {
                        try {
                            assertThat(page.getResources().getFont(name).isEmbedded())
                                    .isTrue();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    }));
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "Open vragen",
                            "<script>alert(1)</script>",
                            "Gemiddeld een 7,5, uit 2 cijfers",
                            "Eerst delen [glimlacht]")
                    .doesNotContain("praatje", "mooi gesprek");
        }
    }

    @Test
    void rule_16_6_the_feedback_dates_go_into_an_agenda() {
        ICalendar calendar = Biweekly.parse(
                        CompletedSession.held().report("text/calendar", "nl").asString())
                .first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Terugkoppeling: " + HOSTILE);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20261208");
    }

    @Test
    void rule_17_3_an_e_learning_is_asked_for_by_the_deck_alone() {
        RoomClient asked = RoomClient.openWith("actieve-openbaarmaking");
        assertThat(asked.get("/invitation").<String>path("text")).contains("e-learning", "Verder hoef je niets");
        assertThat(asked.get("").<List<?>>path("state.elearning")).isEmpty();

        RoomClient unasked = RoomClient.openWith("samenwerken");
        assertThat(unasked.get("/invitation").<String>path("text"))
                .doesNotContain("e-learning")
                .contains("Je hoeft niets voor te bereiden.");
        assertThat(unasked.get("").<Map<String, ?>>path("state"))
                .containsKey("pledged")
                .doesNotContainKey("elearning");
    }

    private static Set<String> tags(PDStructureNode node, Set<String> found) {
        for (Object kid : new ArrayList<>(node.getKids())) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStandardStructureType());
                tags(element, found);
            }
        }
        return found;
    }
}
