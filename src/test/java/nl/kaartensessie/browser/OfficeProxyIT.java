package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.OfficeProxy;
import nl.kaartensessie.browser.support.OfficeProxy.Mood;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.process.support.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session through proxies as offices have them. Where a proxy measures time, heart and proxy beat twenty times
/// as fast as in an office: a beat a second, and three seconds of patience for what is quiet.
@NeedsBrowser
class OfficeProxyIT {

    private static final double PATIENCE_MS = 90_000;
    private static final String STREAM = "/events";
    private static final String POLL = "/events?since=";
    private static final String SLOWER = "Langzamer, maar het werkt";

    @TempDir
    static Path data;

    private static ServerProcess server;
    private static String address;

    @BeforeAll
    static void start() {
        server =
                ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString(), "kaartensessie.live.beat", "1S"));
        address = server.address();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rule_8_26_aProxyThatRefusesUpgradesMakesItSse_andWhenItGivesInItIsAWebSocket() {
        try (OfficeProxy proxy = new OfficeProxy(address).turn(Mood.REFUSES_UPGRADES);
                Group group = new Group(proxy, "Rode Lantaarn")) {
            group.chips(SLOWER);
            group.playsTo(4);
            assertThat(group.requests()).anyMatch(url -> url.endsWith(STREAM));
            assertThat(group.requests()).noneMatch(url -> url.contains(POLL));
            assertThat(proxy.upgrades()).isZero();

            proxy.turn(Mood.OPEN);
            group.windows()
                    .forEach(window -> window.page().evaluate("() => window.dispatchEvent(new Event('online'))"));
            group.chips("Live");
            group.playsTo(6);
            assertThat(proxy.upgrades()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void rule_8_26_aProxyThatHoldsAnswersBackMakesItLongPoll() {
        try (OfficeProxy proxy = new OfficeProxy(address).turn(Mood.HOLDS_ANSWERS);
                Group group = new Group(proxy, "Gele Lantaarn")) {
            group.chips(SLOWER);
            group.playsTo(4);
            assertThat(group.requests()).anyMatch(url -> url.contains(POLL));
            // Who comes back begins with what worked.
            long streams = group.streams();
            Window anna = group.windows().getLast();
            anna.page().reload();
            anna.seesCard(4);
            assertThat(group.streams()).isEqualTo(streams);
        }
    }

    @Test
    void rule_8_26_heartbeatsKeepALineAliveInAProxyThatCutsWhatIsQuiet() {
        try (OfficeProxy proxy = new OfficeProxy(address, Duration.ofSeconds(3));
                Group group = new Group(proxy, "Paarse Lantaarn")) {
            group.chips("Live");
            group.playsTo(2);
            int upgrades = proxy.upgrades();
            proxy.turn(Mood.CUTS_THE_QUIET);

            // A long silence: the proxy cuts whatever else is open, four times over.
            for (int i = 0; i < 4; i++) {
                Window other = group.visitor();
                int cuts = proxy.cuts();
                other.page().navigate("/hulp");
                group.until(() -> proxy.cuts() > cuts);
            }
            group.playsTo(4);
            group.chips("Live");
            assertThat(proxy.upgrades()).as("no line was replaced").isEqualTo(upgrades);
        }
    }

    @Test
    void rule_8_26_aProxyThatCutsEverythingTimeAndAgainMakesItLongPollAndNothingIsLost() {
        try (OfficeProxy proxy = new OfficeProxy(address, Duration.ofSeconds(2));
                Group group = new Group(proxy, "Witte Lantaarn")) {
            group.chips("Live");
            group.playsTo(2);
            proxy.turn(Mood.CUTS_ALL);
            group.playsTo(6);
            group.waitsFor(POLL);
            int upgrades = proxy.upgrades();
            int cuts = proxy.cuts();
            group.playsTo(8);
            group.until(() -> proxy.cuts() > cuts + 20);
            group.playsTo(10);
            group.chips(SLOWER);
            assertThat(proxy.upgrades()).as("what dies young rests").isEqualTo(upgrades);
        }
    }

    /// A facilitator and two participants behind one proxy.
    private static final class Group implements AutoCloseable {

        private final OfficeProxy proxy;
        private final List<Device> devices = new ArrayList<>();
        private final List<Window> windows = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int card = 1;

        Group(OfficeProxy proxy, String word) {
            this.proxy = proxy;
            window().openByHand(word, "Marieke");
            window().joinByHand(word, "Anna");
            window().joinByHand(word, "Bram");
            windows.getFirst().startSession();
            seesCard();
        }

        /// Goes from card to card, and somebody says something at each.
        void playsTo(int last) {
            while (card < last) {
                windows.getFirst().page().keyboard().press("ArrowRight");
                card++;
                seesCard();
                Window speaker = windows.get(1 + card % 2);
                lines.add("Dit is kaart " + card);
                speaker.field("Bericht").fill(lines.getLast());
                speaker.press("Stuur");
                for (Window window : windows) {
                    assertThat(window.within(".chat__text")).hasText(lines.toArray(String[]::new));
                }
            }
        }

        void chips(String text) {
            windows.forEach(window -> assertThat(window.within(".chip")).containsText(text));
        }

        /// Until each device asked for this.
        void waitsFor(String request) {
            until(() -> devices.stream()
                    .allMatch(device -> device.requests().stream().anyMatch(url -> url.contains(request))));
        }

        void until(BooleanSupplier condition) {
            windows.getFirst()
                    .page()
                    .waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        }

        List<Window> windows() {
            return windows;
        }

        Window visitor() {
            return devices.getFirst().window();
        }

        List<String> requests() {
            return devices.stream()
                    .flatMap(device -> device.requests().stream())
                    .toList();
        }

        long streams() {
            return requests().stream().filter(url -> url.endsWith(STREAM)).count();
        }

        @Override
        public void close() {
            devices.forEach(Device::close);
        }

        private void seesCard() {
            windows.forEach(window -> window.seesCard(card));
        }

        private Window window() {
            devices.add(Browsers.shared().device(proxy.address()));
            windows.add(devices.getLast().window());
            return windows.getLast();
        }
    }
}
