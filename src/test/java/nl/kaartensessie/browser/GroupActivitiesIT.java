package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What the group does together during the cards: house rules, votes, the break, and writing down.
@NeedsBrowser
class GroupActivitiesIT extends PackagedBrowserTest {

    @Test
    void rule_11_1_houseRulesAreChangedAndNothingThatIsTypedIsLost() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Groene Trein", "Marieke");
            Window other = desk.window();
            other.page().navigate(marieke.page().url());
            Window anna = laptop.window().join("groene trein", "Anna");
            assertThat(anna.within(".lobby .rules__list")).containsText("Meldingen uit en even geen mail.");

            edit(marieke);
            marieke.field("Regel 2").fill("Meldingen uit.");
            edit(other);
            other.press("Verwijder regel 1");
            other.press("Bewaar de spelregels");
            assertThat(anna.within(".lobby .rules__list li")).hasCount(5);

            // Marieke sees the other list, her own text stands, also after a reload of the page.
            assertThat(marieke.heading("Een andere begeleider heeft de spelregels net gewijzigd"))
                    .isVisible();
            assertThat(marieke.field("Regel 2")).hasValue("Meldingen uit.");
            marieke.page().reload();
            marieke.manage();
            marieke.press("Spelregels");
            assertThat(marieke.field("Regel 2")).hasValue("Meldingen uit.");
            marieke.press("Ga verder met mijn lijst");
            marieke.press("Regel 2 omhoog");
            assertThat(marieke.field("Regel 1")).isFocused();
            assertThat(marieke.field("Regel 1")).hasValue("Meldingen uit.");
            marieke.press("Regel toevoegen");
            assertThat(marieke.field("Regel 7")).isFocused();
            marieke.field("Regel 7").fill("Om beurten <b>praten</b>.");
            marieke.press("Bewaar de spelregels");
            assertThat(anna.within(".lobby .rules__list li").first()).hasText("Meldingen uit.");
            assertThat(anna.within(".lobby .rules__list li").last()).hasText("Om beurten <b>praten</b>.");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void edit(Window facilitator) {
        facilitator.manage();
        facilitator.press("Spelregels");
        facilitator.press("Wijzig de spelregels");
        assertThat(facilitator.field("Regel 1")).isFocused();
    }

    @Test
    void rule_11_3_everybodyPledgesForThemselvesAndWhoComesLateIsAskedToo() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Oude Kraan", "Marieke");
            Window anna = laptop.window().join("oude kraan", "Anna");
            anna.press("Ja, gedaan");
            assertThat(anna.text("Je hebt de e-learning gedaan.")).isVisible();
            anna.press("Ja, dat spreek ik af");
            assertThat(anna.within(".lobby")).containsText("Jij hebt dit afgesproken.");
            marieke.startSession();
            Window bilal = phone.window().join("oude kraan", "Bilal");
            bilal.seesCard(1);
            Locator ask = bilal.within(".ask");
            assertThat(ask).containsText("Wat we hier zeggen, blijft binnen de groep");
            assertThat(anna.within(".ask")).isHidden();

