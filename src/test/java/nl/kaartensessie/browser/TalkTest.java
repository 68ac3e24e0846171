package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.ClosingPage.positions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PlannedTime;
import nl.kaartensessie.browser.support.Team;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One talk of three people with everything that moves them, from the first vote to what became of it next time: 25
/// minutes, on a clock that the test moves.
@NeedsBrowser
@QuarkusTest
class TalkTest extends BrowserTest {

    private static final String WITH_TWISTS = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .find(card => card.key === 'een-goede-bladzijde').position""";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final String WHY_NOT = "Wie iets anders koos, tonen we alleen in aantallen: als minstens vier mensen"
            + " kozen en iedereen beide keren meedeed op een eigen apparaat.";

    @Inject
    MovableClock clock;

    private Team team;
    private Window marieke;
    private Window anna;
    private Window bilal;
    private List<Window> group;
    private Instant start;

    @AfterEach
    void setRight() {
        clock.setRight();
        team.close();
    }

    @Test
    void rules_12_9_16_1_18_3_18_5_36_6_41_2_and_46_3_aTalkOfTwentyFiveMinutesThatMovesPeople() {
        comeTogether();
        startsWithTheThird();
        int statement = votesFirst();
        thinksInSilence();
        saysWhatIf();
        takesTurns();
        votesAgain();
        talksAboutACaseOfItsOwn();
        ends(statement);
        meetsAgain();
        assertThat(team.complaints()).isEmpty();
    }

    private void comeTogether() {
        team = new Team(browsers, address);
        marieke = team.facilitator();
        marieke.open("Lange Tafel", "Marieke");
        anna = team.joins("/#lange-tafel", "Anna");
        bilal = team.joins("/#lange-tafel", "Bilal");
        bilal.page().setViewportSize(360, 740);
        group = List.of(marieke, anna, bilal);
        skipsTheSecond(marieke);
        // Ten seconds past a minute, so that no time of day is on its edge.
        start = clock.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(70);
        minute(0);
    }

    /// So many minutes after the start; every browser hears so.
    private void minute(int minutes) {
        clock.pass(Duration.between(clock.now(), start.plus(Duration.ofMinutes(minutes))));
        team.hearsTheTime();
    }

    /// The first card flashes by, the second is left out, the third is talked about.
    private void startsWithTheThird() {
        marieke.startSession();
        bilal.seesCard(1);
        assertThat(marieke.within(".bar__skip")).hasText("Je slaat kaart 2 over.");
        marieke.press("Volgende kaart voor iedereen");
        bilal.seesCard(3);
        assertThat(marieke.within(".desk__text .tips")).containsText("Vraag naar het laatste stuk");
        assertThat(marieke.within(".desk__text .prompts__say"))
                .containsText("Zou je dit stuk morgen op de site zetten?");
        minute(5);
    }

    private int votesFirst() {
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
        marieke.press("Stem: laat de groep kiezen");
        anna.within(".vote__option").nth(2).click();
        bilal.within(".vote__option").first().click();
        assertThat(marieke.within(".vote__count")).hasText("2 van 2 stemden");
        minute(6);
        marieke.press("Toon de uitslag");
        assertThat(marieke.within(".desk__begin")).hasCount(0);
        assertThat(anna.within(".bars__count")).hasText(new String[] {"1 stem", "0 stemmen", "1 stem"});
        return statement;
    }

    private void thinksInSilence() {
        marieke.choose("Meer", "Stil moment, 2 minuten");
        String until =
                start.plus(Duration.ofMinutes(8)).atZone(PlannedTime.ZONE).format(CLOCK);
        for (Window window : group) {
            assertThat(window.within(".vote__title .hint")).containsText(until);
        }
        think(anna, "Wie heeft hier last van?");
        think(bilal, "En als het om ons ging?");
        minute(8);
        marieke.press("Toon wat er staat");
        for (Window window : group) {
            assertThat(window.within(".think__texts li > span"))
                    .hasText(new String[] {"En als het om ons ging?", "Wie heeft hier last van?"});
        }
        minute(10);
        marieke.press("Haal dit weg");
    }

    private void saysWhatIf() {
        marieke.press("Meer");
        marieke.dialog().locator(".menu__twist").first().click();
        for (Window window : group) {
            assertThat(window.within(".twists li")).hasCount(1);
        }
        minute(12);
    }

    private void takesTurns() {
        marieke.choose("Meer", "Rondje: iedereen een beurt");
        for (int turn = 1; turn <= group.size(); turn++) {
            assertThat(anna.within(".floor")).hasCount(1);
            minute(12 + turn);
            group.stream()
                    .filter(window -> window.text("Jij hebt het woord").isVisible())
                    .findFirst()
                    .ifPresent(window -> window.button("Klaar").click());
        }
        marieke.choose("Meer", "Stop het rondje");
        minute(16);
    }

    private void votesAgain() {
        marieke.press("Nog een keer");
        anna.within(".vote__option").first().click();
        bilal.within(".vote__option").first().click();
        assertThat(marieke.within(".vote__count")).hasText("2 van 2 stemden");
        minute(17);
        marieke.press("Toon de uitslag");
        for (Window window : group) {
            assertThat(window.within(".bars__count"))
                    .hasText(new String[] {"2 stemmen, eerst 1", "0 stemmen, eerst 0", "0 stemmen, eerst 1"});
            // Of two people, who moved would be a name.
            assertThat(window.within(".vote__moved")).hasCount(0);
            assertThat(window.text(WHY_NOT)).isVisible();
        }
        marieke.press("Haal de uitslag weg");
        minute(18);
    }

    private void talksAboutACaseOfItsOwn() {
        marieke.choose("Meer", "Eigen kaart");
        marieke.field("Titel").fill("Bij ons vorige week");
        marieke.field("Tekst op de kaart").fill("Iemand belde over een concept. Wat had je gezegd?");
        marieke.press("Voeg toe en laat zien");
        assertThat(bilal.within(".card__title").first()).hasText("Bij ons vorige week");
        minute(24);
        anna.press("Noteer");
        anna.field("Wat spreken jullie af?").fill("Elk concept krijgt een datum");
        anna.press("Voeg toe");
        assertThat(anna.within("#note .lines__text")).hasText("Elk concept krijgt een datum");
        minute(25);
    }

    /// Only what was talked about counts as discussed: not the card that flashed by, nor the one that was left out.
    private void ends(int statement) {
        List<String> cards = marieke.titles();
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(bilal.heading("Dit spraken jullie af")).isVisible();
        assertThat(marieke.within(".paper")).containsText("Besproken: 3 van de 32 kaarten.");
        assertThat(marieke.within(".paper")).containsText("Bij ons vorige week");
        assertThat(marieke.within(".paper")).not().containsText("Wie heeft hier last van?");
        JsonNode report = ClosingPage.report(marieke);
        assertThat(positions(cards, report.path("cards")))
                .contains(3, statement)
                .doesNotContain(1, 2);
        assertThat(positions(cards, report.path("shown"))).containsExactly(1);
        assertThat(positions(cards, report.path("remaining"))).contains(2).doesNotContain(1, 3, statement);
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

    private void meetsAgain() {
        marieke.link("Plan een vervolg").click();
        marieke.field("Kies een of twee woorden").fill("korte tafel");
        marieke.press("Open de sessie");
        marieke.link("Naar de voorbereiding").click();
        anna = team.joins("/#korte-tafel", "Anna");
        marieke.choose("Sessie", "Van de vorige keer");
        marieke.dialog()
                .getByRole(AriaRole.BUTTON, Window.named("Laat iedereen dit zien"))
                .click();
        marieke.press("Loopt nog: Elk concept krijgt een datum");
        marieke.closeDialog();
        assertThat(anna.within("main")).containsText("Elk concept krijgt een datum");
        assertThat(anna.within("main")).containsText("loopt nog");
        marieke.page().navigate(marieke.page().url().replaceFirst("[?#].*", "") + "/verslag");
        assertThat(marieke.within(".paper")).containsText("Hoe het ging met de afspraken en vragen van vorige keer");
        assertThat(marieke.within(".paper")).containsText("loopt nog");
    }

    private static void think(Window window, String text) {
        window.field("Wat denk jij?").fill(text);
        window.press("Klaar");
        assertThat(window.within(".think__own")).containsText(text);
    }
}
