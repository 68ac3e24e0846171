package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.browser.support.BrowserTest;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PlannedTime;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.MovableClock;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two hours that are led by nothing but the one primary button, on a clock that the test moves: every step of the
/// runsheet begins on time, and the report is right.
@NeedsBrowser
@QuarkusTest
class OneButtonTest extends BrowserTest {

    enum Lead {
        LAPTOP(1280, 800),
        TABLET(820, 1180),
        PHONE(360, 740),
        /// A phone of which the laptop beside it showed the code.
        REMOTE(360, 740);

        final int width;
        final int height;

        Lead(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// By when each begins, in minutes after the planned start.
    private static final Map<String, Long> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("preparation", -10L);
        STEPS.put("welcome", 0L);
        STEPS.put("rules", 5L);
        STEPS.put("start", 10L);
        STEPS.put("round-one", 12L);
        STEPS.put("break", 57L);
        STEPS.put("round-two", 67L);
        STEPS.put("closing", 107L);
    }

    private static final int MOST_PRESSES = 12;

    /// What is wrong with the button: it is the only one of its kind, in sight, under nothing, and large enough for a
    /// thumb.
    private static final String WRONG = """
            () => {
                const primary = [...document.querySelectorAll('.button--primary')].filter(one => one.checkVisibility());
                return primary.filter(one => {
                    const {x, y, width, height} = one.getBoundingClientRect();
                    return primary.length > 1 || !one.contains(document.elementFromPoint(x + width / 2, y + height / 2)) || height < 44;
                }).map(one => one.outerHTML);
            }
            """;

    private static final String ABOVE_THE_EDGE =
            "button => Math.round(window.innerHeight - button.getBoundingClientRect().bottom)";

    @Inject
    MovableClock clock;

    private final List<Device> devices = new ArrayList<>();
    private final Map<Object, String> places = new LinkedHashMap<>();
    private Window lead;
    private Window laptop;
    private RoomClient anna;
    private PlannedTime time;

    @AfterEach
    void setRight() {
        clock.setRight();
        devices.forEach(Device::close);
    }

    @ParameterizedTest
    @EnumSource
    void rule_29_7_oneButtonLeadsTheTwoHoursOnEveryDevice(Lead with) {
        comesIn(with);
        Map<String, Long> entered = new LinkedHashMap<>();
        at(-10);
        lead.press("Hierna: Klaarzetten");
        enters(entered, "Klaarzetten");
        at(0);
        press("Volgende: Welkom");
        enters(entered, "Welkom");
        at(5);
        press("Volgende: Spelregels");
        enters(entered, "Spelregels");
        at(10);
        press("Volgende: Kaarten starten");
        enters(entered, "Kaarten starten");
        at(12);
        press("Start de kaarten");
        enters(entered, "Eerste ronde");
        lead.seesCard(1);
        press("Volgende kaart voor iedereen");
        lead.seesCard(2);
        at(57);
        press("Naar de pauze");
        enters(entered, "Pauze");
        at(67);
        press("Verder met ronde twee");
        enters(entered, "Tweede ronde");
        lead.seesCard(2);
        assertThat(lead.within(".bar__next")).hasText("Volgende kaart voor iedereen");
        // By a key, as a tap right after another one may move nobody (29.11).
        lead.within(".bar__next").press("Enter");
        lead.seesCard(3);
        at(107);
        press("Naar de afsluiting");
        enters(entered, "Afsluiten");
        assertThat(entered).isEqualTo(STEPS);
        closing();
        report();
        assertThat(places).as("pixels below the button").hasSize(1);
        assertThat(devices).allSatisfy(device -> assertThat(device.complaints()).isEmpty());
    }

    private void comesIn(Lead with) {
        String word = "Een Knop " + with.name().toLowerCase(Locale.ROOT);
        Device own = device(with.width, with.height);
        laptop = with == Lead.REMOTE ? device(1280, 800).window() : own.window();
        String key = laptop.open(word, "Marieke");
        time = PlannedTime.inThreeDays(clock, LocalTime.of(13, 30));
        laptop.command("{\"type\": \"agenda.set\", \"zone\": \"Europe/Amsterdam\", \"start\": \"%sT13:30\"}"
                .formatted(time.date()));
        anna = RoomClient.join(word, "Anna");
        if (with != Lead.REMOTE) {
            lead = laptop;
            return;
        }
        lead = own.window();
        lead.page().navigate("/#Een-Knop-Remote?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
        lead.field("Hoe heet je?").fill("Marieke");
        lead.press("Naar je sessie");
        lead.isLive();
    }

    private Device device(int width, int height) {
        Device device = browsers.device(
                address,
                new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(true));
        devices.add(device);
        return device;
    }

    private void press(String label) {
        Locator primary = lead.within(".bar__next");
        assertThat(primary).hasText(label);
        assertThat((List<?>) lead.page().evaluate(WRONG)).as(label).isEmpty();
        places.putIfAbsent(primary.evaluate(ABOVE_THE_EDGE), label);
        primary.tap();
    }

    private void enters(Map<String, Long> entered, String title) {
        assertThat(lead.within("#step-button")).containsText(title);
        JsonNode step = anna.get("").as(JsonNode.class).at("/state/step");
        long minute = Math.floorDiv(
                Duration.between(
                                time.start().toInstant(),
                                Instant.parse(step.path("at").asText()))
                        .toSeconds(),
                60L);
        entered.put(step.path("key").asText(), minute);
    }

    private void closing() {
        anna.done("grade.give", "grade", 8);
        anna.done("outcome.add", "kind", "agreement", "text", "Eerst delen, dan vragen");
        // Whoever sees the new name has seen the grade.
        anna.rename(Map.of("name", "Anna was hier")).then().statusCode(200);
        assertThat(lead.within(".crew__name").getByText("Anna was hier")).isVisible();
        Locator primary = lead.within(".bar__next");
        for (int presses = 0;
                presses < MOST_PRESSES && !primary.innerText().strip().equals("Beëindig de sessie");
                presses++) {
            String label = primary.innerText().strip();
            press(label);
            assertThat(primary).not().hasText(label);
        }
        press("Beëindig de sessie");
        lead.press("Ja, beëindig de sessie");
        assertThat(lead.heading("De sessie is afgelopen")).isVisible();
        assertThat(laptop.heading("De sessie is afgelopen")).isVisible();
    }

    private void report() {
        List<String> cards = lead.titles();
        JsonNode report = ClosingPage.report(lead);
        List<Integer> seen = new ArrayList<>(ClosingPage.positions(cards, report.path("cards")));
        seen.addAll(ClosingPage.positions(cards, report.path("shown")));
        assertThat(seen).contains(1, 2, 3).hasSize(4);
        assertThat(report.path("date").asText()).isEqualTo(time.date());
        assertThat(report.at("/grades/average").asDouble()).isEqualTo(8.0);
        assertThat(report.at("/agreements/0/text").asText()).isEqualTo("Eerst delen, dan vragen");
    }

    /// So many minutes after the planned start; every browser hears so.
    private void at(int minutes) {
        time.move(minutes);
        for (Window window : List.of(lead, laptop)) {
            window.page().evaluate("() => window.dispatchEvent(new Event('online'))");
        }
    }
}
