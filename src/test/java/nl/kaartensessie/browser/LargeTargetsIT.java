package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.TargetSize;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What a participant presses with a thumb, in every state of a session.
@NeedsBrowser
class LargeTargetsIT extends PackagedBrowserTest {

    @Test
    void rule_28_14_onAPhoneWhatAParticipantPressesIsLargeEnough() {
        RoomClient kim = RoomClient.open();
        try (Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window anna = phone.window();
            anna.page().navigate("/");
            assertThat(anna.field("Wat is het woord?")).isVisible();
            large(anna, "the word");
            anna.press("Verder");
            assertThat(anna.within(".form__error")).isVisible();
            large(anna, "no word");
            anna.field("Wat is het woord?").fill(kim.word());
            anna.press("Verder");
            assertThat(anna.field("Hoe heet je?")).isVisible();
            large(anna, "the name");
            anna.field("Hoe heet je?").fill("Anna");
            anna.press("Doe mee");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            large(anna, "lobby");
            anna.page().navigate("/#" + kim.word().replace(' ', '-'));
            assertThat(anna.within("#who")).isVisible();
            large(anna, "who one is");
            anna.page().goBack();
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            kim.done("session.start");
            anna.seesCard(1);
            large(anna, "a card");
            int dilemma = anna.positionOf("dilemma");
            kim.done("card.show", "position", dilemma);
            kim.done("vote.open", "position", dilemma);
            anna.within(".vote__option").first().click();
            assertThat(anna.button("Trek mijn keuze in")).isVisible();
            large(anna, "a vote");
            kim.done("vote.reveal", "position", dilemma);
            kim.done("vote.again", "position", dilemma);
            assertThat(anna.heading("Kies nog een keer")).isVisible();
            large(anna, "a second round");
            kim.done("think.open", "position", dilemma);
            anna.field("Wat denk jij?").fill("Mag dit?");
            large(anna, "a quiet moment");
            anna.within(".think").getByText("Klaar").click();
            assertThat(anna.within(".think__own")).isVisible();
            large(anna, "what was written");
            kim.done("round.start", "position", dilemma);
            assertThat(anna.within(".floor--you").first()).isVisible();
            large(anna, "the floor in a round");
            for (String panel : List.of("Noteer", "Mensen", "Chat")) {
                anna.within(".room-bar").getByText(panel).click();
                assertThat(anna.dialog()).isVisible();
                large(anna, panel);
                anna.closeDialog();
            }
            anna.press("Hand opsteken");
            large(anna, "the hand");
            anna.page().keyboard().press("Escape");
            anna.press("Vorige kaart");
            assertThat(anna.button("Terug naar de groep (kaart %d)".formatted(dilemma)))
                    .isVisible();
            large(anna, "an earlier card");
            kim.done("break.start", "minutes", 10);
            assertThat(anna.heading("Pauze")).isVisible();
            large(anna, "the break");
            kim.done("break.end");
            kim.done("step.enter", "step", "closing");
            assertThat(anna.heading("Samen afsluiten")).isVisible();
            assertThat(anna.button("Geef mijn cijfer")).isVisible();
            large(anna, "the closing");
            kim.done("session.end");
            assertThat(anna.heading("De sessie is afgelopen")).isVisible();
            large(anna, "the end");
        }
    }

    private static void large(Window window, String state) {
        assertThat(TargetSize.tooSmall(window)).as(state).isEmpty();
        assertThat(TargetSize.stickingOut(window)).as(state).isEmpty();
    }
}
