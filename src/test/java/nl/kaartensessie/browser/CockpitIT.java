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
import nl.kaartensessie.Heartbeat;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The live screen of a facilitator, with boxes measured: one room in many states, at every size, with seven people who
/// are there by
/// the API.
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

    @Test
    void rule_29_3_whatIsRareWaitsInMenus_whichAKeyboardOpensAndCloses() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Klare Lijst", "Marieke");
            marieke.startSession();
            for (String menu : List.of("Sessie", "Meer")) {
                marieke.button(menu).focus();
                marieke.page().keyboard().press("Enter");
                assertThat(marieke.dialog()).hasCount(1);
                marieke.page().keyboard().press("Escape");
                assertThat(marieke.dialog()).hasCount(0);
                assertThat(marieke.button(menu)).isFocused();
            }
            marieke.choose("Sessie", "Uitnodigen");
            assertThat(marieke.dialog()).not().containsText("leutel");
            marieke.page().keyboard().press("Escape");
            assertThat(marieke.button("Sessie")).isFocused();
            assertThat((String) marieke.page().evaluate("() => document.body.innerHTML"))
                    .doesNotContain(key);
            marieke.choose("Sessie", "Sleutel");
            marieke.press("Toon de sleutel");
            assertThat(marieke.within("#sleutel-code")).hasValue(key);
            marieke.page().keyboard().press("Escape");
            assertThat(marieke.within("#sleutel-code")).hasCount(0);
        }
    }

    @Test
    void rule_29_4_anotherDeviceOfTheFacilitatorIsNoPerson() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            String key = marieke.open("Twee Schermen", "Marieke");
            marieke.startSession();
            Window remote = phone.window();
            remote.page().navigate("/");
            remote.press("Ik begeleid een sessie");
            remote.field("Wat is het woord?").fill("twee schermen");
            remote.field("Wat is je sleutel?").fill(key);
            remote.field("Hoe heet je?").fill("marieke");
            remote.press("Naar je sessie");
            remote.isLive().seesCard(1);
            RoomClient.join("twee schermen", "Anna");
            assertThat(marieke.within(".crew__name")).hasText(new String[] {"Marieke (jij)", "Anna"});
        }
    }

    @Test
    void rule_29_6_aKeyThatScrollsMovesNobody_andArrowsDoOutsideListsAndFields() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "stille toets";
            marieke.open(word, "Marieke");
            RoomClient.join(word, "Bilal").done("hand.raise", "about", "new");
            marieke.startSession();
            marieke.within("#handen-kop").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.seesCard(2);
            for (String key : List.of("PageDown", "PageUp", "Space", "End")) {
                marieke.page().keyboard().press(key);
            }
            RoomClient.join(word, "Samira").done("hand.raise", "about", "new");
            marieke.button("Geef het woord aan Samira").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.field("Jouw notitie").focus();
            marieke.page().keyboard().press("ArrowRight");
            marieke.press("Meer");
            marieke.page().keyboard().press("ArrowRight");
            marieke.page().keyboard().press("Escape");
            marieke.within("#handen-kop").focus();
            marieke.page().keyboard().press("ArrowRight");
            // One further, so that none of the others did anything.
            marieke.seesCard(3);
        }
    }

    @Test
    void rule_29_7_oneButtonLeadsThroughEveryStepOfTheRunsheet() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "rode draad";
            marieke.open(word, "Marieke");
            marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-two\", \"minutes\": 0}]}");
            marieke.press("Naar: Klaarzetten");
            leads(marieke, "Klaarzetten", "Volgende: Welkom");
            leads(marieke, "Welkom", "Volgende: Spelregels");
            leads(marieke, "Spelregels", "Volgende: Kaarten starten");
            leads(marieke, "Kaarten starten", "Start de kaarten");
            marieke.seesCard(1);
            leads(marieke, "Eerste ronde", "Volgende kaart voor iedereen");
            marieke.seesCard(2);
            marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 0}]}");
            assertThat(marieke.within(".bar__other")).hasText("Volgende kaart voor iedereen");
            leads(marieke, "Eerste ronde", "Naar de pauze");
            assertThat(marieke.within(".break__left")).hasText(Pattern.compile("(10:00|9:5\\d)"));
            leads(marieke, "Pauze", "Verder met ronde twee");
            marieke.seesCard(2);
            leads(marieke, "Tweede ronde", "Naar de afsluiting");
            assertThat(marieke.within("#stap-knop")).containsText("Afsluiten");
            assertThat(marieke.heading("Samen afsluiten")).isVisible();
        }
    }

    private static void leads(Window window, String step, String button) {
        assertThat(window.within("#stap-knop")).containsText(step);
        assertThat(window.within(".bar__next")).hasText(button);
        window.within(".bar__next").click();
    }

    @Test
    void rule_29_7_startedFromThePreparation_theFirstCardEndsTheStepOfStarting() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Snelle Start", "Marieke");
            marieke.startSession();
            assertThat(marieke.within("#stap-knop")).containsText("Kaarten starten");
            leads(marieke, "Kaarten starten", "Volgende kaart voor iedereen");
            assertThat(marieke.within("#stap-knop")).containsText("Eerste ronde");
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(Window.CARDS));
            assertThat(marieke.within(".bar__next")).hasText("Naar de afsluiting");
            assertThat(marieke.within(".bar__text").first()).isVisible();
        }
    }

    @Test
    void rule_29_8_whatIsToBeSkippedIsPassedOver_andUndoBringsBackTheHands() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window marieke = desk.window();
            String word = "lange sprong";
            marieke.open(word, "Marieke");
            Window anna = laptop.window().join(word, "Anna");
            RoomClient bilal = RoomClient.join(word, "Bilal");
            marieke.startSession();
            for (int card : List.of(2, 3)) {
                marieke.command("{\"type\": \"card.mark\", \"position\": %d, \"mark\": \"skipped\"}".formatted(card));
            }
            bilal.done("hand.raise", "about", "reply");
            assertThat(marieke.within(".crew__hand")).hasCount(1);
            anna.raise("Nieuw punt");
            assertThat(marieke.within(".crew__hand")).hasCount(2);
            assertThat(marieke.within(".bar__text")).containsText("Hierna: kaart 4,");
            assertThat(marieke.within(".bar__text")).containsText("Je slaat kaart 2 en 3 over.");

            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(4);
            assertThat(marieke.within(".bar__text")).containsText("Overgeslagen: kaart 2 en 3.");
            assertThat(marieke.within(".crew__hand")).hasCount(0);
            marieke.press("Ongedaan maken");
            anna.seesCard(1);
            assertThat(marieke.within(".crew__hand")).hasText(new Pattern[] {
                Pattern.compile("1\\s*Bilal\\s*reactie\\s*Woord"), Pattern.compile("2\\s*Anna\\s*nieuw punt\\s*Woord")
            });

            // Who loses a hand by a card is told so, and has it back with one press.
            marieke.press("Volgende kaart voor iedereen");
            anna.seesCard(4);
            assertThat(anna.text("Er kwam een nieuwe kaart, en je hand ging omlaag.")
                            .first())
                    .isVisible();
            anna.within(".notice", anna.button("Steek weer op"))
                    .getByText("Steek weer op")
                    .click();
            assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
            assertThat(anna.button("Steek weer op")).hasCount(0);
            assertThat(marieke.within(".crew__hand")).hasCount(1);
            marieke.press("Vorige kaart voor iedereen");
            anna.seesCard(1);
        }
    }
}