            marieke.manage();
            marieke.press("Spelregels");
            Locator rules = marieke.within("#house-rules");
            assertThat(rules).containsText("1 van de 3 heeft dit afgesproken.");
            assertThat(rules).containsText("Nog niet: Marieke, Bilal.");
            ask.getByRole(AriaRole.BUTTON, Window.named("Ja, dat spreek ik af")).click();
            assertThat(ask).isHidden();
            assertThat(rules).containsText("Nog niet: Marieke.");
            marieke.press("Ja, dat spreek ik af");
            assertThat(rules).containsText("3 van de 3 hebben dit afgesproken.");
        }
    }

    @Test
    void rule_12_aVoteIsSecretAndFreeUntilItIsRevealed() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Blauwe Molen", "Marieke");
            Window anna = laptop.window().join("blauwe molen", "Anna");
            Window bilal = phone.window().join("blauwe molen", "Bilal");
            marieke.startSession();
            int question = marieke.positionOf("question");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(question));
            marieke.seesCard(question);
            assertThat(marieke.button("Stem: laat de groep kiezen")).isHidden();
            int statement = marieke.positionOf("statement");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(statement));
            anna.seesCard(statement);
            marieke.press("Stem: laat de groep kiezen");
            assertThat(anna.within("#announcement"))
                    .containsText("Je kunt kiezen bij kaart %d. Het hoeft niet.".formatted(statement));

            anna.press("A Eens");
            assertThat(anna.button("A Eens")).hasAttribute("aria-pressed", "true");
            assertThat(bilal.text("1 van 2 stemde")).isVisible();
            assertThat(bilal.button("A Eens")).hasAttribute("aria-pressed", "false");
            anna.press("B Oneens");
            assertThat(anna.button("B Oneens")).hasAttribute("aria-pressed", "true");
            bilal.press("Ik twijfel");
            assertThat(marieke.text("2 van 2 stemden")).isVisible();
            anna.page().reload();
            assertThat(anna.button("B Oneens")).hasAttribute("aria-pressed", "true");
            bilal.press("Trek mijn keuze in");
            assertThat(marieke.text("1 van 2 stemde")).isVisible();
            bilal.press("B Oneens");
            assertThat(marieke.text("2 van 2 stemden")).isVisible();
            assertThat(anna.button("Toon de uitslag")).isHidden();

            // Moving on loses nothing; the facilitator is told that it is still open.
            marieke.page().keyboard().press("ArrowRight");
            anna.seesCard(statement + 1);
            assertThat(anna.heading("Stem mee")).isHidden();
            assertThat(marieke.within(".notice"))
                    .containsText("Bij kaart %d staat de stemming nog open (2 stemmen).".formatted(statement));
            marieke.page().keyboard().press("ArrowLeft");
            anna.seesCard(statement);

            marieke.press("Toon de uitslag");
            for (Window window : new Window[] {marieke, anna, bilal}) {
                assertThat(window.heading("Zo koos de groep")).isVisible();
                assertThat(window.within(".bars__one").nth(0)).containsText("Eens 0 stemmen");
                assertThat(window.within(".bars__one").nth(1)).containsText("Oneens 2 stemmen");
                assertThat(window.within(".bars__one").nth(2)).containsText("Ik twijfel 0 stemmen");
            }
            assertThat(anna.within("#announcement"))
                    .containsText("Eens: 0 stemmen. Oneens: 2 stemmen. Ik twijfel: 0 stemmen.");
            assertThat(anna.within(".card__vote").textContent()).doesNotContain("Anna", "Bilal");
            marieke.press("Haal de uitslag weg");
            assertThat(anna.heading("Zo koos de groep")).isHidden();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rule_13_aBreakHasAClockOfTheServerAndEndsByHand() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Witte Vlag", "Marieke");
            // The clock of Anna's laptop is seventeen minutes fast.
            Window anna = laptop.window();
            anna.page()
                    .clock()
                    .install(new Clock.InstallOptions()
                            .setTime(Instant.now().plusSeconds(17 * 60).toEpochMilli()));
            anna.join("witte vlag", "Anna");
            marieke.startSession();
            marieke.choose("Sessie", "Pauze");
            marieke.press("Pauze tot deze tijd");
            assertThat(marieke.dialog()).containsText("Kies een tijd binnen vier uur van nu.");
            marieke.dialog().getByText("15 minuten, tot ").click();
            assertThat(anna.heading("Pauze")).isVisible();
            assertThat(anna.within(".break__left")).hasText(Pattern.compile("(15:00|14:\\d\\d)"));
            assertThat(anna.within("#announcement")).containsText("Pauze. We gaan verder om ");
            assertThat(anna.field("Bericht")).isVisible();
            anna.press("Ik ben er weer");
            assertThat(anna.text("Fijn dat je er weer bent.")).isVisible();
            assertThat(marieke.within(".break__people")).hasText("Anna");

            marieke.press("5 minuten langer");
            assertThat(anna.within(".break__left")).hasText(Pattern.compile("(20:00|19:\\d\\d)"));
            marieke.command("{\"type\": \"break.start\", \"until\": \"%s\"}"
                    .formatted(Instant.now().plusSeconds(2)));
            assertThat(anna.text("De pauze is voorbij. De begeleider gaat zo verder."))
                    .isVisible();
            assertThat(anna.heading("Pauze")).isVisible();
            marieke.page().keyboard().press("ArrowRight");
            marieke.press("Verder met de kaarten");
            anna.seesCard(1);
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rule_15_3_twoPeopleOnOneLineLoseNothing() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Gouden Boot", "Marieke");
            Window anna = laptop.window().join("gouden boot", "Anna");
            Window bilal = phone.window().join("gouden boot", "Bilal");
            marieke.startSession();
            anna.press("Noteer");
            anna.press("Voeg toe");
            assertThat(anna.dialog()).containsText("Schrijf eerst iets op.");
            anna.field("Wat spreken jullie af?").fill("We publiceren <i>besluiten</i> meteen");
            anna.field("Wie pakt het op?").selectOption("Bilal");
            anna.field("Wanneer horen we hoe het ging?").fill("2026-12-08");
            // The group moves on; the line stays with the card at which it was begun.
            marieke.page().keyboard().press("ArrowRight");
            marieke.seesCard(2);
            anna.press("Voeg toe");
            assertThat(anna.within("#note .lines__details"))
                    .hasText("Bilal pakt dit op · terugkoppeling: dinsdag 8 december 2026 · kaart 1");
            assertThat(anna.field("Wat spreken jullie af?")).hasValue("");
            assertThat(bilal.within("#announcement"))
                    .containsText("Anna noteert: afspraak: We publiceren <i>besluiten</i> meteen");

            bilal.press("Noteer");
            bilal.press("Wijzig: We publiceren <i>besluiten</i> meteen");
            line(bilal).fill("Bilals versie");
            anna.press("Wijzig: We publiceren <i>besluiten</i> meteen");
            line(anna).fill("Anna's versie");
            anna.press("Bewaar");
            assertThat(bilal.within("#note .conflict")).containsText("Anna's versie");
            assertThat(line(bilal)).hasValue("Bilals versie");
            bilal.page().reload();
            bilal.press("Noteer");
            assertThat(bilal.within("#note .conflict")).containsText("Anna's versie");
            assertThat(line(bilal)).hasValue("Bilals versie");
            bilal.press("Bewaar mijn tekst");
            assertThat(anna.within("#note .lines__text")).hasText("Bilals versie");

            // A line that is taken away under somebody's hands can come back.
            bilal.press("Wijzig: Bilals versie");
            line(bilal).fill("Toch belangrijk");
            anna.press("Verwijder: Bilals versie");
            assertThat(anna.button("Zet terug")).isFocused();
            assertThat(bilal.within("#note .conflict")).containsText("Jouw tekst staat hier nog.");
            bilal.press("Voeg opnieuw toe");
            assertThat(anna.within("#note .lines__text")).hasText("Toch belangrijk");
            anna.press("Zet terug");
            assertThat(bilal.within("#note .lines__text")).hasCount(2);
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void rules_15_1_and_15_10_whatIsTypedWithoutALineIsKeptAndGoesOutLater() {
        try (Device desk = browsers.device(address);
                Device train = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Lange Gang", "Marieke");
            Window chris = train.window().join("lange gang", "Chris");
            marieke.startSession();
            chris.seesCard(1);
            chris.press("Noteer");
            Locator question = chris.within("#note").getByLabel("Open vraag");
            assertThat(question).isVisible();
            train.setOffline(true);
            assertThat(chris.within(".chip")).containsText("Even geen verbinding");
            question.check();
            chris.field("Welke vraag blijft open?").fill("Wie beslist?");
            chris.press("Voeg toe");
            assertThat(chris.dialog()).containsText("Dit wordt opgeslagen zodra er verbinding is.");
            train.setOffline(false);
            marieke.press("Noteer");
            assertThat(marieke.within("#note .lines__text")).hasText("Wie beslist?");
            assertThat(chris.within("#note .lines__text")).hasText("Wie beslist?");
            assertThat(chris.within("#note .kinds").getByLabel("Open vraag")).isChecked();
        }
    }

    private static Locator line(Window window) {
        return window.within("#note .lines textarea");
    }
}
