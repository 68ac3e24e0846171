package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.sheets.SheetOfSession;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.OneScreen;
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
            OneScreen screen = new OneScreen(marieke);
            marieke.page().navigate(marieke.page().url() + "?taal=" + language);
            assertThat(marieke.within(".check--open")).isVisible();
            screen.coversNothing("preparation");
            marieke.within(".check__fold").nth(2).click();
            marieke.within(".bar__next").click();
            assertThat(marieke.within(".desk__card .card__count")).isVisible();
            screen.coversNothing("reading the cards");
            marieke.command("{\"type\": \"step.enter\", \"step\": \"rules\"}");
            marieke.page().navigate(marieke.page().url().replaceFirst("\\?.*", ""));
            assertThat(marieke.within(".now h1")).isVisible();
            assertThat(marieke.within(".crew__one")).hasCount(7);
            screen.fits("getting ready");

            marieke.within(".bar__next").click();
            marieke.command("{\"type\": \"step.enter\", \"step\": \"start\"}");
            marieke.within(".bar__next").click();
            assertThat(marieke.within(".card")).isVisible();
            int longest = (Integer) marieke.page().evaluate(LONGEST);
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(longest));
            marieke.command("{\"type\": \"note.set\", \"about\": \"card:%d\", \"text\": \"Laat Samira beginnen.\"}"
                    .formatted(longest));
            assertThat(marieke.within(".desk__card .card__count")).containsText(" " + longest + " ");
            atRest(marieke, screen);
            screen.fits("cards");

            busy(marieke, guests, longest);
            screen.fits("cards, three hands, a vote and an alarm");
            full(marieke, screen);
            moments(marieke, guests, longest, screen);

            marieke.command("{\"type\": \"break.start\", \"minutes\": 10}");
            assertThat(marieke.within(".break__left")).isVisible();
            guests.getFirst().done("break.return");
            assertThat(marieke.within(".break__people")).hasText("Samira");
            screen.fits("break");
            closing(marieke, guests, screen);
            assertThat(desk.complaints()).isEmpty();
        } finally {
            present.forEach(heartbeat -> {
                heartbeat.close();
                heartbeat.line().close();
            });
        }
    }

    private static void closing(Window marieke, List<RoomClient> guests, OneScreen screen) {
        marieke.command("{\"type\": \"break.end\"}");
        marieke.command("{\"type\": \"step.enter\", \"step\": \"closing\"}");
        Locator steps = marieke.within(".dots__one");
        assertThat(steps).hasCount(7);
        guests.getFirst().done("outcome.add", "kind", "question", "text", "Wie beslist hierover?");
        for (int step = 0; step < 7; step++) {
            steps.nth(step).click();
            assertThat(steps.nth(step)).hasAttribute("aria-current", "step");
            screen.coversNothing("closing, step " + (step + 1));
        }
        marieke.command("{\"type\": \"session.end\"}");
        assertThat(marieke.within(".paper")).isVisible();
        // The report is a page of its own, and its bar is in line with the text.
        new OneScreen(marieke).coversNothing("afterwards");
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

    /// What comes and goes at a card, each beside three hands and an alarm.
    private static void moments(Window marieke, List<RoomClient> guests, int card, OneScreen screen) {
        lead(marieke, "vote.reveal", card);
        assertThat(marieke.within(".bars")).isVisible();
        screen.fits("a result");
        lead(marieke, "vote.again", card);
        assertThat(marieke.within(".vote__option").first()).isVisible();
        screen.fits("a second round");
        guests.subList(0, 4).forEach(guest -> guest.done("vote.cast", "position", card, "option", "second"));
        lead(marieke, "vote.reveal", card);
        assertThat(marieke.within(".bars")).isVisible();
        screen.fits("the result of a second round", ".desk__card");
        lead(marieke, "vote.close", card);

        lead(marieke, "think.open", card);
        guests.get(0).done("think.write", "position", card, "text", "Mag ik dat zo zeggen tegen een inwoner?");
        guests.get(1).done("think.write", "position", card, "text", "Ik weet het niet.");
        assertThat(marieke.within("#thought")).isVisible();
        screen.fits("a quiet moment");
        lead(marieke, "think.reveal", card);
        assertThat(marieke.within(".think__texts")).isVisible();
        screen.fits("what was written");
        lead(marieke, "think.close", card);

        lead(marieke, "round.start", card);
        assertThat(marieke.within(".side--hands .floor")).isVisible();
        screen.fits("a round");
        marieke.command("{\"type\": \"round.end\"}");

        int twisted = SheetOfSession.withTwists(marieke);
        lead(marieke, "card.show", twisted);
        marieke.command("{\"type\": \"twist.show\", \"position\": %d, \"index\": 1}".formatted(twisted));
        assertThat(marieke.within(".twists li")).isVisible();
        screen.fits("a what-if");

        marieke.within("#step-button").click();
        screen.fitsNow("the runsheet");
        marieke.within("#step-button").click();

        marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 0}]}");
        assertThat(marieke.within(".bar__other")).isVisible();
        screen.fits("the break is due");
        marieke.within(".bar__other").click();
        assertThat(marieke.within(".undo")).isVisible();
        screen.fitsNow("undo");
        marieke.page().setViewportSize(1024, 768);
        screen.fitsNow("undo");
        assertThat(marieke.within(".undo")).isVisible();
    }

    private static void lead(Window marieke, String type, int card) {
        marieke.command("{\"type\": \"%s\", \"position\": %d}".formatted(type, card));
    }

    /// Rules 29.3 and 29.5.
    private static void atRest(Window window, OneScreen screen) {
        window.page().setViewportSize(1280, 800);
        int controls = screen.controls();
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
    private static void full(Window window, OneScreen screen) {
        int controls = screen.controls();
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
