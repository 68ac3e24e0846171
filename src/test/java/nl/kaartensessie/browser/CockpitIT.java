package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.Heartbeat;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The live screen of a facilitator, with boxes measured: one room in many states, at every size, with seven people who
/// are there by the API.
@NeedsBrowser
class CockpitIT extends PackagedBrowserTest {

    private static final List<String> NAMES =
            List.of("Samira", "Bilal", "Joost van der Meer-Janssen", "Noor", "Fatima", "Ruud");
    private static final int[][] ONE_SCREEN = {{1280, 800}, {1366, 640}, {1024, 768}, {1920, 1080}};
    /// At 200 %, at 320 pixels, at 400 %, on a phone in landscape, and upright.
    private static final int[][] ONE_COLUMN = {{640, 400}, {320, 640}, {320, 256}, {740, 360}, {360, 740}};

    private static final String CONTROLS = """
            const controls = [...document.querySelectorAll('button, a[href], input, textarea, select, summary')]
                .filter(one => one.checkVisibility() && !one.matches('.skip-link') && one.getClientRects().length > 0);
            """;

    /// What is covered, or cannot be reached by scrolling its own box.
    private static final String COVERED = "() => {" + CONTROLS + """
                const covered = controls.filter(one => {
                    one.scrollIntoView({block: 'nearest', inline: 'nearest'});
                    const box = one.getBoundingClientRect();
                    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                    return found === null || !(one.contains(found) || found.contains(one));
                }).map(one => one.outerHTML.slice(0, 120));
                document.querySelectorAll('[data-scrolls], .cockpit__table').forEach(box => box.scrollTo(0, 0));
                window.scrollTo(0, 0);
                return covered;
            }""";

    /// What scrolls and should not, lacks its sign, or sticks out, where all is to be on one screen.
    private static final String NOT_ONE_SCREEN = "() => {" + CONTROLS + """
                const page = document.scrollingElement;
                const wrong = page.scrollHeight > innerHeight || page.scrollWidth > innerWidth ? ['the page scrolls'] : [];
                for (const box of document.querySelectorAll('main, main *')) {
                    if (!/auto|scroll/.test(getComputedStyle(box).overflowY) || box.scrollHeight <= box.clientHeight + 1 || !box.checkVisibility() || box.matches('textarea')) continue;
                    if (!box.matches('.desk__text, .crew, .chat')) wrong.push('scrolls: ' + box.className + ' ' + box.scrollHeight + ' in ' + box.clientHeight);
                    if (!box.matches('[data-more-below], [data-more-above]')) wrong.push('without a sign: ' + box.className);
                }
                for (const one of controls.filter(one => one.closest('.desk__text, .crew, .chat') === null)) {
                    const box = one.getBoundingClientRect();
                    if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) wrong.push('sticks out: ' + one.outerHTML.slice(0, 100));
                }
                return wrong;
            }""";

    private static final String IN_SIGHT = "() => {" + CONTROLS + "return controls.length; }";

    private static final String PRIMARY = """
            () => [...document.querySelectorAll('.button--primary')].filter(one => one.checkVisibility()).map(one => {
                const { x, y, width, height } = one.getBoundingClientRect();
                return [x, y, width, height].map(Math.round).join(' ');
            })""";

