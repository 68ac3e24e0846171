package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules 42: a table of five beside two people with devices of their own, from the mark to the report.
@NeedsBrowser
class TableDeviceIT extends PackagedBrowserTest {

    private static final String NARROW_ENOUGH = "() => document.scrollingElement.scrollWidth <= innerWidth";

    @ParameterizedTest
    @CsvSource({"Ronde Dis, 320, 568", "Brede Dis, 1280, 800"})
    void rules_42_1_to_42_10_aTableOfFiveVotesBesideTwoPeople(String word, int width, int height) {
        Browser.NewContextOptions size = new Browser.NewContextOptions().setViewportSize(width, height);
        try (Device desk = browsers.device(address);
                Device onTable = browsers.device(address, size);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            Window table = onTable.window().join(word, "Tafel");
            Window anna = phone.window().join(word, "Anna");
            RoomClient bilal = RoomClient.join(word, "Bilal");
            try (LiveClient line = bilal.live()) {
                marieke.startSession();
                int statement = marieke.positionOf("statement");
                marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(statement));
                table.seesCard(statement);
                becomesTable(table, marieke, anna);
                line.send("{\"type\":\"beat\"}");

                marieke.press("Stem: laat de groep kiezen");
                countHands(table);
                anna.within(".vote__option").first().click();
                bilal.done("vote.cast", "position", statement, "option", "disagree");
                assertThat(marieke.within(".vote__count")).hasText("7 van 7 stemden");
                marieke.press("Toon de uitslag");
                for (Window window : new Window[] {marieke, table, anna}) {
                    assertThat(window.within(".bars__count"))
                            .hasText(new String[] {"4 stemmen", "3 stemmen", "0 stemmen"});
                }

                secondRound(marieke, table, anna, bilal, statement);
                closing(marieke, table, anna);
            }
            assertThat(onTable.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void becomesTable(Window table, Window marieke, Window anna) {
        people(table);
        table.press("In de zaal");
        table.field("Dit apparaat is van meer mensen").check();
        table.press("Hoeveel mensen?: één meer");
        assertThat(table.dialog().locator(".stepper__count").last()).hasText("5");
        table.press("Bewaar");
        assertThat(marieke.within(".crew__site")).hasText("tafel, 5 mensen");
        assertThat(anna.within(".people .badge").filter(text("tafel"))).hasText("tafel, 5 mensen");
        table.page().reload();
        people(table);
        assertThat(table.within(".people .badge").filter(text("tafel"))).hasText("tafel, 5 mensen");
        table.page().keyboard().press("Escape");
    }

    /// By mouse, by keyboard, and with a reload before they are sent.
    private static void countHands(Window table) {
        assertThat(table.within(".stepper")).hasCount(3);
        for (Locator button : table.within(".stepper__button").all()) {
            BoundingBox box = button.boundingBox();
            assertThat(box.width).isGreaterThanOrEqualTo(44);
            assertThat(box.height).isGreaterThanOrEqualTo(44);
        }
        assertThat(table.page().evaluate(NARROW_ENOUGH)).isEqualTo(true);
        for (int i = 0; i < 4; i++) {
            table.press("Eens: één meer");
        }
        table.press("Eens: één minder");
        table.button("Oneens: één meer").focus();
        table.page().keyboard().press("Enter");
        table.page().keyboard().press("Enter");
        assertThat(table.within("#announcement")).containsText("Oneens: 2. Samen 5 van 5.");
        assertThat(table.button("Oneens: één meer")).isFocused();
        table.page().keyboard().press("Enter");
        assertThat(table.within(".stepper__count")).hasText(new String[] {"3", "2", "0"});
        table.page().reload();
        assertThat(table.within(".stepper__count")).hasText(new String[] {"3", "2", "0"});
        table.press("Geef door: 5 van 5");
        assertThat(table.button("Doorgegeven: 5 van 5")).isVisible();
        assertThat(table.within(".vote__count")).containsText("5 van 7");
    }

    private static void secondRound(Window marieke, Window table, Window anna, RoomClient bilal, int statement) {
        marieke.press("Nog een keer");
        assertThat(table.within(".stepper__count")).hasText(new String[] {"0", "0", "0"});
        for (int i = 0; i < 5; i++) {
            table.press("Eens: één meer");
        }
        table.press("Geef door: 5 van 5");
        assertThat(anna.within(".card__vote .hint").first()).containsText("Je koos eerst: ");
        anna.within(".vote__option").first().click();
        bilal.done("vote.cast", "position", statement, "option", "agree", "before", "disagree");
        assertThat(marieke.within(".vote__count")).hasText("7 van 7 stemden");
        marieke.press("Toon de uitslag");
        assertThat(table.within(".bars__count"))
                .hasText(new String[] {"7 stemmen, eerst 4", "0 stemmen, eerst 3", "0 stemmen, eerst 0"});
        assertThat(marieke.within(".vote__moved")).hasCount(0);
        assertThat(marieke.within(".vote")).containsText("op een eigen apparaat");
    }

    /// One grade of the table, one of Anna.
    private static void closing(Window marieke, Window table, Window anna) {
        marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
        assertThat(table.within("#grade-hint")).containsText("Geef als tafel samen één cijfer.");
        table.command("{\"type\": \"grade.give\", \"grade\": 8}");
        anna.command("{\"type\": \"grade.give\", \"grade\": 6}");
        marieke.command("{\"type\": \"grades.reveal\"}");
        assertThat(anna.text("Gemiddeld een 7,0.")).isVisible();
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(marieke.within(".report .paper")).containsText("Gemiddeld een 7,0, uit 2 cijfers.");
    }

    @Test
    void rules_42_1_and_42_8_aFacilitatorSaysItOfOthers_andWhoIsAloneBesideATableReadsWhatThatMeans() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            String word = "Ene Stoel";
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            Window anna = phone.window().join(word, "Anna");
            RoomClient table = RoomClient.join(word, "Tafel");
            try (LiveClient line = table.live()) {
                table.done("member.onsite", "people", 4);
                line.send("{\"type\":\"beat\"}");
                marieke.startSession();
                int statement = marieke.positionOf("statement");
                marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(statement));
                marieke.manage();
                marieke.press("In de zaal: Anna");
                marieke.field("In de zaal, met een eigen apparaat").check();
                marieke.press("Bewaar");
                assertThat(marieke.dialog().locator(".people .badge").filter(text("in de zaal")))
                        .hasCount(1);
                marieke.closeDialog();
                assertThat(marieke.within(".crew__site")).hasText(new String[] {"in de zaal", "tafel, 4 mensen"});
                marieke.press("Stem: laat de groep kiezen");
                assertThat(anna.within(".card__vote")).containsText("je kiest naast één tafel");
                RoomClient.join(word, "Bilal").live();
                assertThat(anna.within(".card__vote")).containsText("Niemand ziet wat jij koos");
            }
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /// The list of people, in its dialog where there is no place for it on the page.
    private static void people(Window window) {
        Locator button = window.button("Mensen");
        assertThat(window.within(".room-bar")).isVisible();
        if (button.isVisible()) {
            button.click();
        }
    }

    private static Locator.FilterOptions text(String part) {
        return new Locator.FilterOptions().setHasText(part);
    }
}
