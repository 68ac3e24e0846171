package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a tab tells whoever looks at another window, and what waits until it was seen.
@NeedsBrowser
class LookingElsewhereIT extends PackagedBrowserTest {

    /// Writes down the pitch of every tone.
    private static final String HEAR = """
            window.heard = [];
            const { start } = OscillatorNode.prototype;
            OscillatorNode.prototype.start = function (...when) {
                window.heard.push(Math.round(this.frequency.value));
                return start.apply(this, when);
            };
            """;

    private static final String DOT = "favicon-dot";

    @Test
    void rule_30_4_theTitleCounts_andTheIconHasADot() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Verre Blik");
                Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window marieke = room.marieke;
            Window anna = room.anna;
            Window bilal = phone.window().join("Verre Blik", "Bilal");
            marieke.startSession();
            bilal.seesCard(1);
            titled(marieke, "Kaart 1 van 31");
            assertThat(icon(marieke)).doesNotContain(DOT);

            anna.raise("Nieuw punt");
            titled(marieke, "(1 hand) Kaart 1 van 31");
            room.other.done("hand.raise", "about", "reply");
            titled(marieke, "(2 handen) Kaart 1 van 31");
            assertThat(icon(marieke)).contains(DOT);
            marieke.press("Geef het woord aan Anna");
            titled(anna, "(jij hebt het woord) Kaart 1 van 31");
            titled(marieke, "(1 hand) Kaart 1 van 31");

            // Whoever has the chat in view has read it.
            marieke.command("{\"type\": \"chat.send\", \"text\": \"Dag\"}");
            titled(bilal, "(1 bericht) Kaart 1 van 31");
            assertThat(icon(bilal)).contains(DOT);
            titled(anna, "(jij hebt het woord) Kaart 1 van 31");
            bilal.within(".room-bar").getByText("Chat").click();
            titled(bilal, "Kaart 1 van 31");
            assertThat(icon(bilal)).doesNotContain(DOT);
            marieke.page().navigate(marieke.page().url() + "?taal=en");
            titled(marieke, "(1 hand) Card 1 of 31");
        }
    }

    @Test
    void rule_30_6_aQuestionStaysUntilItIsAnsweredToThatOnePerson() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Verre Vraag")) {
            Window marieke = room.marieke;
            Window anna = room.anna;
            marieke.startSession();
            anna.command("{\"type\": \"chat.send\", \"text\": \"Mag dit ook anoniem?\", \"to\": \"facilitator\"}");
            titled(marieke, "(1 vraag) Kaart 1 van 31");
            for (int line = 1; line <= 12; line++) {
                room.other.done("chat.send", "text", "Regel " + line);
            }
            assertThat(marieke.within(".question")).containsText("Anna vraagt jou: Mag dit ook anoniem?");
            assertThat(marieke.within(".question")).isInViewport();
            room.show(2);
            assertThat(marieke.within(".question")).isInViewport();

            marieke.press("Antwoord Anna");
            assertThat(marieke.field("Antwoord aan Anna")).isFocused();
            marieke.field("Antwoord aan Anna").fill("Ja, zonder namen.");
            // What was typed is there after a reload, and so is the question.
            marieke.page().reload();
            assertThat(marieke.field("Antwoord aan Anna")).hasValue("Ja, zonder namen.");
            marieke.within(".question").getByText("Stuur").click();
            assertThat(marieke.within(".question")).hasCount(0);
            titled(marieke, "Kaart 2 van 31");
            assertThat(anna.within(".chat__line--private").last()).containsText("alleen aan jou");
            assertThat(anna.within(".chat__line--private").last()).containsText("Ja, zonder namen.");
            assertThat(anna.within("#announcement"))
                    .containsText("Marieke in de chat, alleen aan jou: Ja, zonder namen.");
            assertThat(room.other.get("").asString()).doesNotContain("zonder namen", "anoniem");

            // Another is answered aloud.
            anna.command("{\"type\": \"chat.send\", \"text\": \"Tot hoe laat?\", \"to\": \"facilitator\"}");
            assertThat(marieke.within(".question")).containsText("Tot hoe laat?");
            marieke.press("Klaar met de vraag van Anna");
            assertThat(marieke.within(".question")).hasCount(0);
        }
    }

    @Test
    void rule_30_5_theFirstHandAndAQuestionAreHeard_onceTheSoundWasTried() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Verre Bel")) {
            Window marieke = room.marieke;
            marieke.page().addInitScript(HEAR);
            marieke.page().reload();
            marieke.isLive();
            hand(room, "raise");
            assertThat(heard(marieke)).isEmpty();
            assertThat(marieke.button("Geluid")).hasCount(0);
            hand(room, "lower");

            marieke.press("Probeer het seintje");
            marieke.press("Probeer het geluid");
            assertThat(marieke.within(".sound[aria-pressed=true]")).isVisible();
            List<Object> tried = heard(marieke);
            assertThat(tried).hasSize(2);
            hand(room, "raise");
            assertThat(heard(marieke)).hasSize(3);
            room.anna.command("{\"type\": \"hand.raise\"}");
            room.settle(marieke);
            assertThat(heard(marieke)).as("a second hand").hasSize(3);
            ask(room, "Hoor je mij?");
            assertThat(heard(marieke)).hasSize(5);

            marieke.press("Geluid");
            assertThat(marieke.within(".sound[aria-pressed=false]")).isVisible();
            ask(room, "En nu?");
            assertThat(heard(marieke)).as("off with one press").hasSize(5);
            // What was there already is no news after a reload.
            marieke.press("Geluid");
            marieke.page().reload();
            marieke.isLive();
            room.settle(marieke);
            assertThat(heard(marieke)).isEmpty();
        }
    }

    private static void hand(RoomWithWindows room, String which) {
        room.other.done("hand." + which);
        room.settle(room.marieke);
    }

    private static void ask(RoomWithWindows room, String text) {
        room.anna.command("{\"type\": \"chat.send\", \"text\": \"%s\", \"to\": \"facilitator\"}".formatted(text));
        room.settle(room.marieke);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> heard(Window window) {
        return (List<Object>) window.page().evaluate("() => window.heard");
    }

    private static void titled(Window window, String begin) {
        window.page().waitForFunction("begin => document.title.startsWith(begin)", begin);
    }

    private static String icon(Window window) {
        return window.within("link[rel=icon]").getAttribute("href");
    }
}
