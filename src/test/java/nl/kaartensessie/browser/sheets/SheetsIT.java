package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Axe;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// An author who knows Excel, and one who has a list.
@NeedsBrowser
public class SheetsIT extends PackagedBrowserTest {

    private static final String LIST = "Stellingen, elke op een eigen regel";

    @Test
    public void rules_45_4_and_45_8_aNewcomerFillsInTheWorkbookWronglyMendsItAndPublishes() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Voor het rekenblad");
            Window window = author.window();
            author.page().navigate("/beheer");
            window.press("Lees een bestand in");
            byte[] empty = bytes(author.page().waitForDownload(() -> window.press("Leeg Excel-bestand")));

            choose(author, filledIn(empty, "Gedicht", ""));
            assertThat(window.within(".form__error"))
                    .containsText("Dit bestand klopt nog niet. Er is niets veranderd.");
            assertThat(window.within(".faults tbody tr")).hasText(new Pattern[] {
                Pattern.compile("Kaarten\\s*2\\s*B\\s*Soort: Kies Stelling, Vraag of Dilemma."),
                Pattern.compile("Kaarten\\s*2\\s*C\\s*Titel: Vul dit in.")
            });
            assertThat(window.button("Neem dit over")).hasCount(0);
            assertThat(Axe.violations(author.page())).isEmpty();

            choose(author, filledIn(empty, "Stelling", "Uit Excel"));
            assertThat(window.within(".decks__form")).containsText("Dit wordt een nieuwe kaartenset, ‘rekenblad-set’");
            assertThat(window.within(".changes")).containsText("Uit Excel");
            window.press("Neem dit over");
            author.page().waitForURL(Pattern.compile("/beheer/sets/rekenblad-set"));
            author.publish(1);
        }
    }

    @Test
    public void rule_45_6_tenStatementsBecomeADeckInOneStep_andGoOutAsExcel() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Voor de plakkers");
            Window window = author.window();
            author.page().navigate("/beheer");
            window.press("Plak stellingen");
            window.field("Naam van de kaartenset").fill("Tien van Word");
            var list = new StringBuilder();
            for (int i = 1; i <= 10; i++) {
                list.append(i).append(".\tStelling nummer ").append(i).append(" over ons werk.\n");
            }
            window.field(LIST).fill(list.toString());
            assertThat(Axe.violations(author.page())).isEmpty();
            window.press("Maak de kaartenset");
            author.page().waitForURL(Pattern.compile("/beheer/sets/tien-van-word"));
            author.look("Stelling nummer 10 over ons werk");
            assertThat(author.textField()).hasValue("Stelling nummer 10 over ons werk.");
            author.page().navigate("/beheer/sets/tien-van-word/versies");
            byte[] file = bytes(author.page().waitForDownload(() -> window.press("Download als Excel")));
            assertThat(texts(file)).hasSize(10);
        }
    }

    @Test
    public void rule_30_8_aPastedListOutlivesAReloadAndAFailure_untilItIsADeck() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Voor een lange lijst");
            Window window = author.window();
            author.page().navigate("/beheer");
            window.press("Plak stellingen");
            window.field("Naam van de kaartenset").fill("Lijst die blijft");
            window.field(LIST).fill("Wat ik plak, blijft staan.\nOok de tweede regel.");

            author.page().reload();
            window.press("Plak stellingen");
            assertThat(window.field("Naam van de kaartenset")).hasValue("Lijst die blijft");
            assertThat(window.field(LIST)).hasValue("Wat ik plak, blijft staan.\nOok de tweede regel.");

            author.page().route("**/api/v1/decks/imports**", Route::abort);
            window.press("Maak de kaartenset");
            assertThat(window.within(".decks__form .notice--bad")).isVisible();
            author.page().reload();
            author.page().unroute("**/api/v1/decks/imports**");
            window.press("Plak stellingen");
            assertThat(window.field(LIST)).hasValue("Wat ik plak, blijft staan.\nOok de tweede regel.");

            window.press("Maak de kaartenset");
            author.page().waitForURL(Pattern.compile("/beheer/sets/lijst-die-blijft"));
            author.page().navigate("/beheer");
            window.press("Plak stellingen");
            assertThat(window.field(LIST)).hasValue("");
        }
    }

    private static List<String> texts(byte[] file) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new java.util.ArrayList<String>();
            book.getSheet("Kaarten")
                    .rowIterator()
                    .forEachRemaining(row -> rows.add(row.getCell(3).getStringCellValue()));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filledIn(byte[] template, String kind, String title) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var card = book.getSheet("Kaarten").createRow(1);
            card.createCell(1).setCellValue(kind);
            card.createCell(2).setCellValue(title);
            card.createCell(3).setCellValue("Wie alles telt, weet niets.");
            book.getSheet("Kaartenset").getRow(1).createCell(1).setCellValue("Rekenblad set");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Author author, byte[] content) {
        author.window()
                .field("Bestand (Excel, CSV, YAML of JSON)")
                .setInputFiles(new FilePayload("set.xlsx", "application/octet-stream", content));
    }

    private static byte[] bytes(Download download) {
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
