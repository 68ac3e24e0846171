package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guide for who facilitates for the first time: on paper, and on the way of a facilitator.
@NeedsBrowser
class GuideIT extends PackagedBrowserTest {

    private static final Pattern ADDRESS = Pattern.compile("/begeleiden$");

    @ParameterizedTest
    @CsvSource({
        "nl, Gids voor begeleiders, Zo sluit je af, Je kunt deze gids afdrukken",
        "en, Guide for facilitators, How to close, You can print this guide"
    })
    void rule_40_2_itFitsOnTwoSheets(String language, String title, String last, String screenOnly) throws IOException {
        try (Device desk = browsers.device(address, 1280, language)) {
            Page page = desk.window().page();
            page.navigate("/begeleiden");
            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.getByText(screenOnly)).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-header")).isHidden();
            assertThat(page.locator("footer")).isHidden();
            try (PDDocument paper = Loader.loadPDF(
                    page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
                assertThat(paper.getNumberOfPages()).isEqualTo(2);
                assertThat(new PDFTextStripper().getText(paper).strip())
                        .startsWith(title)
                        .contains(last)
                        .doesNotContain(screenOnly);
            }
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void rule_40_1_aFacilitatorFindsItInThePreparationAndInTheMenu() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.open("Wijze Wulp", "Marieke");
            leadsToIt(window, window.within(".prepare").getByText("Gids voor begeleiders"));
            window.startSession();
            window.press("Sessie");
            leadsToIt(window, window.dialog().getByText("Gids voor begeleiders"));
        }
    }

    @Test
    void rule_40_4_whatToSayStandsApartBesideTheCard() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.open("Zachte Zanglijster", "Marieke");
            window.startSession();
            window.toStep("Eerste ronde");
            assertThat(window.runsheet().locator("[data-here] .prompts__say").first())
                    .containsText("Zeg: 'Lees hem voor jezelf. Kies eerst, dan praten we.'");
        }
    }

    private static void leadsToIt(Window window, Locator link) {
        Page guide = window.page().waitForPopup(link::click);
        assertThat(guide).hasURL(ADDRESS);
        assertThat(guide.locator("h1")).hasText("Gids voor begeleiders");
        guide.close();
    }
}
