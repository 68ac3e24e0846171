package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.PlannedTime;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section 30 of the rules: where a participant finds things, in boxes that are measured.
@NeedsBrowser
class ParticipantScreenIT extends PackagedBrowserTest {

    /// What is amiss with the page as it is, and where the items of the bar are.
    private static final String MEASURE = """
            () => {
                const faults = [];
                const name = element => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
                const found = element => {
                    const box = element.getBoundingClientRect();
                    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                    return there !== null && (element.contains(there) || there.contains(element) && there.closest('label') !== null);
                };
                const bar = document.querySelector('.room-bar').getBoundingClientRect();
                if (bar.bottom > innerHeight || bar.bottom < innerHeight - 17) faults.push(`the bar ends at ${bar.bottom}`);
                const root = document.documentElement;
                if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push(`the page scrolls: ${root.scrollWidth} x ${root.scrollHeight}`);
                const items = [...document.querySelectorAll('.room-bar__item')];
                for (const item of items) {
                    const box = item.getBoundingClientRect();
                    const label = item.lastElementChild;
                    if (box.width < 44 || box.height < 44) faults.push(`${name(item)} is ${box.width} x ${box.height}`);
                    if (box.left < 0 || box.right > innerWidth) faults.push(`${name(item)} is beside the window`);
                    if (label.getClientRects().length !== 1 || label.getBoundingClientRect().height > 24) faults.push(`${name(item)} takes two lines`);
                    if (label.getBoundingClientRect().right > box.right || label.getBoundingClientRect().left < box.left) faults.push(`${name(item)} is too wide`);
                    if (!found(item)) faults.push(`${name(item)} is covered`);
                }
                const heights = new Set(items.map(item => Math.round(item.querySelector('.icon').getBoundingClientRect().top)));
                if (heights.size !== 1) faults.push(`icons at ${[...heights]}`);
                const table = document.querySelector('.room__table');
                const above = table.scrollTop;
                for (const control of document.querySelectorAll('main :is(button, a[href], textarea, select)')) {
                    if (control.closest('dialog') !== null || !control.checkVisibility() || control.matches(':disabled')) continue;
                    control.scrollIntoView({block: 'nearest'});
                    if (!found(control)) faults.push(`cannot be reached: ${name(control)}`);
                }
                table.scrollTop = above;
                const top = Math.round(items[0].getBoundingClientRect().top);
                return [faults.join('; '), String(items.length), `${top} ${Math.round(items[0].getBoundingClientRect().bottom)}`];
            }
            """;

    private static final String BOXES = """
            selector => [...document.querySelectorAll(selector)].slice(0, 2)
                .map(element => element.getBoundingClientRect()).map(box => [box.left, box.top, box.width].map(Math.round).join(' ')).join(', ')
            """;

    private static final String POSITION = """
            what => {
                const cards = JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]));
                const byLength = cards.toSorted((one, other) => one.text.length - other.text.length);
                const dilemma = cards.find(card => card.kind === 'dilemma' && card.choices?.length === 2);
                return {shortest: byLength[0], longest: byLength.at(-1), dilemma}[what].position;
            }
            """;

