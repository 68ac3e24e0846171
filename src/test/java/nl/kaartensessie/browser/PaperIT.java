package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Cards to print, and the runsheet that is enough when nothing else works.
@NeedsBrowser
class PaperIT extends PackagedBrowserTest {

    @Test
    void rules_44_1_and_44_5_aFacilitatorGetsTheCardsOnPaper_andNoAddressTellsOfTheRoom() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Kartonnen Kemphaan", "Marieke");
            List<String> asked = new ArrayList<>();
            facilitator.page().onRequest(request -> asked.add(request.url()));
            facilitator.press("Lees de kaarten en de uitleg");

            Download both = facilitator.page().waitForDownload(() -> facilitator.press("Beide kanten (PDF)"));
            assertThat(both.suggestedFilename()).isEqualTo("kaarten-met-uitleg.pdf");
            assertThat(text(both))
                    .contains("Kaarten: Actieve openbaarmaking", "Alleen voor de begeleider", "Vraag door");
            assertThat(facilitator.within("[aria-labelledby=paper-heading] [role=status]"))
                    .hasText("Klaar. De kaarten staan bij je downloads.");
            Accessibility.check(facilitator, "cards on paper");

            Download fronts = facilitator.page().waitForDownload(() -> facilitator.press("Voorkanten (PDF)"));
            assertThat(fronts.suggestedFilename()).isEqualTo("kaarten.pdf");
            assertThat(text(fronts)).contains("31 kaarten").doesNotContain("Alleen voor de begeleider", "Vraag door");

            assertThat(asked).anyMatch(url -> url.contains("/printed-cards?explained="));
            assertThat(asked)
                    .noneMatch(url -> url.toLowerCase(java.util.Locale.ROOT).matches(".*(kemphaan|marieke|token).*"));
        }
    }

    @Test
    void rule_44_5_anEditorGetsADeckOnPaper() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Uitgeknipt");
            author.add("Eerste", "De tekst van de eerste.").isSaved();
            Download both = author.page().waitForDownload(() -> author.window().press("Beide kanten (PDF)"));
            assertThat(text(both)).contains("Kaarten: Uitgeknipt", "De tekst van de eerste.", "geen uitleg");
            assertThat(author.window().within(".notice")).containsText("Klaar. De kaarten staan bij je downloads.");
            Download fronts =
                    author.page().waitForDownload(() -> author.window().press("Voorkanten (PDF)"));
            assertThat(text(fronts)).contains("De tekst van de eerste.").doesNotContain("geen uitleg");
        }
    }

    @Test
    void rule_44_8_thePrintedRunsheetIsEnoughWhenNothingElseWorks() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Zwartwitte Zaagbek", "Marieke");
            Window page = desk.window();
            page.page().navigate(facilitator.page().url() + "/draaiboek");
            page.field("Jouw notitie bij kaart 4").fill("Laat Karim beginnen.");
            page.field("Jouw notitie bij kaart 4").blur();
            assertThat(page.within(".plan__card").nth(3)).containsText("Opgeslagen");

            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Locator sheet = page.within(".sheet");
            assertThat(sheet).containsText("Zeg: 'Fijn dat jullie er zijn.");
            assertThat(sheet).containsText("Laat Karim beginnen.");
            assertThat(sheet).containsText("Als de techniek het niet doet");
            assertThat(sheet.locator(".sheet__choices").first().locator("li")).hasCount(2);
            assertThat(sheet.locator(".sheet__choices").first()).hasAttribute("type", "A");
            assertThat(sheet.locator("caption")).hasText(new String[] {
                "Afspraken", "Open vragen", "Wat we nog nodig hebben", "Cijfer, en wat ieder morgen anders doet"
            });
            assertThat(sheet.locator("caption").first()).isVisible();
        }
    }

    private static String text(Download download) {
        try (InputStream file = download.createReadStream();
                PDDocument pdf = Loader.loadPDF(file.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
