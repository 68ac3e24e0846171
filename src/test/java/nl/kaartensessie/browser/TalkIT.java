package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// One talk of three people with everything that moves them, from the first vote to what became of it next time.
@NeedsBrowser
class TalkIT extends PackagedBrowserTest {

    private static final String WITH_TWISTS = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .find(card => card.key === 'een-goede-bladzijde').position""";

    private static final String WHY_NOT = "Wie iets anders koos, tonen we alleen in aantallen: als minstens vier mensen"
            + " kozen en iedereen beide keren meedeed op een eigen apparaat.";

    @Test
    void rules_12_9_18_3_18_5_36_6_41_2_and_46_3_aTalkThatMovesPeople() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Lange Tafel", "Marieke");
            Window anna = laptop.window().join("lange tafel", "Anna");
            Window bilal = phone.window().join("lange tafel", "Bilal");
            bilal.page().setViewportSize(360, 740);
            List<Window> group = List.of(marieke, anna, bilal);
            skipsTheSecond(marieke);
            marieke.startSession();
            bilal.seesCard(1);
            assertThat(marieke.within(".bar__skip")).hasText("Je slaat kaart 2 over.");
            marieke.press("Volgende kaart voor iedereen");
            bilal.seesCard(3);
            assertThat(marieke.within(".desk__text .tips")).containsText("Vraag naar het laatste stuk");
            assertThat(marieke.within(".desk__text .prompts__say"))
                    .containsText("Zou je dit stuk morgen op de site zetten?");

            int statement = (Integer) marieke.page().evaluate(WITH_TWISTS);
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(statement));
            bilal.seesCard(statement);
            for (Window guest : List.of(anna, bilal)) {
                assertThat(guest.within(".desk__begin, .tips")).hasCount(0);
                assertThat(guest.within("body")).not().containsText("Begin met stemmen");
            }
            assertThat(marieke.within(".desk__begin"))
                    .hasText("Begin met stemmen: ieder kiest eerst, dan praten jullie. Druk op Stem.");
            assertThat(marieke.within(".desk__why")).hasCount(0);
            vote(marieke, anna, 2, bilal, 0);
            assertThat(marieke.within(".desk__begin")).hasCount(0);
            assertThat(anna.within(".bars__count")).hasText(new String[] {"1 stem", "0 stemmen", "1 stem"});

            marieke.choose("Meer", "Stil moment, 2 minuten");
            think(anna, "Wie heeft hier last van?");
            think(bilal, "En als het om ons ging?");
            marieke.press("Toon wat er staat");
            for (Window window : group) {
                assertThat(window.within(".think__texts li > span"))
                        .hasText(new String[] {"En als het om ons ging?", "Wie heeft hier last van?"});
            }
            marieke.press("Haal dit weg");

            marieke.press("Meer");
            marieke.dialog().locator(".menu__twist").first().click();
            for (Window window : group) {
                assertThat(window.within(".twists li")).hasCount(1);
            }

            marieke.choose("Meer", "Rondje: iedereen een beurt");
            for (int turn = 0; turn < group.size(); turn++) {
                for (Window window : group) {
                    if (window.text("Jij hebt het woord").isVisible()) {
                        window.button("Klaar").click();
                        break;
                    }
                }
            }
            marieke.choose("Meer", "Stop het rondje");

            marieke.press("Nog een keer");
            anna.within(".vote__option").first().click();
            bilal.within(".vote__option").first().click();
            assertThat(marieke.within(".vote__count")).hasText("2 van 2 stemden");
            marieke.press("Toon de uitslag");
            for (Window window : group) {
                assertThat(window.within(".bars__count"))
                        .hasText(new String[] {"2 stemmen, eerst 1", "0 stemmen, eerst 0", "0 stemmen, eerst 1"});
                // Of two people, who moved would be a name.
                assertThat(window.within(".vote__moved")).hasCount(0);
                assertThat(window.text(WHY_NOT)).isVisible();
            }
            marieke.press("Haal de uitslag weg");

            marieke.choose("Meer", "Eigen kaart");
            marieke.field("Titel").fill("Bij ons vorige week");
            marieke.field("Tekst op de kaart").fill("Iemand belde over een concept. Wat had je gezegd?");
            marieke.press("Voeg toe en laat zien");
            assertThat(bilal.within(".card__title").first()).hasText("Bij ons vorige week");
            anna.press("Noteer");
            anna.field("Wat spreken jullie af?").fill("Elk concept krijgt een datum");
            anna.press("Voeg toe");
            assertThat(anna.within("#note .lines__text")).hasText("Elk concept krijgt een datum");

            marieke.command("{\"type\": \"session.end\"}");
            assertThat(bilal.heading("Dit spraken jullie af")).isVisible();
            assertThat(marieke.within(".paper")).containsText("Besproken: 2 van de 32 kaarten.");
            assertThat(marieke.within(".paper")).containsText("Bij ons vorige week");
            assertThat(marieke.within(".paper")).not().containsText("Wie heeft hier last van?");

            nextTime(marieke, laptop);
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    /// Reads the cards, and leaves the second out.
    private static void skipsTheSecond(Window marieke) {
        marieke.readCards();
        marieke.within(".bar__next").click();
        marieke.seesCard(2);
        assertThat(marieke.within(".desk__begin")).hasText("Begin met een rondje: iedereen krijgt een beurt.");
        marieke.press("Overslaan");
        assertThat(marieke.button("Overslaan")).hasAttribute("aria-pressed", "true");
        marieke.press("Klaar met lezen");
    }

    private static void nextTime(Window marieke, Device laptop) {
        marieke.link("Plan een vervolg").click();
        marieke.field("Kies een of twee woorden").fill("korte tafel");
        marieke.press("Open de sessie");
        marieke.link("Naar de voorbereiding").click();
        Window anna = laptop.window().join("korte tafel", "Anna");
        marieke.choose("Sessie", "Van de vorige keer");
        marieke.dialog()
                .getByRole(AriaRole.BUTTON, Window.named("Laat iedereen dit zien"))
                .click();
        marieke.press("Loopt nog: Elk concept krijgt een datum");
        marieke.page().keyboard().press("Escape");
        assertThat(anna.within("main")).containsText("Elk concept krijgt een datum");
        assertThat(anna.within("main")).containsText("loopt nog");
        marieke.page().navigate(marieke.page().url().replaceFirst("[?#].*", "") + "/verslag");
        assertThat(marieke.within(".paper")).containsText("Hoe het ging met de afspraken en vragen van vorige keer");
        assertThat(marieke.within(".paper")).containsText("loopt nog");
    }

    /// @param annas which option she chooses, and `bilals` which he does, from 0
    private static void vote(Window marieke, Window anna, int annas, Window bilal, int bilals) {
        marieke.press("Stem: laat de groep kiezen");
        anna.within(".vote__option").nth(annas).click();
        bilal.within(".vote__option").nth(bilals).click();
        assertThat(marieke.within(".vote__count")).hasText("2 van 2 stemden");
        marieke.press("Toon de uitslag");
    }

    private static void think(Window window, String text) {
        window.field("Wat denk jij?").fill(text);
        window.press("Klaar");
        assertThat(window.within(".think__own")).containsText(text);
    }
}
