package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A session on networks that let no WebSocket through, and on worse ones.
@NeedsBrowser
class TransportIT extends PackagedBrowserTest {

    private static final String STREAM = "/events";
    private static final String POLL = "/events?since=";
    private static final String SLOWER = "Langzamer, maar het werkt";

    @Test
    void aSessionOverServerSentEvents() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            holdSession("Blauwe Boot", desk, phone, TransportIT::refuseWebSockets);

            for (Device device : List.of(desk, phone)) {
                assertThat(device.requests()).anyMatch(url -> url.endsWith(STREAM));
                assertThat(device.requests()).noneMatch(url -> url.contains(POLL) || url.startsWith("ws"));
            }
        }
    }

    @Test
    void aSessionOverLongPoll() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            holdSession("Witte Zeilboot", desk, phone, page -> {
                refuseWebSockets(page);
                page.route("**" + STREAM, Route::abort);
            });

            for (Device device : List.of(desk, phone)) {
                assertThat(device.requests()).anyMatch(url -> url.contains(POLL));
            }
        }
    }

    /// A proxy that wants a whole answer before it passes anything on never passes on one that does not end.
    @Test
    void aStreamThatIsHeldBackGivesWayToLongPoll() {
        try (Device desk = browsers.device(address)) {
            Window facilitator = window(desk, page -> {
                refuseWebSockets(page);
                page.route("**" + STREAM, held -> {});
            });
            facilitator.openByHand("Groene Kano", "Marieke");
            isSlower(facilitator);
            facilitator.startSession();
            assertThat(desk.requests()).anyMatch(url -> url.endsWith(STREAM));
            assertThat(desk.requests()).anyMatch(url -> url.contains(POLL));

            // The browser remembers: a second window does not try the stream again.
            long streams =
                    desk.requests().stream().filter(url -> url.endsWith(STREAM)).count();
            facilitator.page().reload();
            facilitator.seesCard(1);
            isSlower(facilitator);
            assertThat(desk.requests().stream().filter(url -> url.endsWith(STREAM)))
                    .hasSize((int) streams);
        }
    }

    @Test
    void rule_8_29_aWindowThatMadeWayTellsWhyAndGoesOnWhenAsked() {
        try (Device desk = browsers.device(address)) {
            Window oldest = desk.window();
            oldest.openByHand("Rode Tandem", "Marieke");
            oldest.page().evaluate("""
                    () => {
                        const stored = (() => { const room = location.pathname.split('/')[2]; return JSON.parse(localStorage.getItem(`kaartensessie.room.${room}/${sessionStorage.getItem('kaartensessie.me.' + room)}`)); })();
                        for (let n = 0; n < 6; n++) {
                            new WebSocket(`/api/v1/rooms/${stored.room}/live`, ['kaartensessie.v1', `bearer.${stored.token}`]);
                        }
                    }
                    """);
            assertThat(oldest.heading("De sessie is hier gesloten")).isVisible();
            oldest.press("Ga hier verder");
            assertThat(oldest.heading("Bereid je voor")).isVisible();
        }
    }

    private static void holdSession(String word, Device desk, Device phone, Consumer<Page> network) {
        Window marieke = window(desk, network);
        marieke.openByHand(word, "Marieke");
        isSlower(marieke);
        Window anna = window(phone, network).joinByHand(word, "Anna");
        isSlower(anna);
        assertThat(marieke.text("1 deelnemer is binnen")).isVisible();

        marieke.startSession();
        anna.seesCard(1);
        marieke.press("Volgende kaart voor iedereen");
        anna.seesCard(2);
        marieke.seesCard(2);

        anna.raise("Nieuw punt");
        assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
        marieke.press("Geef het woord aan Anna");
        assertThat(anna.text("Jij hebt het woord")).isVisible();

        anna.field("Bericht").fill("Ik hoor jullie goed.");
        anna.press("Stuur");
        assertThat(marieke.within(".chat__text")).hasText("Ik hoor jullie goed.");
        assertThat(anna.field("Bericht")).hasValue("");

        anna.page().reload();
        anna.seesCard(2);
        isSlower(anna);
        assertThat(anna.within(".chat__text")).hasText("Ik hoor jullie goed.");

        // What is asked without a line is done when it is back.
        phone.setOffline(true);
        assertThat(anna.within(".chip")).containsText("Even geen verbinding");
        anna.field("Bericht").fill("Ik zat in een tunnel.");
        anna.press("Stuur");
        marieke.press("Volgende kaart voor iedereen");
        marieke.seesCard(3);
        phone.setOffline(false);
        anna.seesCard(3);
        assertThat(marieke.within(".chat__text").last()).hasText("Ik zat in een tunnel.");
        assertThat(marieke.within(".chat__text")).hasCount(2);

        marieke.manage();
        marieke.press("Verwijder Anna");
        marieke.press("Ja, verwijder");
        marieke.closeDialog();
        assertThat(anna.heading("Je bent uit de sessie gehaald")).isVisible();
        marieke.choose("Sessie", "Beëindig de sessie");
        marieke.press("Ja, beëindig de sessie");
        assertThat(marieke.heading("De sessie is afgelopen")).isVisible();
    }

    private static Window window(Device device, Consumer<Page> network) {
        Window window = device.window();
        network.accept(window.page());
        return window;
    }

    private static void isSlower(Window window) {
        assertThat(window.within(".chip")).containsText(SLOWER);
    }

    private static void refuseWebSockets(Page page) {
        page.addInitScript("""
                window.WebSocket = class {
                    constructor() {
                        setTimeout(() => this.onclose?.({ code: 1006 }));
                    }
                    send() {}
                    close() {}
                };
                """);
    }
}
