package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import nl.kaartensessie.browser.support.Axe;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A quiet moment and a round, from one press of the facilitator to the last.
@NeedsBrowser
class TogetherIT extends PackagedBrowserTest {

    private static final String QUIET = "Stil moment, 2 minuten";
    private static final String ROUND = "Rondje: iedereen een beurt";
    private static final String FLOOR = ".floor:visible";

    @Test
    void rules_35_7_and_35_8_everybodyWritesForThemselvesAndReadsAllWithoutNames() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Diepe Vijver", "Marieke");
            Window anna = laptop.window().join("diepe vijver", "Anna");
            Window bilal = phone.window().join("diepe vijver", "Bilal");
            bilal.page().setViewportSize(320, 640);
            marieke.startSession();
            anna.seesCard(1);
            bilal.seesCard(1);
            assertThat(anna.within(".think")).hasCount(0);

            marieke.press("Meer");
            assertThat(marieke.dialog().getByRole(AriaRole.BUTTON, Window.named(QUIET)))
                    .hasAccessibleDescription("Blijft het stil? Eerst schrijft ieder voor zich, dan praten jullie.");
            assertThat(Axe.violations(marieke.page())).isEmpty();
            marieke.page().keyboard().press("Escape");
            marieke.choose("Meer", QUIET);
            for (Window window : new Window[] {marieke, anna, bilal}) {
                assertThat(window.within(".think .vote__count")).hasText("0 van 3 schreven");
                assertThat(Axe.violations(window.page())).isEmpty();
            }
            assertThat(anna.within("#announcement")).containsText("Stil moment bij kaart 1: schrijf voor jezelf.");
            titled(anna, "(stil moment, schrijf iets) Kaart 1");
            titled(marieke, "Kaart 1");

            anna.press("Klaar");
            assertThat(anna.text("Schrijf eerst iets op.")).isVisible();
            anna.field("Wat denk jij?").fill("Mag dit <b>echt</b>?");
            anna.page().reload();
            assertThat(anna.field("Wat denk jij?")).hasValue("Mag dit <b>echt</b>?");
            anna.press("Klaar");
            assertThat(anna.within(".think__own")).containsText("Mag dit <b>echt</b>?");
            titled(anna, "Kaart 1");
            assertThat(anna.within("#quiet-moment")).isFocused();
            assertThat(marieke.within(".think .vote__count")).hasText("1 van 3 schreef");
            assertThat(bilal.within("main")).not().containsText("Mag dit");
            anna.press("Wijzig");
            assertThat(anna.field("Wat denk jij?")).isFocused();
            anna.field("Wat denk jij?").fill("Mag dit?");
            anna.press("Klaar");
            bilal.field("Wat denk jij?").fill("Aan wie vraag je het?");
            bilal.press("Klaar");
            assertThat(marieke.within(".think .vote__count")).hasText("2 van 3 schreven");

            marieke.press("Toon wat er staat");
            for (Window window : new Window[] {marieke, anna, bilal}) {
                assertThat(window.within(".think__texts li > span"))
                        .hasText(new String[] {"Aan wie vraag je het?", "Mag dit?"});
                assertThat(window.within(".think").textContent()).doesNotContain("Anna", "Bilal");
                assertThat(Axe.violations(window.page())).isEmpty();
            }
            assertThat(
                            (Boolean)
                                    bilal.page()
                                            .evaluate(
                                                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            assertThat(bilal.within("#announcement"))
                    .containsText("Dit schreven jullie: Aan wie vraag je het?; Mag dit?");

            anna.press("Noteer: Mag dit?");
            assertThat(anna.field("Wat spreken jullie af?")).hasValue("Mag dit?");
            anna.press("Voeg toe");
            assertThat(anna.within("#note .lines__text")).hasText("Mag dit?");
            marieke.press("Haal dit weg");
            assertThat(bilal.within(".think")).hasCount(0);

            // What is never shown goes with the card.
            marieke.choose("Meer", QUIET);
            bilal.field("Wat denk jij?").fill("Nooit getoond");
            bilal.press("Klaar");
            assertThat(marieke.within(".think .vote__count")).hasText("1 van 3 schreef");
            marieke.page().keyboard().press("ArrowRight");
            bilal.seesCard(2);
            marieke.page().keyboard().press("ArrowLeft");
            bilal.seesCard(1);
            assertThat(bilal.within(".think")).hasCount(0);

            marieke.page().navigate(marieke.page().url() + "/verslag");
            assertThat(marieke.within("main")).containsText("Mag dit?");
            assertThat(marieke.within("main")).not().containsText("Aan wie vraag je het?");
            assertThat(laptop.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void titled(Window window, String begin) {
        window.page().waitForFunction("begin => document.title.startsWith(begin)", begin);
    }

    @Test
    void rule_36_6_everybodyHasTheFloorOnceAndSeesWhoComesNext() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Vierkante Tafel", "Marieke");
            Window anna = laptop.window().join("vierkante tafel", "Anna");
            Window bilal = phone.window().join("vierkante tafel", "Bilal");
            marieke.startSession();
            anna.seesCard(1);
            bilal.seesCard(1);
            assertThat(marieke.within(FLOOR)).hasCount(0);

            marieke.choose("Meer", ROUND);
            assertThat(marieke.within(FLOOR)).containsText("heeft het woord");
            boolean annaFirst = marieke.within(FLOOR).textContent().contains("Anna heeft");
            Window first = annaFirst ? anna : bilal;
            Window second = annaFirst ? bilal : anna;
            assertThat(first.within(FLOOR)).containsText("Jij hebt het woord");
            assertThat(first.within(FLOOR)).containsText("hierna " + (annaFirst ? "Bilal" : "Anna"));
            assertThat(first.within("#announcement"))
                    .containsText("Rondje: iedereen krijgt het woord. Jij hebt het woord");
            assertThat(second.within(FLOOR)).containsText("hierna jij");
            assertThat(second.within(FLOOR + " button")).hasCount(0);
            assertThat(Axe.violations(first.page())).isEmpty();

            first.within(FLOOR + " button").click();
            assertThat(second.within(FLOOR)).containsText("Jij hebt het woord");
            assertThat(second.within("#announcement")).containsText("Jij hebt het woord");
            assertThat(first.within(FLOOR)).containsText("hierna Marieke");
            assertThat(first.within("#hand-button")).isFocused();
            marieke.within(FLOOR + " button").click();
            assertThat(marieke.within(FLOOR)).containsText("Jij hebt het woord dit is de laatste");
            marieke.within(FLOOR + " button").click();
            for (Window window : new Window[] {marieke, anna, bilal}) {
                assertThat(window.within(FLOOR)).hasCount(0);
            }
            assertThat(bilal.within("#announcement")).containsText("Het rondje is klaar.");

            marieke.choose("Meer", ROUND);
            assertThat(bilal.within(FLOOR)).isVisible();
            marieke.choose("Meer", "Stop het rondje");
            assertThat(bilal.within(FLOOR)).hasCount(0);
            assertThat(laptop.complaints()).isEmpty();
        }
    }
}