    /// Each size with a room of its own: nobody presses as often in a few seconds as all of them take.
    @ParameterizedTest
    @CsvSource({"360, 740", "320, 568", "740, 360", "768, 1024", "1280, 800"})
    void rules_30_1_30_2_and_30_9_theBarIsTheLastRow_atOnePlaceWhateverHappens(int width, int height) {
        RoomClient kim = RoomClient.open();
        try (Device phone = device()) {
            Window anna = phone.window().join(kim.word(), "Anna");
            kim.done("session.start");
            anna.seesCard(1);
            anna.press("Niet nu");
            int dilemma = position(anna, "dilemma");
            String where = width + " x " + height;
            boolean sided = width >= 768;
            anna.page().setViewportSize(width, height);
            Set<String> places = new LinkedHashSet<>();
            for (String card : List.of("shortest", "longest", "dilemma")) {
                kim.done("card.show", "position", position(anna, card));
                anna.seesCard(position(anna, card));
                places.add(measure(anna, where + ", " + card, sided));
            }
            String before = boxes(anna, ".choices__one");
            kim.done("vote.open", "position", dilemma);
            assertThat(anna.within(".vote__option").first()).isVisible();
            assertThat(boxes(anna, ".vote__option"))
                    .as("rule 30.2: where the choices stood, at " + where)
                    .isEqualTo(before);
            places.add(measure(anna, where + ", a vote", sided));
            kim.done("vote.close", "position", dilemma);
            assertThat(anna.within(".choices__one").first()).isVisible();
            anna.raise("Reactie");
            assertThat(anna.button("Hand omlaag, nummer 1")).isFocused();
            anna.press("Even weg");
            assertThat(anna.button("Ik ben er weer")).isVisible();
            places.add(measure(anna, where + ", hand up and away", sided));
            anna.press("Ik ben er weer");
            kim.done("hand.call", "member", idOf(anna));
            assertThat(anna.within(".floor--you").first()).isVisible();
            places.add(measure(anna, where + ", the floor", sided));
            anna.press("Klaar: Anna");
            assertThat(anna.button("Hand opsteken")).isFocused();

            phone.setOffline(true);
            assertThat(anna.within(".chip")).containsText("Even geen verbinding");
            anna.raise("Nieuw punt");
            assertThat(anna.within(".room-bar__note")).hasText("Je hand gaat omhoog zodra er weer verbinding is.");
            places.add(measure(anna, where + ", offline", sided));
            phone.setOffline(false);
            anna.isLive();
            assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
            assertThat(anna.within(".room-bar__note")).hasCount(0);
            anna.press("Hand omlaag, nummer 1");
            assertThat(anna.button("Hand opsteken")).isVisible();
            assertThat(places).as("rule 30.1, at " + where).hasSize(1);
            assertThat(phone.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    private static Device device(Browsers browsers, String address) {
        return browsers.device(
                address,
                new Browser.NewContextOptions().setViewportSize(360, 740).setReducedMotion(ReducedMotion.REDUCE));
    }

    private Device device() {
        return device(browsers, address);
    }

    private static int position(Window window, String what) {
        return (Integer) window.page().evaluate(POSITION, what);
    }

    private static String boxes(Window window, String selector) {
        window.page().evaluate("() => document.querySelector('.room__table').scrollTo(0, 0)");
        return (String) window.page().evaluate(BOXES, selector);
    }

    /// Where the bar's items are.
    private static String measure(Window window, String state, boolean sided) {
        @SuppressWarnings("unchecked")
        List<String> measured = (List<String>) window.page().evaluate(MEASURE);
        assertThat(measured.get(0)).as(state).isEmpty();
        assertThat(measured.get(1)).as(state).isEqualTo(sided ? "3" : "5");
        return measured.get(2);
    }

    private static String idOf(Window window) {
        return (String) window.page()
                .evaluate("() => sessionStorage.getItem('kaartensessie.me.' + location.pathname.split('/')[2])");
    }

    @Test
    void rule_30_1_aTabletShowsPeopleAndChatBelowTheCard_andAPanelIsNamedOnce() {
        RoomClient kim = RoomClient.open();
        try (Device tablet = device()) {
            Window anna = tablet.window().join(kim.word(), "Anna");
            kim.done("session.start");
            anna.seesCard(1);
            anna.within(".room-bar").getByText("Mensen").click();
            assertThat(anna.within("#people").getByText("Wie is er")).hasCount(1);
            anna.within("#people").getByText("Wijzig je naam").click();
            assertThat(anna.field("Je naam")).isFocused();
            anna.page().keyboard().press("Escape");
            anna.page().keyboard().press("Escape");
            anna.page().setViewportSize(768, 1024);
            assertThat(anna.within(".room__side .people")).isVisible();
            assertThat(anna.field("Bericht")).isVisible();
            double card = bottom(anna, ".card");
            assertThat(anna.within(".room__side").boundingBox().y - card).isBetween(0.0, 250.0);
        }
    }

    private static double bottom(Window window, String selector) {
        var box = window.within(selector).first().boundingBox();
        return box.y + box.height;
    }

    @Test
    void rule_30_3_theLobbySaysWhenItBegins_andWhatItIsAbout() {
        RoomClient kim = RoomClient.open();
        LocalDate today = LocalDate.now(PlannedTime.ZONE);
        LocalDate day = today.plusDays(5);
        try (Device phone = device()) {
            Window anna = phone.window().join(kim.word(), "Anna");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            kim.done("agenda.set", "start", day + "T13:00");
            assertThat(anna.heading("Je bent binnen.")).isVisible();
            String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
            assertThat(anna.within(".lobby .lead"))
                    .hasText("We beginnen %s om 13:00. Kom dan terug: je plek blijft."
                            .formatted(day.format(DateTimeFormatter.ofPattern(pattern, Locale.of("nl")))));
            assertThat(anna.within(".lobby")).containsText("We praten over: ");
            assertThat(anna.heading("Spelregels")).isVisible();
            assertThat(anna.within(".rules__list li").first()).isVisible();
        }
    }

    @Test
    void rule_30_10_whoIsBackFromTheBreakIsNotAway_andHasOneButtonForIt() {
        RoomClient kim = RoomClient.open();
        try (Device phone = device()) {
            Window anna = phone.window().join(kim.word(), "Anna");
            kim.done("session.start");
            anna.seesCard(1);
            anna.press("Even weg");
            assertThat(anna.button("Ik ben er weer")).isVisible();
            kim.done("break.start", "minutes", 10);
            assertThat(anna.heading("Pauze")).isVisible();
            assertThat(anna.button("Ik ben er weer")).hasCount(1);
            anna.press("Ik ben er weer");
            assertThat(anna.text("Fijn dat je er weer bent.")).isVisible();
            assertThat(anna.within("#people .people__presence--away")).hasCount(0);
        }
    }
}
