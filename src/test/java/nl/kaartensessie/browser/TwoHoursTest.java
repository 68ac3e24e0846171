package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.ClosingPage.flat;
import static nl.kaartensessie.browser.support.ClosingPage.grade;
import static nl.kaartensessie.browser.support.ClosingPage.openPreview;
import static nl.kaartensessie.browser.support.ClosingPage.positions;
import static nl.kaartensessie.browser.support.ClosingPage.step;
import static nl.kaartensessie.browser.support.ClosingPage.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PlannedTime;
import nl.kaartensessie.browser.support.Team;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A session of two hours as the runsheet has it, from invitation to follow-up, with a facilitator and six
/// participants, on a clock that the test moves. What they did is what the report says.
@NeedsBrowser
@QuarkusTest
class TwoHoursTest extends BrowserTest {

    private static final List<String> NAMES = List.of("Anna", "Bilal", "Chris", "Dewi", "Els", "Farid");

    @Inject
    MovableClock clock;

    private Team team;
    private List<Window> group;
    private Window marieke;
    private PlannedTime time;

    @AfterEach
    void setRight() {
        clock.setRight();
        team.close();
    }

    @Test
    void fromInvitationToReport() {
        team = new Team(browsers, address);
        group = team.participants();
        marieke = team.facilitator();
        prepares();
        comesIn();
        welcome();
        roundOne();
        pause();
        roundTwo();
        closing();
        report();
        followUp();
        assertThat(team.complaints()).isEmpty();
    }

    /// Days before, alone.
    private void prepares() {
        marieke.open("Dappere Egel", "Marieke");
        time = PlannedTime.inThreeDays(clock, LocalTime.of(13, 30));
        Window invitation = team.anotherWindowOfTheFacilitator();
        invitation.page().navigate(marieke.page().url() + "/uitnodiging");
        invitation.field("Datum").fill(time.date());
        invitation.field("Begintijd").fill("13:30");
        invitation.field("Link naar het videogesprek").fill("https://overleg.example/egel");
        Locator text = invitation.within("#mail-text");
        assertThat(text).hasValue(Pattern.compile("13:30 – 13:45 +Welkom"));
        assertThat(text).hasValue(Pattern.compile("14:30 – 14:40 +Pauze"));
        assertThat(text).hasValue(Pattern.compile("/#Dappere-Egel"));
        invitation.page().close();

        Window runsheet = team.anotherWindowOfTheFacilitator();
        runsheet.page().navigate(marieke.page().url() + "/draaiboek");
        runsheet.within("#note-step-welcome").fill("Vraag ieder naar een voorbeeld.");
        runsheet.field("Jouw notitie bij kaart 3").fill("Laat Els beginnen.");
        runsheet.field("Jouw notitie bij kaart 3").blur();
        assertThat(runsheet.within(".plan__card").nth(2)).containsText("Opgeslagen");
        runsheet.page().close();

        marieke.readCards();
        for (int card = 2; card <= 6; card++) {
            marieke.press("Volgende kaart");
        }
        marieke.press("Overslaan");
        assertThat(marieke.button("Overslaan")).hasAttribute("aria-pressed", "true");
        marieke.press("Klaar met lezen");
        at(-9);
    }

    /// By the link from the invitation: only a name is left to fill in. Farid comes later.
    private void comesIn() {
        for (String name : NAMES.subList(0, 5)) {
            Window window = team.joins("/#Dappere-Egel", name);
            assertThat(window.heading("Je bent binnen. We beginnen zo.")).isVisible();
            assertThat(window.within(".card")).hasCount(0);
        }
        group.getFirst().press("Ja, gedaan");
        assertThat(marieke.text("5 deelnemers zijn binnen").first()).isVisible();
        marieke.press("Hierna: Klaarzetten");
        assertThat(marieke.strip()).containsText("Klaarzetten");
        at(0);
    }

