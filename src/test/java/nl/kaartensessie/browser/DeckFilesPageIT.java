package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// An author takes a deck out as a file and in again, and reads what changed between its versions.
@NeedsBrowser
class DeckFilesPageIT extends PackagedBrowserTest {

    @Test
    void rule_20_6_aFileGoesOutAndInAgain_andTheDryRunTellsFirstWhatWouldChange() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Uit en in");
            author.add("Eerste", "De eerste kaart.")
                    .add("Tweede", "De tweede kaart.")
                    .isSaved();
            Window window = author.window();
            author.page().navigate(deck + "/versies");
            String yaml = text(author.page().waitForDownload(() -> window.press("Download als YAML")));
            String json = text(author.page().waitForDownload(() -> window.press("Download als JSON")));
            assertThat(yaml).contains("De eerste kaart.");
            assertThat(json).startsWith("{");

            choose(author, "uit-en-in.yaml", yaml);
            assertThat(window.within(".decks__form"))
                    .containsText("De kaartenset ‘uit-en-in’ is al precies zo. Er verandert niets.");
            choose(author, "uit-en-in.json", json);
            assertThat(window.within(".decks__form")).containsText("is al precies zo");

            choose(author, "uit-en-in.yaml", yaml.replace("De eerste kaart.", "Een andere tekst."));
            assertThat(window.within(".changes")).containsText("1 kaart gewijzigd: eerste");
            assertThat(window.within(".decks__form"))
                    .containsText("Let op: wijzigingen die nog niet gepubliceerd zijn, worden overschreven.");
            window.press("Neem dit over");
            author.page().waitForURL(Pattern.compile("/beheer/sets/uit-en-in"));
            author.look("Eerste");
            assertThat(author.textField()).hasValue("Een andere tekst.");

            choose(author, "nieuw.yaml", yaml.replace("key: uit-en-in", "key: uit-en-weer-in"));
            assertThat(window.within(".decks__form"))
                    .containsText("Dit wordt een nieuwe kaartenset, ‘uit-en-weer-in’, met 2 kaarten.");

            choose(author, "fout.yaml", "key: FOUT\ntitel: Niets");
            assertThat(window.within(".decks__form li")).hasText(new Pattern[] {
                Pattern.compile("key: Gebruik"), Pattern.compile("title: Dit veld"), Pattern.compile("titel: Dit veld")
            });
            assertThat(window.button("Neem dit over")).hasCount(0);
        }
    }

    @Test
    void rule_20_6_whoeverChangesTheDeckBetweenDryRunAndImportIsNotOverwritten() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Author marieke = new Author(desk.window());
            String deck = marieke.create("Tussendoor");
            marieke.add("Kaart", "Zoals hij was.").isSaved();
            Author bilal = new Author(laptop.window()).at(deck + "/versies");
            String yaml = text(bilal.page().waitForDownload(() -> bilal.window().press("Download als YAML")));
            choose(bilal, "tussendoor.yaml", yaml.replace("Zoals hij was.", "Uit het bestand."));
            assertThat(bilal.window().within(".changes")).containsText("1 kaart gewijzigd: kaart");
            marieke.add("Nog een", "Van Marieke.").isSaved();
            bilal.window().press("Neem dit over");
            assertThat(bilal.window().within(".notice").first()).containsText("De kaartenset is net veranderd.");
            assertThat(bilal.window().within(".changes")).containsText("1 kaart weg: nog-een");
        }
    }

    @Test
    void rules_20_6_and_20_7_theDifferenceMarksTheWordsThatChangedAndAVersionCanBePutBack() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Verschillen");
            author.add("Blijft", "De kat zit op de mat.").add("Gaat", "Deze kaart gaat weg.");
            author.publish(1);
            author.look("Blijft").text("De hond zit op de mat.");
            author.look("Gaat").window().press("Verwijder deze kaart");
            author.window().dialog().getByText("Ja, verwijder").click();
            author.add("Komt", "Deze kaart is nieuw.").isSaved();
            Window window = author.window();
            window.link("Versies en publiceren").click();
            Locator draft = window.within("section[aria-labelledby=draft]");
            assertThat(draft.locator("del").first())
                    .hasText(Pattern.compile("Deze kaart is nieuw|kat|Deze kaart gaat weg"));
            assertThat(draft.locator(".difference").filter(new Locator.FilterOptions().setHasText("Kaart gewijzigd")))
                    .containsText("De weg: katerbij: hond zit op de mat.");
            assertThat(draft).containsText("Nieuwe kaart: Komt");
            assertThat(draft).containsText("Kaart weg: Gaat");
            window.press("Publiceer als versie 2");
            assertThat(window.dialog()).containsText("1 kaart erbij, 1 kaart gewijzigd, 1 kaart weg.");
            assertThat(window.dialog()).containsText("Sessies die al open zijn, houden hun eigen versie.");
            window.dialog().getByText("Ja, publiceer").click();
            assertThat(window.within(".notice")).hasText("Versie 2 is gepubliceerd.");
            assertThat(draft).containsText("Er is niets te publiceren: versie 2 is het nieuwste.");

            window.press("Toon het verschil");
            assertThat(window.within("#difference")).containsText("Kaart weg: Gaat");
            window.field("Van").selectOption("2");
            window.press("Toon het verschil");
            assertThat(window.within("#difference")).hasText("Er is geen verschil.");

            assertThat(window.button("Zet terug: versie 2")).hasCount(0);
            window.press("Zet terug: versie 1");
            window.dialog().getByText("Ja, zet terug").click();
            assertThat(window.within(".notice")).hasText("De set is weer zoals in versie 1.");
            assertThat(draft).containsText("Nieuwe kaart: Gaat");
            window.press("Zet terug: versie 2");
            assertThat(window.dialog()).containsText("Wijzigingen die nog niet gepubliceerd zijn, gaan weg.");
            window.dialog().getByText("Ja, zet terug").click();
            assertThat(draft).containsText("Er is niets te publiceren: versie 2 is het nieuwste.");
        }
    }

    @Test
    void rule_39_7_aDeckWhoseFactsAreOldSaysSo_andListsThem() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            Window window = author.at("/beheer").window();
            choose(author, "oude-feiten.yaml", """
                    key: oude-feiten
                    title: Oude feiten
                    language: nl
                    cards:
                      - key: eerste
                        title: Eerste
                        kind: statement
                        text: In 2020 begon dit.
                        facts:
                          - about: In 2020
                            source: Staatsblad
                            checkedOn: 2020-02-01
                    """);
            window.press("Neem dit over");
            author.page().waitForURL(Pattern.compile("/beheer/sets/oude-feiten"));
            author.page().navigate("/beheer");
            window.within(".decks__deck")
                    .filter(new Locator.FilterOptions().setHasText("Oude feiten"))
                    .getByText("Feiten nakijken")
                    .click();
            assertThat(window.within(".tocheck .notice")).containsText("Naar 1 feit keek zes maanden niemand.");
            assertThat(window.within(".tocheck li"))
                    .containsText("Nagekeken op 1 februari 2020. Ouder dan zes maanden");
        }
    }

    private static void choose(Author author, String name, String content) {
        author.page().navigate("/beheer");
        author.window().press("Lees een bestand in");
        author.window()
                .field("Bestand (Excel, CSV, YAML of JSON)")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Download download) {
        try (InputStream file = download.createReadStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
