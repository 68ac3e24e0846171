package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// The days before a session, for a facilitator who has never done this; and the settings that come with it.
@NeedsBrowser
class PreparationIT extends PackagedBrowserTest {

    @Test
    void rules_10_4_and_29_9_whatIsPlannedStandsFirst_andToBeginEarlyIsAsked() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.page().navigate("/nieuw");
            window.field("Kies een of twee woorden").fill("Vlotte Vink");
            window.field("Hoe heet je?").fill("Marieke");
            window.field("Een uur, zonder pauze").check();
            window.within(".more summary").click();
            window.field("Datum").fill("2031-12-02");
            window.field("Begintijd").fill("10:00");
            window.field("Link naar het videogesprek").fill("https://teams.example/x");
            window.press("Open de sessie");
            window.link("Naar de voorbereiding").click();
            assertThat(window.within(".planned"))
                    .hasText(
                            Pattern.compile(
                                    "Wanneer\\s*dinsdag 2 december 2031, van 10:00 tot 11:00 uur\\s*"
                                            + "Kaarten\\s*Actieve openbaarmaking\\s*Woord\\s*Vlotte Vink\\s*Bewaard tot\\s*\\w+dag \\d+ .*"));
            assertThat(window.within(".check--open"))
                    .containsText("Gepland: dinsdag 2 december 2031, van 10:00 tot 11:00 uur");
            window.press("Hierna: Klaarzetten");
            assertThat(window.dialog()).containsText("De sessie is gepland voor dinsdag 2 december 2031 om 10:00.");
            window.press("Toch niet");
            assertThat(window.heading("Bereid je voor")).isVisible();
            window.press("Hierna: Klaarzetten");
            window.press("Toch beginnen");
            assertThat(window.within("#now-heading")).containsText("Klaarzetten");
            assertThat(window.runsheet().locator(".stepper__title")).hasCount(6);
        }
    }

    @Test
    void rule_29_9_theStepThatIsOpenedIsInSight() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.open("Trage Trap", "Marieke");
            Locator steps = window.within(".check__fold");
            for (int step : new int[] {2, 3, 8, 2, 0}) {
                steps.nth(step).click();
                assertThat(window.within(".check--open .check__fold"))
                        .hasText(steps.nth(step).innerText());
                assertThat(window.within(".check--open .check__fold")).isInViewport();
            }
        }
    }

    @Test
    void rule_20_6_aLinkToADeckThatIsGoneSaysSo() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.page().navigate("/nieuw?set=opgeheven");
            assertThat(window.within("#deck-error")).hasText("Deze kaartenset is er niet meer. Kies een andere.");
            assertThat(window.field("Welke kaarten?")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void rules_17_3_29_9_and_29_10_oneStepIsOpen_ofThoseThatTickThemselves() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window window = desk.window();
            window.open("Brave Barmsijs", "Marieke");
            Locator title = window.within(".checklist h2");
            assertThat(title).containsText("1 van 9 klaar");
            Locator first = window.within(".check--open");
            assertThat(first).containsText("Kies een datum en nodig je collega’s uit");
            assertThat(window.within(".button--primary:visible")).hasCount(1);
            window.link("Naar de uitnodiging").click();
            assertThat(window.within("#mail-text")).isVisible();
            window.press("Kopieer de uitnodiging");
            window.link("Terug naar de sessie").click();

            assertThat(first).containsText("Doe zelf de e-learning");
            window.press("Ik heb hem gedaan");
            assertThat(first).containsText("Lees de kaarten en de uitleg");
            window.field("Klaar: Doe zelf de e-learning").uncheck();
            assertThat(first).containsText("Doe zelf de e-learning");
            window.field("Klaar: Doe zelf de e-learning").check();
            assertThat(window.within(".check--done").nth(1)).containsText("klaar op ");
            assertThat(first).containsText("0 van 31 gelezen");
            // Who read them on paper.
            window.field("Klaar: Lees de kaarten en de uitleg").check();
            assertThat(first).containsText("Lees het draaiboek");
            window.field("Klaar: Lees de kaarten en de uitleg").uncheck();
            assertThat(first).containsText("0 van 31 gelezen");
            window.press("Begin met lezen");
            for (int position = 1; position < Window.CARDS; position++) {
                window.seesCard(position);
                window.page().keyboard().press("ArrowRight");
            }
            window.seesCard(Window.CARDS);
            window.press("Klaar met lezen");

            assertThat(first).containsText("Lees het draaiboek");
            assertThat(window.within(".check--done").nth(2)).containsText("klaar op ");
            window.link("Naar het draaiboek").click();
            assertThat(window.within(".plan__card").first()).isVisible();
            window.page().goBack();
            assertThat(first).containsText("Lees het feitenblad");
            assertThat(window.within(".check--done").nth(3)).containsText("klaar op ");
            // What was ticked by mistake is undone, and has the primary button again.
            window.field("Klaar: Lees het draaiboek en schrijf je ideeën erbij").uncheck();
            assertThat(first).containsText("Lees het draaiboek");
            window.field("Klaar: Lees het draaiboek en schrijf je ideeën erbij").check();
            window.field("Klaar: Lees het feitenblad").check();
            window.press("Bekijk de spelregels");
            window.page().keyboard().press("Escape");
            window.press("Probeer het geluid");
            assertThat(first).containsText("Dit was het geluid. Het staat nu aan.");
            assertThat(window.within(".check--done")
                            .filter(new Locator.FilterOptions().setHasText("Je verbinding werkt")))
                    .hasText(Pattern.compile("Je verbinding werkt\\s+nu.*", Pattern.DOTALL));
            window.press("Verder met de rest");
            Page practice = window.page()
                    .waitForPopup(
                            () -> window.link("Oefen even (nieuw tabblad)").click());
            assertThat(practice.locator(".practice")).containsText("Dit is een oefening.");
            practice.close();
            assertThat(title).containsText("Alles is klaar.");
            window.page().reload();
            assertThat(title).containsText("Alles is klaar.");
            assertThat(window.within(".bar .button--primary")).hasText("Hierna: Klaarzetten");

            Window guest = laptop.window().join("brave barmsijs", "Anna");
            assertThat(window.within(".checks__people"))
                    .containsText("1 deelnemer is binnen. 0 van 1 deelnemer deed de e-learning.");
            assertThat(guest.within(".checklist")).hasCount(0);
        }
    }

    @Test
    void rule_17_1_handsStayUpWhenTheFacilitatorChoseSo() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Lange Lepelaar", "Marieke");
            Window guest = laptop.window().join("lange lepelaar", "Anna");
            facilitator.startSession();
            guest.seesCard(1);
            facilitator
                    .runsheet()
                    .getByLabel("Handen blijven omhoog bij een nieuwe kaart")
                    .check();
            facilitator.page().keyboard().press("Escape");
            guest.raise("Nieuw punt");
            assertThat(facilitator.button("Geef het woord aan Anna")).isVisible();
            facilitator.press("Volgende kaart voor iedereen");
            guest.seesCard(2);
            assertThat(guest.button("Hand omlaag, nummer 1")).isVisible();
        }
    }

    @Test
    void rule_16_1_theListOfCardsTellsWhatRemains() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Rustige Roerdomp", "Marieke");
            facilitator.startSession();
            facilitator.choose("Meer", "Overslaan");
            facilitator.page().keyboard().press("ArrowRight");
            facilitator.seesCard(2);
            facilitator.page().keyboard().press("ArrowRight");
            facilitator.seesCard(3);
            facilitator.choose("Meer", "Parkeren");
            assertThat(facilitator.within(".desk__label")).containsText("geparkeerd");
            facilitator.choose("Sessie", "Alle kaarten");
            Locator filter = facilitator.within(".filter");
            assertThat(filter)
                    .hasText(
                            Pattern.compile(
                                    "Alle\\s+31\\s*Besproken\\s+0\\s*Alleen getoond\\s+1\\s*Overgeslagen\\s+1\\s*Geparkeerd\\s+1\\s*Nog niet\\s+28"));
            filter.getByText("Geparkeerd").click();
            assertThat(facilitator.within(".overview__number")).hasText(new String[] {"3"});
            filter.getByText("Nog niet").click();
            assertThat(facilitator.within(".overview__card")).hasCount(28);
        }
    }

    @Test
    void rule_11_3_theFacilitatorSeesWhoHasNotPledged() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.open("Trouwe Tjiftjaf", "Marieke");
            Window guest = laptop.window().join("trouwe tjiftjaf", "Anna");
            facilitator.startSession();
            Locator anna = facilitator.within(".crew__one").filter(new Locator.FilterOptions().setHasText("Anna"));
            assertThat(anna).containsText("nog niet bevestigd");
            assertThat(guest.within(".people")).not().containsText("nog niet bevestigd");
        }
    }
}
