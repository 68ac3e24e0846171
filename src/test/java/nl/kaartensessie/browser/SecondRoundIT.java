package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// A vote, a talk, and the same vote once more: rules 12.8 to 12.12 as a facilitator and a participant see them.
@NeedsBrowser
class SecondRoundIT extends PackagedBrowserTest {

    @Test
    void rules_12_8_to_12_12_theGroupChoosesTwice_andSeesHowManyMoved() {
        List<LiveClient> lines = new ArrayList<>();
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Tweede Molen", "Marieke");
            Window anna = phone.window().join("tweede molen", "Anna");
            anna.page().setViewportSize(320, 568);
            List<RoomClient> guests = Stream.of("Bilal", "Chris", "Dewi")
                    .map(name -> RoomClient.join("tweede molen", name))
                    .toList();
            guests.forEach(guest -> lines.add(guest.live()));
            marieke.startSession();
            int dilemma = marieke.positionOf("dilemma");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(dilemma));
            anna.seesCard(dilemma);
            // A client that is silent for a minute is gone.
            lines.forEach(line -> line.send("{\"type\":\"beat\"}"));
            assertThat(marieke.within(".desk__begin"))
                    .hasText("Begin met stemmen: ieder kiest eerst, dan praten jullie. Druk op Stem.");
            marieke.press("Stem: laat de groep kiezen");
            assertThat(anna.within(".vote__letter")).hasText(new String[] {"A", "B"});
            assertThat(anna.within(".vote__count")).hasText("Nog geen stemmen");
            anna.within(".vote__option").nth(1).click();
            assertThat(anna.within(".vote__count")).hasText("1 van 4 stemde");
            vote(guests, dilemma, List.of("first", "first", "second"), List.of());
            assertThat(marieke.within(".vote__count")).hasText("4 van 4 stemden");
            assertThat(marieke.button("Nog een keer")).isHidden();
            marieke.press("Toon de uitslag");
            assertThat(anna.within(".bars__count")).hasText(new String[] {"2 stemmen", "2 stemmen"});
            assertThat(anna.button("Nog een keer")).isHidden();
            assertThat(marieke.within(".desk__why")).hasText("Kies na het gesprek nog een keer: wie schoof op?");

            marieke.press("Nog een keer");
            assertThat(marieke.heading("Kies nog een keer")).isFocused();
            assertThat(anna.within("#announcement"))
                    .containsText("Je kunt nog een keer kiezen bij kaart %d. Het hoeft niet.".formatted(dilemma));
            anna.page().reload();
            assertThat(anna.within(".card__vote .hint").first()).containsText("Je koos eerst: ");
            anna.within(".vote__option").first().click();
            vote(guests, dilemma, List.of("first", "second", "second"), List.of("first", "first", "second"));
            assertThat(marieke.within(".vote__count")).hasText("4 van 4 stemden");
            marieke.press("Toon de uitslag");
            for (Window window : List.of(marieke, anna)) {
                assertThat(window.heading("Zo koos de groep de tweede keer")).isVisible();
                assertThat(window.within(".bars__count"))
                        .hasText(new String[] {"2 stemmen, eerst 2", "2 stemmen, eerst 2"});
                assertThat(window.within(".vote__moved")).hasText("2 bleven bij dezelfde keuze, 2 kozen iets anders");
                assertThat(window.within(".vote__flows li")).hasCount(2);
            }
            assertThat(anna.within("#announcement")).containsText("2 bleven bij dezelfde keuze, 2 kozen iets anders");
            assertThat(anna.within(".card__vote").textContent()).doesNotContain("Bilal", "Chris", "Dewi");
            assertThat(marieke.button("Nog een keer")).isHidden();
            marieke.press("Haal de uitslag weg");
            assertThat(anna.within(".choices__one")).hasCount(2);
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        } finally {
            lines.forEach(LiveClient::close);
        }
    }

    /// @param before none in a first round
    private static void vote(List<RoomClient> guests, int position, List<String> options, List<String> before) {
        for (int i = 0; i < guests.size(); i++) {
            if (before.isEmpty()) {
                guests.get(i).done("vote.cast", "position", position, "option", options.get(i));
            } else {
                guests.get(i)
                        .done("vote.cast", "position", position, "option", options.get(i), "before", before.get(i));
            }
        }
    }
}