    private void welcome() {
        marieke.press("Volgende: Welkom");
        assertThat(marieke.strip()).hasText(Pattern.compile("Welkom\\s+nog \\d+ min"));
        assertThat(marieke.runsheet()).isVisible();
        assertThat(marieke.within("#note-step-welcome")).hasValue("Vraag ieder naar een voorbeeld.");
        marieke.page().keyboard().press("Escape");
        at(5);

        marieke.press("Volgende: Spelregels");
        marieke.press("Spelregels");
        marieke.press("Wijzig de spelregels");
        marieke.press("Regel toevoegen");
        marieke.field("Regel 7").fill("Er bestaan geen domme vragen.");
        marieke.press("Bewaar de spelregels");
        marieke.press("Ja, dat spreek ik af");
        for (Window window : group) {
            assertThat(window.within(".lobby")).containsText("Er bestaan geen domme vragen.");
            window.press("Ja, dat spreek ik af");
        }
        assertThat(marieke.dialog()).containsText("6 van de 6 hebben dit afgesproken.");
        marieke.closeDialog();
        at(10);
        marieke.press("Volgende: Kaarten starten");
        assertThat(marieke.strip()).containsText("Kaarten starten");
        at(12);
        marieke.press("Start de kaarten");
        group.forEach(window -> window.seesCard(1));
    }

    private void roundOne() {
        assertThat(marieke.strip()).containsText("Eerste ronde");
        Window bilal = group.get(1);
        group.getFirst().raise("Nieuw punt");
        marieke.press("Geef het woord aan Anna");
        assertThat(group.getFirst().text("Jij hebt het woord")).isVisible();
        team.next(2);
        team.next(3);
        assertThat(marieke.field("Jouw notitie")).hasValue("Laat Els beginnen.");

        // Who comes late sees where the group is, and is asked for the same promise.
        Window farid = team.joins("/#Dappere-Egel", "Farid");
        farid.seesCard(3);
        assertThat(marieke.within(".people")).containsText("nog niet bevestigd");
        farid.press("Ja, dat spreek ik af");
        assertThat(marieke.within(".people")).not().containsText("nog niet bevestigd");

        int votable = marieke.positionOf("dilemma");
        team.next(4);
        team.next(5);
        team.show(votable);
        marieke.press("Stem: laat de groep kiezen");
        group.forEach(window -> window.within(".vote__option").first().click());
        assertThat(marieke.within(".vote__count")).containsText("6 van ");
        marieke.press("Toon de uitslag");
        group.forEach(window -> assertThat(window.within(".bars__one").first()).containsText("6 stemmen"));
        marieke.press("Haal de uitslag weg");
        team.show(5);

        bilal.press("Noteer");
        bilal.dialog().getByLabel("Open vraag").check();
        bilal.dialog().getByLabel("Welke vraag blijft open?").fill("Wie beslist over concepten?");
        bilal.dialog().getByLabel("Wie pakt het op?").selectOption("Dewi");
        bilal.dialog().getByLabel("Wanneer horen we hoe het ging?").fill("2031-01-15");
        bilal.press("Voeg toe");
        assertThat(bilal.dialog()).containsText("kaart 5");
        bilal.closeDialog();

        bilal.press("Even weg");
        assertThat(marieke.within(".people")).containsText("even weg");
        bilal.press("Ik ben er weer");
        marieke.choose("Meer", "Parkeren");
        assertThat(marieke.within(".desk__label")).containsText("geparkeerd");
        at(54);
        assertThat(marieke.within(".alarm"))
                .containsText(Pattern.compile("Over [23] minuten is het tijd voor: Pauze\\."));
        group.forEach(window -> assertThat(window.within(".alarm")).hasCount(0));
        at(57);
        assertThat(marieke.within(".alarm")).containsText("Het is tijd voor: Pauze.");
    }

    private void pause() {
        marieke.press("Naar de pauze");
        for (Window window : group) {
            assertThat(window.heading("Pauze")).isVisible();
            assertThat(window.text("We gaan verder om %s uur.".formatted(time.after(67))))
                    .isVisible();
        }
        at(68);
        group.forEach(window -> assertThat(window.text("De pauze is voorbij. De begeleider gaat zo verder."))
                .isVisible());
        group.forEach(window -> window.press("Ik ben er weer"));
        assertThat(marieke.within(".break__people")).containsText("Farid");
        marieke.press("Verder met ronde twee");
        group.forEach(window -> window.seesCard(5));
    }

