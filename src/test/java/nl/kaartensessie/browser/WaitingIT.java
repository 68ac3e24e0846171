package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// A server that is slow, or away: buttons that wait say so and are pressed once, and no text is lost.
@NeedsBrowser
class WaitingIT extends PackagedBrowserTest {

    /// Keeps commands back while `holding`, as a slow line does.
    private static final String HOLD = """
            window.held = [];
            const { send } = WebSocket.prototype;
            WebSocket.prototype.send = function (frame) {
                if (window.holding && !frame.includes('"beat"') && !frame.includes('"look"')) {
                    window.held.push(() => send.call(this, frame));
                } else {
                    send.call(this, frame);
                }
            };
            """;

    private static final String HELD = "() => window.held.length";

    @Test
    void rule_30_7_aButtonThatWaitsShowsSo_andIsPressedOnce() {
        RoomClient kim = RoomClient.open();
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().addInitScript(HOLD);
            anna.join(kim.word(), "Anna");
            kim.done("session.start");
            anna.seesCard(1);
            anna.page().evaluate("() => { window.holding = true; }");
            anna.press("Even weg");
            assertThat(anna.within("[data-busy]")).hasText("Even weg");
            anna.within("[data-busy]").dispatchEvent("click");
            assertThat(anna.page().evaluate(HELD)).isEqualTo(1);
            letGo(anna);
            assertThat(anna.button("Ik ben er weer")).isVisible();
            assertThat(anna.within("[data-busy]")).hasCount(0);
            anna.press("Ik ben er weer");
            assertThat(anna.button("Even weg")).isVisible();

            // The same with a form, and with a call that is no command.
            List<Route> asked = new CopyOnWriteArrayList<>();
            Window marieke = laptop.window();
            marieke.page().route("**/api/v1/rooms", asked::add);
            Clock clock = marieke.page().clock();
            clock.install();
            marieke.page().navigate("/nieuw");
            marieke.field("Kies een of twee woorden").fill("wachtende wilg");
            marieke.field("Hoe heet je?").fill("Marieke");
            clock.pauseAt(((Number) marieke.page().evaluate("() => Date.now() + 1000")).longValue());
            marieke.press("Open de sessie");
            clock.runFor(299);
            assertThat(marieke.within("[data-busy]")).hasCount(0);
            clock.runFor(1);
            assertThat(marieke.within("[data-busy]")).hasCount(1);
            clock.resume();
            assertThat(marieke.within("[data-busy]")).hasText("Open de sessie");
            marieke.within("[data-busy]").dispatchEvent("click");
            marieke.field("Hoe heet je?").press("Enter");
            assertThat(asked).hasSize(1);

            // It fails: all that was typed is there, also in another language.
            asked.getFirst().abort();
            assertThat(marieke.within(".notice--bad")).isVisible();
            assertThat(marieke.within("[data-busy]")).hasCount(0);
            marieke.page().locator("details.more summary").click();
            marieke.field("Datum").fill("2031-12-03");
            marieke.field("Begintijd").fill("13:00");
            marieke.within(".site-header__language").click();
            assertThat(marieke.field("Choose one or two words")).hasValue("wachtende wilg");
            assertThat(marieke.within("#name")).hasValue("Marieke");
            assertThat(marieke.within("#date")).hasValue("2031-12-03");
            marieke.page().unroute("**/api/v1/rooms");
            marieke.within("button[type=submit]").click();
            assertThat(marieke.within("#done")).isVisible();
            // Once it was sent it is kept no longer.
            marieke.page().navigate("/nieuw");
            assertThat(marieke.within("#name")).hasValue("");
        }
    }

    private static void letGo(Window window) {
        window.page().evaluate("() => { window.holding = false; window.held.splice(0).forEach(send => send()); }");
    }

    @Test
    void rule_30_8_whatWasTypedSurvives_andForWhomItWas() {
        RoomClient kim = RoomClient.open();
        try (Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window anna = phone.window();
            anna.page().addInitScript(HOLD);
            anna.page().navigate("/");
            anna.field("Wat is het woord?").fill(kim.word());
            anna.within(".site-header__language").first().click();
            assertThat(anna.field("What is the word?")).hasValue(kim.word());
            anna.within(".site-header__language").first().click();
            assertThat(anna.field("Wat is het woord?")).hasValue(kim.word());
            anna.join(kim.word(), "Anna");
            kim.done("session.start");
            anna.seesCard(1);

            chat(anna);
            anna.field("Aan").selectOption("facilitator");
            anna.field("Bericht").fill("Nog niet verstuurd");
            anna.page().navigate(anna.page().url() + "?taal=en");
            chat(anna);
            assertThat(anna.within("#message")).hasValue("Nog niet verstuurd");
            assertThat(anna.within("#to")).hasValue("facilitator");
            String room = anna.page().url();
            anna.page().navigate("/privacy?taal=nl");
            anna.page().navigate(room.replace("taal=en", "taal=nl"));
            chat(anna);
            assertThat(anna.field("Bericht")).hasValue("Nog niet verstuurd");

            // The line dies before the server has it; so does the page.
            anna.page().evaluate("() => { window.holding = true; }");
            anna.press("Stuur");
            assertThat(anna.field("Bericht")).hasValue("");
            anna.page().reload();
            chat(anna);
            assertThat(anna.field("Bericht")).hasValue("Nog niet verstuurd");
            assertThat(anna.field("Aan")).hasValue("facilitator");
            anna.press("Stuur");
            assertThat(anna.within(".chat__text")).hasText("Nog niet verstuurd");
            anna.page().reload();
            chat(anna);
            assertThat(anna.field("Bericht")).hasValue("");
            anna.page().keyboard().press("Escape");

            // A line of the outcome.
            anna.within(".room-bar").getByText("Noteer").click();
            anna.field("Wat spreken jullie af?").fill("Eerst vragen");
            anna.page().reload();
            anna.within(".room-bar").getByText("Noteer").click();
            assertThat(anna.field("Wat spreken jullie af?")).hasValue("Eerst vragen");
            anna.page().keyboard().press("Escape");

            // A name that is refused stays in its field, with what is amiss.
            anna.within(".room-bar").getByText("Mensen").click();
            anna.press("Wijzig je naam");
            anna.field("Je naam").fill("Annabel");
            anna.page().route("**/api/v1/memberships/*", Route::abort);
            anna.press("Bewaar");
            assertThat(anna.within("#name-dialog [role=alert]")).isVisible();
            assertThat(anna.field("Je naam")).hasValue("Annabel");
            anna.page().unroute("**/api/v1/memberships/*");
            anna.press("Bewaar");
            assertThat(anna.within("#name-dialog")).isHidden();
            assertThat(anna.within("#people .people")).containsText("Annabel");
        }
    }

    private static void chat(Window window) {
        window.within(".room-bar__item").nth(3).click();
        assertThat(window.within("#message")).isVisible();
    }
}
