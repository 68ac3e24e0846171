package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import nl.kaartensessie.browser.support.Accessibility;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The factsheet beside the cards: for the facilitator at any time, for the group when it is shared, and on paper.
@NeedsBrowser
class FactsheetIT extends PackagedBrowserTest {

    private static final String DATED = "Stand per 23 november 2026";

    @Test
    void rule_17_2_whatTheFacilitatorSharesLiesBesideTheCard() {
        try (Device desk = device(1280);
                Device laptop = device(1280)) {
            Window facilitator = desk.window();
            facilitator.open("Blauwe Map", "Marieke");
            Window anna = laptop.window().join("blauwe map", "Anna");
            facilitator.startSession();
            anna.seesCard(1);
            assertThat(anna.button("Feitenblad")).hasCount(0);

            facilitator.choose("Sessie", "Deel het feitenblad");
            Locator aside = anna.within(".factsheet-aside");
            assertThat(aside.getByText(DATED)).isVisible();
            assertThat(aside.locator("tbody tr")).hasCount(22);
            assertThat(anna.within("#announcement"))
                    .containsText("De begeleider deelt het feitenblad. Het staat naast de kaart.");
            assertThat(anna.within(".card")).isInViewport();
            assertThat(anna.within(".factsheet-aside :focus")).hasCount(0);
            facilitator.press("Meer");
            assertThat(facilitator.dialog()).containsText("Iedereen heeft het feitenblad nu bij de kaart.");
            facilitator.closeDialog();

            // People, hands and chat wait behind buttons meanwhile.
            anna.press("Chat");
            anna.field("Bericht").fill("Ik lees even mee.");
            anna.press("Stuur");
            assertThat(facilitator.within(".chat__text")).hasText("Ik lees even mee.");
            anna.closeDialog();

            anna.press("Sluit");
            assertThat(aside).hasCount(0);
            assertThat(anna.button("Feitenblad")).isFocused();
            anna.press("Feitenblad");
            assertThat(anna.heading("Feitenblad")).isFocused();

            facilitator.press("Volgende kaart voor iedereen");
            anna.seesCard(2);
            assertThat(aside.getByText(DATED)).isVisible();

            facilitator.press("Sessie");
            facilitator.press("Stop met delen van het feitenblad");
            assertThat(aside).hasCount(0);
            assertThat(anna.button("Feitenblad")).hasCount(0);
            assertThat(anna.within("#announcement")).containsText("De begeleider deelt het feitenblad niet meer.");
            assertThat(desk.complaints()).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rule_17_2_onAPhoneItSlidesOverTheCard() {
        try (Device desk = device(1280);
                Device phone = device(360)) {
            Window facilitator = desk.window();
            facilitator.open("Rode Kaft", "Marieke");
            Window bilal = phone.window().join("rode kaft", "Bilal");
            facilitator.choose("Sessie", "Deel het feitenblad");

            // In the lobby there is time to read; and nothing comes over the screen by itself.
            assertThat(bilal.button("Feitenblad")).isVisible();
            assertThat(bilal.within("dialog[open]")).hasCount(0);
            facilitator.startSession();
            bilal.seesCard(1);
            bilal.press("Feitenblad");
            assertThat(bilal.within("dialog[open]").getByText(DATED)).isVisible();
            bilal.within("dialog[open] summary").click();
            bilal.link("Waar vind je hulp?").click();
            assertThat(bilal.heading("Waar vind je hulp?")).isInViewport();
            assertThat(bilal.button("Sluit").first()).isInViewport();
            bilal.page().keyboard().press("Escape");
            assertThat(bilal.button("Feitenblad")).isFocused();

            bilal.press("Feitenblad");
            facilitator.press("Sessie");
            facilitator.press("Stop met delen van het feitenblad");
            assertThat(bilal.within("dialog[open]")).hasCount(0);
            bilal.raise("Nieuw punt");
            assertThat(bilal.button("Hand omlaag, nummer 1")).isVisible();
        }
    }

    @Test
    void whoIsTypingKeepsTheChatUnderTheirHands() {
        try (Device desk = device(1280);
                Device laptop = device(1280)) {
            Window facilitator = desk.window();
            facilitator.open("Gele Envelop", "Marieke");
            Window chris = laptop.window().join("gele envelop", "Chris");
            facilitator.startSession();
            chris.seesCard(1);
            chris.field("Bericht").fill("Ik vind dat");

            facilitator.choose("Sessie", "Deel het feitenblad");
            assertThat(chris.button("Feitenblad")).isVisible();
            assertThat(chris.field("Bericht")).isFocused();
            chris.press("Feitenblad");
            assertThat(chris.within(".factsheet-aside").getByText(DATED)).isVisible();
            chris.press("Sluit");
            assertThat(chris.field("Bericht")).hasValue("Ik vind dat");
        }
    }

    @Test
    void rule_17_4_aFacilitatorReadsAndPrintsItBeforehand_theShortOneOnASheet() throws IOException {
        try (Device desk = device(1280)) {
            Window facilitator = desk.window();
            facilitator.open("Stille Lade", "Marieke");
            facilitator.press("Sessie");
            Page page = facilitator
                    .page()
                    .waitForPopup(
                            () -> facilitator.link("Feitenblad (nieuw tabblad)").click());
            assertThat(page).hasTitle("Feitenblad: Actieve openbaarmaking · Kaartensessie");
            assertThat(page.getByText(DATED)).isVisible();
            assertThat(page.locator("main h1")).hasText("Feitenblad");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String screenOnly : new String[] {"header", "footer", ".factsheet__ways", ".factsheet__contents"}) {
                assertThat(page.locator(screenOnly)).isHidden();
            }
            try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(paper.getNumberOfPages()).isBetween(3, 6);
                assertThat(new PDFTextStripper().getText(paper))
                        .startsWith("Feitenblad")
                        .contains(DATED, "Klachtoordelen", "(https://acoi.nl)")
                        .doesNotContain("Druk af", "Terug naar de sessie", "(https://open-overheid.nl)");
                var first = new PDFTextStripper();
                first.setEndPage(1);
                assertThat(first.getText(paper))
                        .contains("Dicht, afwegen of open", "Als je het niet weet")
                        .doesNotContain("Waarom doen we dit?");
                var second = new PDFTextStripper();
                second.setStartPage(2);
                assertThat(second.getText(paper).strip()).startsWith("Wat is actief openbaar maken?");
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.getByText("Terug naar de sessie").click();
            assertThat(page.locator(".checklist")).isVisible();
        }
    }

    @Test
    void aDeckWithoutFactsheetOffersNone() {
        try (Device desk = device(1280)) {
            Window facilitator = desk.window();
            facilitator.page().navigate("/nieuw");
            facilitator.field("Welke kaarten?").selectOption("samenwerken");
            facilitator.field("Hoe heet je?").fill("Marieke");
            facilitator.press("Open de sessie");
            facilitator
                    .page()
                    .waitForResponse(answer -> answer.url().endsWith("/factsheet") && answer.status() == 404, () -> {
                        facilitator.link("Naar de voorbereiding").click();
                    });
            assertThat(facilitator.heading("Bereid je voor")).isVisible();
            assertThat(facilitator.button("Deel het feitenblad")).hasCount(0);

            facilitator.page().navigate(facilitator.page().url() + "/feitenblad");
            assertThat(facilitator.heading("Er is geen feitenblad")).isVisible();
            Accessibility.check(facilitator, "no factsheet");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360, 320})
    void everyStateIsAccessible(int width) {
        String word = "bruin water " + width;
        boolean wide = width > 1000;
        try (Device desk = device(width);
                Device laptop = device(width)) {
            Window facilitator = desk.window();
            facilitator.open(word, "Marieke");
            Window guest = laptop.window().join(word, "Anna");
            facilitator.choose("Sessie", "Deel het feitenblad");
            facilitator.press("Sessie");
            assertThat(facilitator.button("Stop met delen van het feitenblad")).isVisible();
            Accessibility.check(facilitator, "preparing, shared");
            facilitator.closeDialog();
            assertThat(guest.button("Feitenblad")).isVisible();
            Accessibility.check(guest, "lobby, shared");
            facilitator.startSession();
            guest.seesCard(1);
            if (!wide) {
                Accessibility.check(guest, "room, shared");
                guest.press("Feitenblad");
            }
            assertThat(guest.within(".table-region")).hasCount(2);
            Accessibility.check(guest, "reading beside the card");
            guest.within("summary").click();
            Accessibility.check(guest, "its contents");
            movesSideways(guest, width);
            guest.page().navigate(guest.page().url().replaceAll("#.*", "") + "/feitenblad");
            assertThat(guest.within(".factsheet .table-region")).hasCount(2);
            Accessibility.check(guest, "on its own page");
            movesSideways(guest, width);
        }
    }

    /// A table that is wider than its place is reached and moved with the keyboard.
    private static void movesSideways(Window window, int width) {
        if (width <= 360) {
            Locator region = window.within(".table-region").last();
            assertThat(region).hasAttribute("aria-label", "Tabel: De 17 soorten");
            // Whoever saw nothing move presses again.
            window.page().waitForCondition(() -> {
                region.press("ArrowRight");
                return (Boolean)
                        region.evaluate("region => region.scrollLeft > 0 || region.scrollWidth <= region.clientWidth");
            });
        }
    }

    private Device device(int width) {
        return browsers.device(
                address,
                new Browser.NewContextOptions().setViewportSize(width, 740).setReducedMotion(ReducedMotion.REDUCE));
    }
}