    private void roundTwo() {
        assertThat(marieke.strip()).containsText("nog 39 min");
        team.show(7);
        marieke.choose("Meer", "Besproken");
        Window els = group.get(4);
        els.within(".room-bar").getByText("Noteer").click();
        els.field("Wat spreken jullie af?").fill("Eerst delen, dan vragen");
        els.field("Wie pakt het op?").selectOption("Iemand anders");
        els.field("Naam").fill("Joke van JZ");
        els.press("Voeg toe");
        els.closeDialog();
        at(104);
        assertThat(marieke.within(".alarm")).containsText("is het tijd voor: Afsluiten.");
        marieke.within(".alarm").getByText("Gezien").click();
        at(107);
    }

    private void closing() {
        marieke.press("Naar de afsluiting");
        int[] grades = {8, 7, 9, 8, 6, 10};
        for (int i = 0; i < group.size(); i++) {
            assertThat(group.get(i).heading("Samen afsluiten")).isVisible();
            grade(group.get(i), Integer.toString(grades[i]), "Reden van " + NAMES.get(i));
        }
        step(marieke, "Cijfer");
        assertThat(marieke.text("6 van de 6 cijfers gegeven")).isVisible();
        marieke.press("Toon alle cijfers");
        group.forEach(window -> assertThat(window.text("Gemiddeld een 8,0.")).isVisible());
        write(group.get(2), "Wat doe je morgen anders?", "Ik stuur de link meteen mee");
        write(group.get(3), "Wat hebben jullie nog nodig?", "Tijd om te oefenen");
        openPreview(group.get(5));
        Locator preview = group.get(5).within(".paper");
        for (String line : List.of(
                "Eerst delen, dan vragen",
                "Pakt het op: Joke van JZ",
                "Wie beslist over concepten?",
                "Pakt het op: Dewi",
                "Terugkoppeling: woensdag 15 januari 2031",
                "Ik stuur de link meteen mee",
                "Tijd om te oefenen",
                "Gemiddeld een 8,0, uit 6 cijfers.")) {
            assertThat(preview).containsText(line);
        }
        assertThat(preview).not().containsText("Reden van");
    }

    private void report() {
        openPreview(group.get(0));
        String seen = flat(group.get(0).within(".paper").innerText());
        step(marieke, "Verslag");
        marieke.link("Naar het verslag").click();
        assertThat(marieke.within(".paper")).containsText("Tijd om te oefenen");
        assertThat(flat(marieke.within(".paper").innerText())).isEqualTo(seen);
        marieke.link("Terug om te verbeteren").click();
        List<String> cards = marieke.titles();
        step(marieke, "Einde");
        marieke.endSession();
        group.forEach(
                window -> assertThat(window.heading("De sessie is afgelopen")).isVisible());
        JsonNode report = ClosingPage.report(marieke);
        List<Integer> seenCards = new ArrayList<>(positions(cards, report.path("cards")));
        seenCards.addAll(positions(cards, report.path("shown")));
        assertThat(seenCards).contains(1, 2, 3, 4, 7).doesNotContain(5, 6);
        assertThat(positions(cards, report.path("remaining"))).contains(5, 6).doesNotContain(7);
        assertThat(report.at("/questions/0/owner").asText()).isEqualTo("Dewi");
        assertThat(report.at("/questions/0/due").asText()).isEqualTo("2031-01-15");
        assertThat(report.at("/agreements/0/owner").asText()).isEqualTo("Joke van JZ");
        assertThat(report.at("/needs/0/text").asText()).isEqualTo("Tijd om te oefenen");
        assertThat(report.at("/tomorrow/0/text").asText()).isEqualTo("Ik stuur de link meteen mee");
        assertThat(report.at("/grades/average").asDouble()).isEqualTo(8.0);
        assertThat(report.at("/grades/count").asInt()).isEqualTo(6);
        assertThat(report.toString()).doesNotContain("Reden van", "Anna", "Farid");
    }

    private void followUp() {
        marieke.link("Plan een vervolg").click();
        assertThat(marieke.heading("Open een vervolgsessie")).isVisible();
        marieke.press("Open de sessie");
        marieke.link("Naar de voorbereiding").click();
        marieke.choose("Sessie", "Van de vorige keer");
        assertThat(marieke.dialog()).containsText("Wie beslist over concepten?");
    }

    /// So many minutes after the planned start; every browser hears so.
    private void at(int minutes) {
        time.move(minutes);
        team.hearsTheTime();
    }
}
