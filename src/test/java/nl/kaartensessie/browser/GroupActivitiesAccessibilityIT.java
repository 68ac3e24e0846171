package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.NARROWEST;
import static nl.kaartensessie.browser.support.Accessibility.check;

import java.util.List;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// axe finds nothing in what the group does together either, and nothing of it is wider than the screen.
@NeedsBrowser
class GroupActivitiesAccessibilityIT extends PackagedBrowserTest {

    @Test
    void everyStateFromHouseRulesToFollowUp() {
        try (Device desk = browsers.device(address, NARROWEST, "nl");
                Device laptop = browsers.device(address, NARROWEST, "nl")) {
            Window marieke = desk.window();
            String word = "zilveren snor";
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            assertThat(anna.within(".rules")).isVisible();
            check(anna, "lobby with house rules");
            rules(marieke);
            marieke.startSession();
            assertThat(anna.within(".ask")).isVisible();
            check(anna, "room, asked for the pledge");
            anna.within(".ask").getByText("Niet nu").click();
            votes(marieke, anna);
            pause(marieke, anna);
            notes(marieke, anna);
            closing(marieke, anna);
            afterwards(marieke, anna);
        }
    }

    private static void rules(Window marieke) {
        marieke.press("Lees de spelregels, en pas ze aan als je wilt");
        marieke.press("Bekijk de spelregels");
        check(marieke, "house rules");
        marieke.press("Wijzig de spelregels");
        marieke.command("{\"type\": \"rules.set\", \"rules\": [\"Rustig aan\"]}");
        assertThat(marieke.within(".conflict")).isVisible();
        check(marieke, "house rules, changed by two");
        marieke.press("Neem deze lijst over");
        marieke.closeDialog();
    }

    private static void votes(Window marieke, Window anna) {
        int dilemma = marieke.positionOf("dilemma");
        marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(dilemma));
        marieke.press("Stem: laat de groep kiezen");
        anna.within(".vote__option").first().click();
        assertThat(anna.button("Trek mijn keuze in")).isVisible();
        check(anna, "vote");
        assertThat(marieke.within(".vote__count")).containsText("1 van ");
        check(marieke, "vote, facilitator");
        marieke.command("{\"type\": \"card.show\", \"position\": 1}");
        assertThat(marieke.button("Sluit dat af")).isVisible();
        check(marieke, "vote at another card");
        marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(dilemma));
        marieke.press("Toon de uitslag");
        assertThat(anna.heading("Zo koos de groep")).isVisible();
        check(anna, "result");
        check(marieke, "result, facilitator");
        marieke.press("Nog een keer");
        assertThat(anna.within(".vote .hint, .card__vote .hint").first()).containsText("Je koos eerst: ");
        check(anna, "second round");
        anna.within(".vote__option").nth(1).click();
        assertThat(anna.button("Trek mijn keuze in")).isVisible();
        marieke.press("Toon de uitslag");
        assertThat(anna.heading("Zo koos de groep de tweede keer")).isVisible();
        check(anna, "result of the second round");
        check(marieke, "result of the second round, facilitator");
    }

    private static void pause(Window marieke, Window anna) {
        marieke.command("{\"type\": \"break.start\", \"minutes\": 10}");
        assertThat(anna.heading("Pauze")).isVisible();
        check(anna, "break");
        anna.press("Ik ben er weer");
        assertThat(marieke.within(".break__people")).hasText("Anna");
        check(marieke, "break, facilitator");
        marieke.press("Andere tijd");
        marieke.press("Pauze tot deze tijd");
        assertThat(marieke.dialog()).containsText("Kies een tijd binnen vier uur van nu.");
        check(marieke, "break, another time");
        marieke.closeDialog();
        marieke.press("Verder met de kaarten");
    }

    private static void notes(Window marieke, Window anna) {
        anna.press("Noteer");
        anna.press("Voeg toe");
        check(anna, "notes, nothing written");
        anna.field("Wat spreken jullie af?").fill("Samen lezen");
        anna.field("Wie pakt het op?").selectOption("Iemand anders");
        anna.field("Naam").fill("Joke");
        check(anna, "notes, writing");
        anna.press("Voeg toe");
        anna.press("Wijzig: Samen lezen");
        marieke.press("Noteer");
        marieke.press("Verwijder: Samen lezen");
        assertThat(marieke.button("Zet terug")).isVisible();
        check(marieke, "notes, removed");
        assertThat(anna.within("#note .conflict")).isVisible();
        check(anna, "notes, removed under one's hands");
        anna.press("Voeg opnieuw toe");
        anna.closeDialog();
        marieke.closeDialog();
    }

    private static void closing(Window marieke, Window anna) {
        marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
        assertThat(anna.heading("Samen afsluiten")).isVisible();
        anna.press("Geef mijn cijfer");
        check(anna, "closing, no grade");
        anna.within(".grades").getByLabel("8").check();
        anna.field("Waarom dat cijfer?").fill("Fijn gesprek");
        anna.press("Geef mijn cijfer");
        assertThat(anna.text("Jouw cijfer: 8")).isVisible();
        check(anna, "closing, own grade");
        for (String step : List.of("Slotkaart", "Morgen", "Afspraken", "Open vragen", "Verslag", "Einde", "Cijfer")) {
            ClosingPage.step(marieke, step);
            check(marieke, "closing, facilitator, " + step);
        }
        marieke.press("Toon alle cijfers");
        assertThat(anna.within(".whys")).isVisible();
        check(anna, "closing, all grades");
        anna.press("Kijk naar de kaart");
        check(anna, "closing, a look at the card");
    }

    private static void afterwards(Window marieke, Window anna) {
        ClosingPage.step(marieke, "Verslag");
        marieke.link("Naar het verslag").click();
        assertThat(marieke.within(".report .paper")).isVisible();
        check(marieke, "report while live");
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(anna.heading("Dit spraken jullie af")).isVisible();
        check(anna, "ended, with the agreements");
        assertThat(marieke.link("Plan een vervolg")).isVisible();
        check(marieke, "report after the end");
        anna.page().navigate(anna.page().url() + "/verslag");
        assertThat(anna.link("Terug naar de sessie")).isVisible();
        check(anna, "report, participant");
        marieke.link("Plan een vervolg").click();
        assertThat(marieke.heading("Open een vervolgsessie")).isVisible();
        assertThat(marieke.within(".lead")).containsText("Verder na");
        check(marieke, "follow-up");
        marieke.press("Open de sessie");
        marieke.link("Naar de voorbereiding").click();
        marieke.choose("Sessie", "Van de vorige keer");
        assertThat(marieke.within("#last-time")).containsText("Samen lezen");
        check(marieke, "what the session before left");
    }
}