    private static final String LONGEST = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .filter(card => card.kind === 'dilemma')
                .toSorted((one, other) => (other.text + other.choices).length - (one.text + one.choices).length)[0].position""";

    @ParameterizedTest
    @CsvSource({"nl, LIGHT", "en, DARK"})
    void rules_29_1_to_29_5_oneScreenOnWhichNothingScrollsOrLiesOverAnything(String language, ColorScheme scheme) {
        String word = "groene heg " + language;
        List<Heartbeat> present = new ArrayList<>();
        try (Device desk = browsers.device(
                address,
                new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE))) {
            Window marieke = desk.window();
            marieke.open(word, "Marieke");
            List<RoomClient> guests =
                    NAMES.stream().map(name -> RoomClient.join(word, name)).toList();
            guests.forEach(guest -> present.add(new Heartbeat(guest.live())));
            marieke.command("{\"type\": \"step.enter\", \"step\": \"rules\"}");
            marieke.page().navigate(marieke.page().url() + "?taal=" + language);
            assertThat(marieke.within(".now h1")).isVisible();
            assertThat(marieke.within(".crew__one")).hasCount(7);
            Map<String, String> places = new HashMap<>();
            fits(marieke, "getting ready", places);

            marieke.within(".bar__next").click();
            marieke.command("{\"type\": \"step.enter\", \"step\": \"start\"}");
            marieke.within(".bar__next").click();
            assertThat(marieke.within(".card")).isVisible();
            int longest = (Integer) marieke.page().evaluate(LONGEST);
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(longest));
            marieke.command("{\"type\": \"note.set\", \"about\": \"card:%d\", \"text\": \"Laat Samira beginnen.\"}"
                    .formatted(longest));
            assertThat(marieke.within(".desk__card .card__count")).containsText(" " + longest + " ");
            atRest(marieke);
            fits(marieke, "cards", places);

            busy(marieke, guests, longest);
            fits(marieke, "cards, three hands, a vote and an alarm", places);
            full(marieke);

            marieke.command("{\"type\": \"break.start\", \"minutes\": 10}");
            assertThat(marieke.within(".break__left")).isVisible();
            guests.getFirst().done("break.return");
            assertThat(marieke.within(".break__people")).hasText("Samira");
            fits(marieke, "break", places);
            assertThat(desk.complaints()).isEmpty();
        } finally {
            present.forEach(heartbeat -> {
                heartbeat.close();
                heartbeat.line().close();
            });
        }
    }

    private static void busy(Window marieke, List<RoomClient> guests, int card) {
        guests.subList(0, 3).forEach(guest -> guest.done("hand.raise", "about", "new"));
        guests.get(3).done("member.away");
        guests.get(4).done("look", "position", 1);
        guests.get(5).done("chat.send", "text", "Mag ik iets vragen over de vorige kaart?", "to", "facilitator");
        marieke.command("{\"type\": \"vote.open\", \"position\": %d}".formatted(card));
        guests.get(0).done("vote.cast", "position", card, "option", "first");
        // The break comes so soon that the alarm goes.
        marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 4}]}");
        assertThat(marieke.within(".crew__hand")).hasCount(3);
        assertThat(marieke.within(".vote__count")).containsText("1");
        assertThat(marieke.within(".cockpit .alarm")).isVisible();
        assertThat(marieke.within(".side--chat button .badge")).isVisible();
    }

    /// @param places where the primary button was, by size: it has the same place in every state
    private static void fits(Window window, String state, Map<String, String> places) {
        for (boolean oneScreen : List.of(true, false)) {
            for (int[] size : oneScreen ? ONE_SCREEN : ONE_COLUMN) {
                String at = state + " at " + size[0] + "x" + size[1];
                window.page().setViewportSize(size[0], size[1]);
                window.page()
                        .evaluate(
                                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                if (oneScreen) {
                    assertThat((List<?>) window.page().evaluate(NOT_ONE_SCREEN))
                            .as(at)
                            .isEmpty();
                }
                assertThat((List<?>) window.page().evaluate(COVERED))
                        .as("covered, " + at)
                        .isEmpty();
                List<?> primary = (List<?>) window.page().evaluate(PRIMARY);
                assertThat(primary).as("primary, " + at).hasSize(1);
                if (oneScreen) {
                    String place = primary.getFirst().toString();
                    assertThat(places.computeIfAbsent(size[0] + "x" + size[1], _ -> place))
                            .as("place of the primary, " + at)
                            .isEqualTo(place);
                }
            }
        }
        window.page().setViewportSize(1280, 800);
    }

    /// Rules 29.3 and 29.5.
    private static void atRest(Window window) {
        window.page().setViewportSize(1280, 800);
        int controls = (Integer) window.page().evaluate(IN_SIGHT);
        System.out.println("Controls in sight with seven people and no hands: " + controls);
        assertThat(controls).isLessThanOrEqualTo(16);
        assertThat(
                        (Double)
                                window.page()
                                        .evaluate(
                                                "() => parseFloat(getComputedStyle(document.querySelector('.card__text')).fontSize) + 0.01"))
                .isGreaterThanOrEqualTo(22);
        assertThat(
                        (Double)
                                window.page()
                                        .evaluate(
                                                "() => document.querySelector('.card__text').getBoundingClientRect().width / innerWidth + 0.0001"))
                .isGreaterThanOrEqualTo(0.45);
        window.page().setViewportSize(1366, 640);
        assertThat((Boolean) window.page().evaluate("""
                () => {
                    const box = document.querySelector('.desk__text');
                    const words = document.createRange();
                    words.selectNodeContents(box.querySelector('p'));
                    const line = words.getClientRects()[0];
                    const { top, bottom } = box.getBoundingClientRect();
                    return line.top >= top && line.bottom <= bottom && line.bottom <= innerHeight;
                }"""))
                .as("the first line of the explanation")
                .isTrue();
        assertThat(window.within(".desk__text p").first().locator("strong")).isVisible();
        assertThat(window.within(".desk__text p").first()).hasClass("desk__ask");
    }

    /// Rules 29.3 and 29.4.
    private static void full(Window window) {
        int controls = (Integer) window.page().evaluate(IN_SIGHT);
        System.out.println("Controls in sight with three hands, a vote and an alarm: " + controls);
        assertThat(controls).isLessThanOrEqualTo(22);
        assertThat((List<?>) window.page().evaluate("""
                () => {
                    const list = document.querySelector('.side--people .crew');
                    const heights = [...list.children].map(one => one.getBoundingClientRect().height);
                    return [heights.length, Math.max(...heights), list.scrollHeight - list.clientHeight].map(Math.round);
                }""")).isEqualTo(List.of(7, 28, 0));
        assertThat(window.within(".crew__told")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("even weg|be right back"))))
                .hasCount(1);
    }
}
