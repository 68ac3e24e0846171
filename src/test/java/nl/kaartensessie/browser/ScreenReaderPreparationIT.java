package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Listeners;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.ScreenReader;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a facilitator who sees nothing hears around the talk itself: the days before it, what comes up while they lead,
/// and
/// the report.
@NeedsBrowser
class ScreenReaderPreparationIT extends PackagedBrowserTest {

    private Window marieke;
    private ScreenReader lead;

    @Test
    void rule_47_2_aSessionIsPreparedAndWrittenUpWithAScreenReader() {
        Browser.NewContextOptions copies =
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (Device desk = browsers.device(address, copies);
                Device laptop = browsers.device(address)) {
            marieke = desk.window();
            lead = ScreenReader.at(marieke);
            marieke.openByHand("Stille Dag", "Marieke");
            marieke.isLive();
            lead.forget();
            invitation();
            course();
            cards();
            runsheet();
            rest();
            Window anna = laptop.window().join("stille dag", "Anna");
            lead.hears("Anna is binnen.");
            marieke.startSession();
            lead.hears(Listeners.card(marieke, 1));
            leading(anna);
            report();
            lead.heardAllApart();
        }
    }

    private void invitation() {
        lead.press("link, Naar de uitnodiging");
        assertThat(marieke.within("#mail-text")).isVisible();
        marieke.isLive();
        lead.forget();
        marieke.field("Datum").fill("2031-12-02");
        marieke.field("Begintijd").fill("13:30");
        lead.press("button, Kopieer de uitnodiging");
        lead.hears("Gekopieerd");
        lead.press("link, Terug naar de sessie");
        assertThat(marieke.within(".check--open")).containsText("Doe zelf de e-learning");
        marieke.isLive();
        lead.hears();
    }

    private void course() {
        lead.press("button, Ik heb hem gedaan");
        assertThat(marieke.within(".check--open")).containsText("Lees de kaarten");
    }

    private void cards() {
        lead.press("button, Begin met lezen");
        lead.hears(Listeners.card(marieke, 1));
        lead.press("button, Volgende kaart");
        lead.hears(Listeners.card(marieke, 2));
        lead.press("button, Overslaan");
        assertThat(marieke.within(".bar__button[aria-pressed=true]")).hasText("Overslaan");
        lead.press("button, Klaar met lezen");
        marieke.field("Klaar: Lees de kaarten en de uitleg").check();
    }

    private void runsheet() {
        lead.press("link, Naar het draaiboek");
        assertThat(marieke.within(".plan")).isVisible();
        marieke.isLive();
        lead.forget();
        marieke.within(".plan textarea").first().fill("Eerst koffie.");
        marieke.page().goBack();
        assertThat(marieke.within(".check--open")).containsText("Lees het feitenblad");
        marieke.isLive();
        lead.hears();
    }

    private void rest() {
        marieke.field("Klaar: Lees het feitenblad").check();
        lead.press("button, Bekijk de spelregels");
        marieke.closeDialog();
        lead.press("button, Probeer het geluid");
        lead.hears("Dit was het geluid. Het staat nu aan. Hoorde je niets? Kijk of je geluid aanstaat.");
    }

    private void leading(Window anna) {
        marieke.press("Volgende kaart voor iedereen");
        lead.hears(Listeners.card(marieke, 3));
        lead.press("button, Ongedaan maken");
        lead.hears(Listeners.card(marieke, 1));
        anna.command("{\"type\": \"chat.send\", \"text\": \"Mag ik eerder weg?\", \"to\": \"facilitator\"}");
        lead.hears("Anna in de chat, alleen aan de begeleider: Mag ik eerder weg?");
        lead.press("button, Antwoord Anna");
        lead.type("textbox, Antwoord aan Anna", "Dat mag.");
        lead.press("button, Stuur");
        lead.hears("Je bericht is verstuurd.");
        marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 4}]}");
        lead.hears("Over 4 minuten is het tijd voor: Pauze.");
    }

    private void report() {
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(marieke.within(".paper")).isVisible();
        lead.hears("Dank je wel voor het begeleiden. Kopieer het verslag voor de mail, dan ben je klaar.");
        lead.press("button, Kopieer voor de mail");
        lead.hears("Gekopieerd. Plak het verslag in je mail.");
    }
}
