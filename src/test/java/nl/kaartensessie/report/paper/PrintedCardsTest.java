package nl.kaartensessie.report.paper;

import static nl.kaartensessie.report.paper.PrintedPages.letters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import nl.kaartensessie.report.PdfFaults;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// The cards of a room and of a deck as they come out of the printer.
@QuarkusTest
class PrintedCardsTest {

    private static final String DECK = RoomClient.API + "/decks/actieve-openbaarmaking/printed-cards";

    /// The sheet that tells how to print, on both sides.
    private static final int BEFORE = 2;

    @Test
    void rules_44_1_and_44_2_each_card_is_there_word_for_word_with_its_back_behind_it() throws Exception {
        RoomClient kim = RoomClient.open();
        byte[] pdf = print(kim, true).asByteArray();
        JsonNode cards = new ObjectMapper().readTree(kim.get("/cards").asString());
        assertThat(cards).hasSize(31);
        assertThat(PrintedPages.of(pdf)).hasSize(BEFORE + 16);

        for (int index = 0; index < cards.size(); index++) {
            JsonNode card = cards.get(index);
            int sheet = BEFORE + index / 4 * 2 + 1;
            int quarter = index % 4;
            String front = letters(PrintedPages.quarters(pdf, sheet).get(quarter));
            // Turned over along its long edge, what was left is right.
            String back = letters(PrintedPages.quarters(pdf, sheet + 1).get(quarter ^ 1));
            assertThat(front).startsWith(card.path("position").asText());
            assertThat(back).startsWith(card.path("position").asText());
            assertThat(front)
                    .contains(
                            letters(card.path("title").asText()),
                            letters(card.path("text").asText()));
            char letter = 'A';
            for (JsonNode choice : card.path("choices")) {
                assertThat(front).contains(letter++ + "." + letters(choice.asText()));
            }
            assertThat(back)
                    .contains(
                            letters(card.path("title").asText()),
                            letters(card.path("ask").asText()),
                            plain(card.path("explanationHtml").asText()));
            assertThat(back.indexOf(letters(card.path("ask").asText())))
                    .isLessThan(back.indexOf(plain(card.path("explanationHtml").asText())));
            card.path("twists").forEach(twist -> assertThat(back).contains(letters(twist.asText())));
            assertThat(front).doesNotContain(letters(card.path("ask").asText()));
        }
    }

    @Test
    void rule_44_3_fronts_alone_have_nothing_of_what_is_for_the_facilitator() throws Exception {
        RoomClient kim = RoomClient.open();
        byte[] pdf = print(kim, false).asByteArray();
        JsonNode cards = new ObjectMapper().readTree(kim.get("/cards").asString());
        List<String> pages = PrintedPages.of(pdf);
        assertThat(pages).hasSize(1 + 8);
        String all = letters(String.join("", pages));
        for (JsonNode card : cards) {
            assertThat(all)
                    .contains(letters(card.path("text").asText()))
                    .doesNotContain(
                            letters(card.path("ask").asText()),
                            plain(card.path("explanationHtml").asText()).substring(0, 40));
            card.path("themes").forEach(theme -> assertThat(all).doesNotContain("Gaatover:" + letters(theme.asText())));
        }
    }

    @Test
    void rule_44_4_they_are_pdf_ua_and_pdf_a_with_language_and_title() throws Exception {
        RoomClient kim = RoomClient.open();
        assertThat(PdfFaults.of(print(kim, true).asByteArray())).isEmpty();
        assertThat(PdfFaults.of(
                        print(RoomClient.openWith("working-together"), false).asByteArray()))
                .isEmpty();
    }

    @Test
    void rule_44_1_a_card_to_skip_is_left_out_and_the_others_keep_their_numbers() {
        RoomClient kim = RoomClient.open();
        kim.done("card.mark", "position", 3, "mark", "skipped");
        byte[] pdf = print(kim, true).asByteArray();
        assertThat(PrintedPages.of(pdf).getFirst()).contains("30 kaarten", "De kaart die je overslaat");
        assertThat(PrintedPages.quarters(pdf, 3).get(2)).startsWith("4");
        assertThat(PrintedPages.quarters(pdf, 4).get(3)).startsWith("4");
    }

    @Test
    void rule_44_1_a_card_of_the_group_is_among_them() {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        kim.done("card.add", "kind", "question", "title", "Van ons zelf", "text", "Wat <b>nu</b>?");
        String all = letters(String.join("", PrintedPages.of(print(kim, true).asByteArray())));
        assertThat(all).contains("Vanonszelf", "Wat<b>nu</b>?", letters("Bij deze kaart staat geen uitleg."));
    }

    @Test
    void rule_44_5_they_are_for_a_facilitator_alone() {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        for (boolean explained : List.of(true, false)) {
            Answers.problem(403, print(sam, explained));
            Answers.problem(
                    401, RoomClient.anonymous().get(RoomClient.API + "/rooms/" + kim.room() + "/printed-cards"));
            Answers.problem(401, RoomClient.anonymous().get(DECK + "?explained=" + explained));
            Answers.problem(401, kim.call().get(DECK + "?explained=" + explained));
        }
        assertThat(print(kim.colleague("Bo"), true).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_44_5_an_editor_prints_a_deck_in_its_own_order() {
        Response answer = RoomClient.anonymous()
                .header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                .get(DECK + "?explained=true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        List<String> pages = PrintedPages.of(answer.asByteArray());
        assertThat(pages).hasSize(BEFORE + 16);
        assertThat(pages.getFirst()).contains("in de volgorde van de set").doesNotContain("jullie woord");
    }

    private static Response print(RoomClient member, boolean explained) {
        return member.call()
                .accept("application/pdf, application/problem+json")
                .get(RoomClient.API + "/rooms/" + member.room() + "/printed-cards?explained=" + explained);
    }

    private static String plain(String html) {
        return letters(html.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"));
    }
}
