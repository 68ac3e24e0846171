package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import nl.kaartensessie.browser.sheets.SheetOfSession;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.ButtonWalk;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// As `FocusWalkIT`, in what a group does together at a card, around one device, and with the files of a report or
/// deck: each press waits for what it leads to.
@NeedsBrowser
class TogetherFocusIT extends PackagedBrowserTest {

    private static final int MOST_TURNS = 9;

    @Test
    void rule_28_1_theFocusIsSomewhereInAllThatAParticipantDoesWithTheGroup() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Elleboog")) {
            room.marieke.startSession();
            int dilemma = room.marieke.positionOf("dilemma");
            room.show(dilemma);
            choosing(room, String.valueOf(dilemma));
            thinking(room, dilemma);
            ownTurn(room, String.valueOf(dilemma));
            aTable(room, String.valueOf(dilemma));
            losingAHand(room, room.anna, dilemma);
        }
    }

    /// In two rounds, of which the facilitator ends the second under one's hands.
    private static void choosing(RoomWithWindows room, String card) {
        Window anna = room.anna;
        Locator option = anna.within(".vote__option").first();
        Locator withdraw = anna.button("Trek mijn keuze in");
        room.lead("vote.open", "position", card);
        press(anna, option, sees(withdraw));
        press(anna, withdraw, misses(withdraw));
        press(anna, option, sees(withdraw));
        room.lead("vote.reveal", "position", card);
        hasPlace(anna);
        room.lead("vote.again", "position", card);
        press(anna, option, sees(withdraw));
        room.lead("vote.close", "position", card);
        hasPlace(anna);
    }

    private static void thinking(RoomWithWindows room, int position) {
        Window anna = room.anna;
        Locator field = anna.within("#thought");
        Locator own = anna.within(".think__own");
        room.lead("think.open", "position", String.valueOf(position));
        field.fill("Mag dit?");
        press(anna, anna.within(".think button[type=submit]"), sees(own));
        press(anna, anna.button("Wijzig"), sees(field));
        press(anna, anna.button("Toch niet"), sees(own));
        press(anna, anna.button("Trek in"), misses(own));
        room.other.done("think.write", "position", position, "text", "Vast");
        room.lead("think.reveal", "position", String.valueOf(position));
        press(anna, anna.button("Noteer: Vast"), sees(anna.dialog()));
        anna.page().keyboard().press("Escape");
        hasPlace(anna);
        room.lead("think.close", "position", String.valueOf(position));
        hasPlace(anna);
    }

    private static void ownTurn(RoomWithWindows room, String card) {
        Locator done = room.anna.button("Klaar: Anna");
        room.lead("round.start", "position", card);
        // Who comes first is another in each room.
        for (int turns = 0; turns < MOST_TURNS && done.count() == 0; turns++) {
            room.marieke.within(".side--hands .floor button").click();
            room.settle(room.anna);
        }
        press(room.anna, done, misses(done));
    }

    private static void aTable(RoomWithWindows room, String card) {
        Window anna = room.anna;
        press(anna, anna.button("In de zaal"), sees(anna.dialog()));
        anna.field("Dit apparaat is van meer mensen").check();
        Locator count = anna.dialog().locator(".stepper__count");
        press(anna, anna.button("Hoeveel mensen?: één meer"), says(count, "5"));
        press(anna, anna.button("Hoeveel mensen?: één minder"), says(count, "4"));
        press(anna, anna.dialog().getByText("Bewaar"), misses(anna.dialog()));
        room.lead("vote.open", "position", card);
        Locator send = anna.within(".steppers__send");
        press(anna, anna.within(".stepper__button").nth(1), says(send, "Geef door: 1 van 4"));
        press(anna, send, says(send, "Doorgegeven: 1 van 4"));
        // A button that still waits for its answer is deaf.
        room.settle(anna);
        press(anna, anna.within(".stepper__button").first(), says(send, "Trek onze keuze in"));
        press(anna, send, says(send, "Tel eerst de handen"));
        room.lead("vote.close", "position", card);
        hasPlace(anna);
    }

    private static void losingAHand(RoomWithWindows room, Window window, int position) {
        Locator lost = window.within(".lost-hand");
        window.command("{\"type\": \"hand.raise\", \"about\": \"new\"}");
        room.show(1);
        press(window, window.button("Steek weer op"), misses(lost));
        room.show(position);
        press(window, lost.getByRole(AriaRole.BUTTON, Window.named("Sluit de melding")), misses(lost));
    }

    @Test
    void rule_28_1_theFocusIsSomewhereInAllThatAFacilitatorDoesWithTheGroup() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Knie")) {
            Window marieke = room.marieke;
            marieke.startSession();
            room.show(SheetOfSession.withTwists(marieke));
            press(marieke, marieke.button("Meer"), sees(marieke.dialog()));
            press(marieke, marieke.dialog().locator(".menu__twist").first(), sees(marieke.within(".twists li")));
            int statement = marieke.positionOf("statement");
            room.show(statement);
            quiet(room, statement);
            round(marieke);
            voting(room);
            menu(marieke, "Eigen kaart", sees(marieke.field("Titel")));
            ownCard(marieke, "Voeg toe");
            menu(marieke, "Eigen kaart", sees(marieke.field("Titel")));
            ownCard(marieke, "Voeg toe en laat zien");
            marieke.manage();
            press(marieke, marieke.button("In de zaal: Anna"), sees(marieke.within(".on-site")));
            marieke.field("In de zaal, met een eigen apparaat").check();
            press(marieke, marieke.dialog().getByText("Bewaar"), misses(marieke.within("dialog[open] .on-site")));
            marieke.page().keyboard().press("Escape");
            hasPlace(marieke);
            losingAHand(room, marieke, statement);
            report(marieke);
        }
    }

    private static void quiet(RoomWithWindows room, int position) {
        Window marieke = room.marieke;
        Locator think = marieke.within(".think");
        menu(marieke, "Stil moment, 2 minuten", sees(think));
        marieke.within("#thought").fill("Mag dit?");
        press(marieke, think.locator("button[type=submit]"), sees(marieke.within(".think__own")));
        room.other.done("think.write", "position", position, "text", "Vast");
        press(marieke, marieke.button("Toon wat er staat"), sees(marieke.within(".think__texts")));
        press(marieke, marieke.button("Haal dit weg"), misses(think));
        menu(marieke, "Stil moment, 2 minuten", sees(think));
        press(marieke, marieke.button("Stop zonder te tonen"), misses(think));
    }

    private static void round(Window marieke) {
        Locator floor = marieke.within(".side--hands .floor");
        menu(marieke, "Rondje: iedereen een beurt", sees(floor));
        menu(marieke, "Stop het rondje", misses(floor));
        menu(marieke, "Rondje: iedereen een beurt", sees(floor));
        Locator done = marieke.button(floor.locator("button").getAttribute("aria-label"));
        press(marieke, done, misses(done));
    }

    private static void voting(RoomWithWindows room) {
        Window marieke = room.marieke;
        Locator vote = marieke.within(".vote");
        press(marieke, marieke.button("Stem: laat de groep kiezen"), sees(vote));
        room.anna.within(".vote__option").first().click();
        press(marieke, marieke.button("Toon de uitslag"), sees(marieke.heading("Zo koos de groep")));
        press(marieke, marieke.button("Nog een keer"), sees(marieke.heading("Kies nog een keer")));
        press(marieke, marieke.button("Stop zonder uitslag"), misses(vote));
        press(marieke, marieke.button("Stem: laat de groep kiezen"), sees(vote));
        room.anna.within(".vote__option").first().click();
        press(marieke, marieke.button("Toon de uitslag"), sees(marieke.heading("Zo koos de groep")));
        press(marieke, marieke.button("Haal de uitslag weg"), misses(vote));
    }

    private static void menu(Window window, String item, Runnable outcome) {
        press(window, window.button("Meer"), sees(window.dialog()));
        press(window, window.dialog().getByRole(AriaRole.BUTTON, Window.named(item)), outcome);
    }

    private static void ownCard(Window window, String button) {
        window.field("Titel").fill("Ons nieuwe pand");
        window.field("Tekst op de kaart").fill("Wanneer vertellen we het?");
        press(window, window.dialog().getByRole(AriaRole.BUTTON, Window.named(button)), misses(window.dialog()));
    }

    private static void report(Window marieke) {
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(marieke.within(".report .paper")).isVisible();
        marieke.page().navigate(SheetOfSession.path(marieke) + "/verslag");
        assertThat(marieke.within(".report .paper")).isVisible();
        ButtonWalk walk = new ButtonWalk(marieke, () -> {})
                .without("question > Ja, wis alles")
                .everyButton("report", () -> {});
        assertThat(walk.pressed())
                .contains("Kopieer voor de mail", "Andere vormen", "Afspraken als Excel", "Wis alles nu");
        assertThat(walk.lost()).isEmpty();
    }

    @Test
    void rule_28_1_theFocusIsSomewhereWhereAnEditorTakesFilesInAndOut() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            Window window = author.window();
            String deck = author.create("Voor vaste vingers");
            author.add("Eerste", "De tekst van de eerste.").isSaved();
            author.page().navigate("/beheer");
            Locator not = window.button("Toch niet");
            for (String form : new String[] {"Lees een bestand in", "Plak stellingen"}) {
                press(window, window.button(form), sees(not));
                press(window, not, misses(not));
            }
            press(window, window.button("Plak stellingen"), sees(not));
            press(window, window.button("Maak de kaartenset"), sees(window.within(".form__error")));
            author.page().navigate(deck + "/versies");
            Locator excel = window.button("Download als Excel");
            press(window, excel, sees(excel));
            press(window, window.button("Publiceer als versie 1"), sees(window.dialog()));
            press(window, window.dialog().getByText("Ja, publiceer"), sees(window.within(".notice")));
        }
    }

    private static void press(Window window, Locator button, Runnable outcome) {
        assertThat(button).isVisible();
        assertThat(button).isEnabled();
        button.focus();
        window.page().keyboard().press("Enter");
        outcome.run();
        hasPlace(window);
    }

    private static void hasPlace(Window window) {
        assertThat(window.within(":focus")).hasCount(1);
    }

    private static Runnable sees(Locator what) {
        return () -> assertThat(what.first()).isVisible();
    }

    private static Runnable misses(Locator what) {
        return () -> assertThat(what).hasCount(0);
    }

    private static Runnable says(Locator what, String words) {
        return () -> assertThat(what).hasText(words);
    }
}
