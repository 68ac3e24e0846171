package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.ClosingPage.file;
import static nl.kaartensessie.browser.support.ClosingPage.flat;
import static nl.kaartensessie.browser.support.ClosingPage.grade;
import static nl.kaartensessie.browser.support.ClosingPage.openPreview;
import static nl.kaartensessie.browser.support.ClosingPage.otherForms;
import static nl.kaartensessie.browser.support.ClosingPage.part;
import static nl.kaartensessie.browser.support.ClosingPage.step;
import static nl.kaartensessie.browser.support.ClosingPage.write;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The closing that a group fills together, the report that comes of it, and the session after.
@NeedsBrowser
class ClosingIT extends PackagedBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void rule_14_3_gradesAreShownTogetherAndWithoutNames() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Rustige Beek", "Marieke");
            Window anna = laptop.window().join("rustige beek", "Anna");
            Window bilal = phone.window().join("rustige beek", "Bilal");
            close(marieke.startSession());
            assertThat(anna.heading("Samen afsluiten")).isVisible();
            anna.press("Geef mijn cijfer");
            assertThat(anna.text("Kies eerst een cijfer.")).isVisible();
            grade(anna, "6", "Te <kort>");
            assertThat(anna.text("Jouw cijfer: 6")).isVisible();
            anna.press("Wijzig mijn cijfer");
            assertThat(anna.field("Waarom dat cijfer?")).hasValue("Te <kort>");
            grade(anna, "7", "Te <kort>");
            assertThat(anna.text("Jouw cijfer: 7")).isVisible();
            grade(bilal, "9", "");
            step(marieke, "Cijfer");
            assertThat(marieke.text("2 van de 2 cijfers gegeven")).isVisible();
            assertThat(marieke.page().content()).doesNotContain("Te &lt;kort&gt;");

            marieke.press("Toon alle cijfers");
            for (Window window : List.of(marieke, anna, bilal)) {
                assertThat(window.text("Gemiddeld een 8,0.")).isVisible();
                assertThat(window.text("Van een 7 tot een 9.")).isVisible();
                assertThat(window.within(".bars__one")).hasText(new String[] {"9 1 keer", "8 0 keer", "7 1 keer"});
                assertThat(window.within(".whys li")).hasText("Te <kort>");
            }
            marieke.press("Begin opnieuw met cijfers");
            marieke.dialog()
                    .getByRole(AriaRole.BUTTON, Window.named("Begin opnieuw met cijfers"))
                    .click();
            assertThat(anna.text("Nog geen cijfers gegeven")).isVisible();

            // A look at the card, and back.
            anna.press("Kijk naar de kaart");
            anna.seesCard(1);
            anna.press("Terug naar de afsluiting");
            assertThat(anna.heading("Samen afsluiten")).isVisible();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rule_16_theReportIsWhatTheGroupSawAndGoesAlongInEveryForm() throws IOException {
        Browser.NewContextOptions mayCopy =
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (Device desk = browsers.device(address, mayCopy);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Hele Reiger", "Marieke");
            Window anna = laptop.window().join("hele reiger", "Anna");
            marieke.startSession();
            for (int key = 0; key < 3; key++) {
                marieke.page().keyboard().press("ArrowRight");
            }
            anna.seesCard(4);
            marieke.choose("Meer", "Parkeren");
            discussed(marieke, 3);
            close(marieke);
            write(anna, "Wat spreken jullie af?", "Besluiten <b>klaarzetten</b>");
            write(anna, "Wat doe je morgen anders?", "Eerst kijken, dan vragen");
            write(anna, "Wat hebben jullie nog nodig?", "Een korte cursus");
            Locator question = part(anna, "Welke vraag blijft open?");
            question.getByLabel("Welke vraag blijft open?").fill("Wie beslist over concepten?");
            question.getByLabel("Wie pakt het op?").selectOption("Iemand anders");
            question.getByLabel("Naam").fill("Joke van JZ");
            question.getByLabel("Wanneer horen we hoe het ging?").fill("2027-01-15");
            question.getByRole(AriaRole.BUTTON, Window.named("Voeg toe")).click();
            assertThat(question.locator(".lines__text")).hasText("Wie beslist over concepten?");
            grade(anna, "8", "Niet in het verslag");
            step(marieke, "Cijfer");
            marieke.press("Toon alle cijfers");

            openPreview(anna);
            Locator preview = anna.within(".paper");
            assertThat(preview).containsText("Gemiddeld een 8,0, uit 1 cijfer.");
            assertThat(preview).containsText("Besproken: 3 van de 31 kaarten.");
            assertThat(preview).containsText("Pakt het op: Joke van JZ · Terugkoppeling: vrijdag 15 januari 2027");
            assertThat(preview).not().containsText("Niet in het verslag");
            String seen = flat(preview.innerText());

            // The facilitator reads it, goes back to correct it, and everybody is asked no more.
            step(marieke, "Verslag");
            marieke.link("Naar het verslag").click();
            assertThat(marieke.heading("Verslag: Actieve openbaarmaking")).isVisible();
            assertThat(flat(marieke.within(".paper").innerText())).isEqualTo(seen);
            anna.press("Verwijder: Een korte cursus");
            assertThat(marieke.within(".paper")).not().containsText("Een korte cursus");
            anna.press("Zet terug");
            assertThat(marieke.within(".paper")).containsText("Een korte cursus");
            marieke.link("Terug om te verbeteren").click();
            step(marieke, "Einde");
            marieke.press("Beëindig de sessie");
            marieke.press("Ja, beëindig de sessie");
            assertThat(anna.heading("Dit spraken jullie af")).isVisible();
            anna.page().reload();
            assertThat(anna.text("Besluiten <b>klaarzetten</b>")).isVisible();
            assertThat(anna.button("Wis alles nu")).isHidden();

            assertThat(marieke.within(".paper")).containsText("Een korte cursus");
            marieke.press("Kopieer voor de mail");
            assertThat(marieke.text("Gekopieerd. Plak het verslag in je mail.")).isVisible();
            assertThat(marieke.pasted())
                    .contains("Wat we afspreken\n- Besluiten <b>klaarzetten</b>")
                    .contains("  Pakt het op: Joke van JZ\n  Terugkoppeling: vrijdag 15 januari 2027")
                    .containsPattern("Kaarten voor een volgende keer\n- 28 kaarten\\. Geparkeerd: [^\n]+\\.\n");
            otherForms(marieke);
            marieke.press("Kopieer als Markdown");
            marieke.page().waitForCondition(() -> marieke.pasted().startsWith("# Verslag"));
            readFiles(marieke);

            marieke.press("Wis alles nu");
            marieke.press("Ja, wis alles");
            assertThat(marieke.heading("Alles is gewist")).isVisible();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void readFiles(Window marieke) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(marieke, "Download de pdf", "pdf"))) {
            assertThat(flat(new PDFTextStripper().getText(pdf)))
                    .contains("Besluiten <b>klaarzetten</b>", "Een korte cursus", "Joke van JZ");
        }
        JsonNode json = JSON.readTree(file(marieke, "Gegevens als JSON", "json"));
        assertThat(json.at("/questions/0/owner").textValue()).isEqualTo("Joke van JZ");
        assertThat(json.path("remaining").findValuesAsText("mark")).containsExactly("parked");
        VEvent date = Biweekly.parse(new String(
                        file(marieke, "Datums voor je agenda", "ics"), java.nio.charset.StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
        assertThat(date.getSummary().getValue()).contains("Wie beslist over concepten?");
    }

    @Test
    void rule_18_aFollowUpGoesOnWithWhatIsLeft() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Prima Zalm", "Marieke");
            marieke.startSession();
            marieke.page().keyboard().press("ArrowRight");
            marieke.seesCard(2);
            marieke.command("{\"type\": \"outcome.add\", \"kind\": \"agreement\", \"text\": \"Elke week kijken\"}");
            discussed(marieke, 2);
            String room = marieke.page().url().replaceAll(".*/", "");

            // While the session still goes on its word is taken.
            marieke.page().navigate("/nieuw#vervolg=" + room);
            assertThat(marieke.within(".lead")).containsText("met de 29 kaarten die nog niet besproken zijn");
            assertThat(marieke.field("Hoe heet je?")).hasValue("Marieke");
            marieke.press("Open de sessie");
            assertThat(marieke.within(".form__error")).containsText("Beëindig die eerst, of kies een ander woord.");
            marieke.page().navigate("/sessie/" + room);
            marieke.choose("Sessie", "Beëindig de sessie");
            marieke.press("Ja, beëindig de sessie");
            marieke.link("Plan een vervolg").click();
            assertThat(marieke.within(".lead")).containsText("29 kaarten");
            marieke.press("Open de sessie");
            marieke.link("Naar de voorbereiding").click();
            marieke.readCards();
            assertThat(marieke.within(".card__count").first()).hasText("Kaart 1 van 29");
            marieke.choose("Sessie", "Van de vorige keer");
            assertThat(marieke.dialog()).containsText("Toen zijn 2 kaarten besproken.");
            assertThat(marieke.dialog()).containsText("Elke week kijken");
            assertThat(marieke.page().url()).doesNotContain(key);

            // Another device has no part in the old session.
            Window stranger = laptop.window();
            stranger.page().navigate("/nieuw#vervolg=" + room);
            assertThat(stranger.within(".lead")).containsText("dit apparaat was daar geen begeleider");
            stranger.link("Open een nieuwe sessie").click();
            assertThat(stranger.heading("Open een sessie")).isVisible();
        }
    }

    @Test
    void rule_18_2_whenEveryCardWasDiscussedThereIsNothingToGoOnWith() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Klare Wolk", "Marieke");
            marieke.startSession();
            Window kim = laptop.window();
            kim.page().navigate("/");
            kim.press("Ik begeleid een sessie");
            kim.field("Wat is het woord?").fill("klare wolk");
            kim.field("Wat is je sleutel?").fill(key);
            kim.field("Hoe heet je?").fill("Kim");
            kim.press("Naar je sessie");
            kim.seesCard(1);
            // Together, as nobody may send more than twenty commands at once.
            for (int position = 1; position <= Window.CARDS; position++) {
                (position % 2 == 0 ? marieke : kim)
                        .command("{\"type\": \"card.mark\", \"position\": %d, \"mark\": \"discussed\"}"
                                .formatted(position));
            }
            String room = marieke.page().url().replaceAll(".*/", "");
            marieke.page().navigate("/nieuw#vervolg=" + room);
            assertThat(marieke.within(".lead")).containsText("Alle kaarten van die sessie zijn al besproken.");
            marieke.page().navigate("/sessie/" + room + "/verslag");
            assertThat(marieke.within(".report")).containsText("Alle kaarten zijn besproken.");
        }
    }

    /// The first cards: a group that only saw them has not discussed them.
    private static void discussed(Window facilitator, int cards) {
        for (int position = 1; position <= cards; position++) {
            facilitator.command(
                    "{\"type\": \"card.mark\", \"position\": %d, \"mark\": \"discussed\"}".formatted(position));
        }
    }

    private static void close(Window facilitator) {
        facilitator.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
        assertThat(facilitator.heading("Samen afsluiten")).isVisible();
    }
}
