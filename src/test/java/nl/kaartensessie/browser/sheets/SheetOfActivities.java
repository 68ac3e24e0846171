package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;

/// What the group does together during the cards.
public record SheetOfActivities(Album album, Window marieke, Window anna, Window beamer, List<RoomClient> others) {

    public void draw() {
        vote();
        twist();
        ownCard();
        quiet();
        round();
        notes();
        pause();
    }

    private void all(String state) {
        album.lead(marieke, state);
        album.see(anna, state + ", participant");
    }

    private void show(int position) {
        marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(position));
        anna.seesCard(position);
    }

    private void vote() {
        int position = marieke.positionOf("statement");
        show(position);
        marieke.press("Stem: laat de groep kiezen");
        anna.within(".vote__option").first().click();
        cast(position, "agree", "disagree", "agree", "neutral", "disagree");
        assertThat(marieke.within(".vote__count")).containsText("6 van ");
        all("vote");
        album.see(beamer, "beamer, vote");
        marieke.press("Toon de uitslag");
        assertThat(anna.heading("Zo koos de groep")).isVisible();
        all("result");
        album.see(beamer, "beamer, result");
        marieke.press("Nog een keer");
        assertThat(anna.within(".vote .hint, .card__vote .hint").first()).containsText("Je koos eerst: ");
        all("second round");
        anna.within(".vote__option").nth(1).click();
        for (int i = 0; i < 5; i++) {
            String before =
                    List.of("agree", "disagree", "agree", "neutral", "disagree").get(i);
            others.get(i).done("vote.cast", "position", position, "option", "agree", "before", before);
        }
        assertThat(marieke.within(".vote__count")).containsText("6 van ");
        marieke.press("Toon de uitslag");
        assertThat(anna.heading("Zo koos de groep de tweede keer")).isVisible();
        all("moved");
        album.see(beamer, "beamer, moved");
    }

    private void cast(int position, String... options) {
        for (int i = 0; i < options.length; i++) {
            others.get(i).done("vote.cast", "position", position, "option", options[i]);
        }
    }

    private void twist() {
        show(SheetOfSession.withTwists(marieke));
        marieke.press("Meer");
        marieke.dialog()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Maar wat als?"))
                .first()
                .click();
        assertThat(anna.within(".twists li")).isVisible();
        all("what if");
    }

    private void ownCard() {
        marieke.choose("Meer", "Eigen kaart");
        marieke.press("Voeg toe en laat zien");
        assertThat(marieke.text("Geef de kaart een titel.")).isVisible();
        album.lead(marieke, "own card, empty");
        marieke.field("Titel").fill("Ons nieuwe pand");
        marieke.field("Tekst op de kaart").fill("Delen we nu al dat we gaan verhuizen, of pas als het zeker is?");
        marieke.field("Dilemma").check();
        marieke.field("Keuzes, elk op een eigen regel").fill("Nu\nAls het zeker is");
        album.lead(marieke, "own card, written");
        marieke.press("Voeg toe en laat zien");
        assertThat(anna.within(".card__title").first()).hasText("Ons nieuwe pand");
        all("own card");
    }

    private void quiet() {
        marieke.choose("Meer", "Stil moment, 2 minuten");
        anna.field("Wat denk jij?").fill("Wie vertellen we het eerst?");
        others.get(0).done("think.write", "position", 32, "text", "Eerst de OR, dan de buurt.");
        others.get(1).done("think.write", "position", 32, "text", "Wat weten we al zeker?");
        assertThat(marieke.within(".think .vote__count")).hasText("2 van 7 schreven");
        all("quiet moment");
        anna.press("Klaar");
        assertThat(marieke.within(".think .vote__count")).hasText("3 van 7 schreven");
        marieke.press("Toon wat er staat");
        assertThat(anna.within(".think__texts li")).hasCount(3);
        all("quiet moment, read");
        album.see(beamer, "beamer, quiet moment");
        marieke.press("Haal dit weg");
    }

    private void round() {
        marieke.choose("Meer", "Rondje: iedereen een beurt");
        assertThat(marieke.within(".floor:visible")).isVisible();
        all("round");
        marieke.choose("Meer", "Stop het rondje");
    }

    private void notes() {
        anna.press("Noteer");
        anna.press("Voeg toe");
        album.see(anna, "writing down, empty");
        anna.field("Wat spreken jullie af?").fill("We lezen elkaars stukken voor ze openbaar worden");
        anna.field("Wie pakt het op?").selectOption("Iemand anders");
        anna.field("Naam").fill("Joke");
        album.see(anna, "writing down");
        anna.press("Voeg toe");
        anna.page().keyboard().press("Escape");
        marieke.press("Noteer");
        album.lead(marieke, "writing down, facilitator");
        marieke.page().keyboard().press("Escape");
    }

    private void pause() {
        marieke.choose("Sessie", "Pauze");
        assertThat(marieke.dialog()).isVisible();
        album.lead(marieke, "asked how long the break is");
        marieke.page().keyboard().press("Escape");
        marieke.command("{\"type\": \"break.start\", \"minutes\": 10}");
        assertThat(anna.heading("Pauze")).isVisible();
        anna.press("Ik ben er weer");
        assertThat(marieke.within(".break__people")).hasText("Anna");
        all("break");
        album.see(beamer, "beamer, break");
        marieke.command("{\"type\": \"break.end\"}");
    }
}
