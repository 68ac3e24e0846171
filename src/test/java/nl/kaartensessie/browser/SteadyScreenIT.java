package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.TargetSize;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What stays where it is, and how much of a small window it takes.
@NeedsBrowser
class SteadyScreenIT extends PackagedBrowserTest {

    /// 1280 by 1024, four times as large.
    private static final int[] ZOOMED = {320, 256};

    private static final int MOST_PERCENT = 20;

    /// What went away is a source too, by then without a place or a name; it is no shift of what stays.
    private static final String WATCH = """
            () => {
                window.shifts = [];
                const staying = ({sources}) => sources.map(({node}) => node?.closest ? node : node?.parentElement).filter(node => node?.isConnected);
                const areIn = (nodes, part) => nodes.every(node => node.closest(part));
                const seen = ({value}, nodes) =>
                    `${areIn(nodes, '.cockpit__side, .room__side, .room-bar') ? 'beside ' : ''}${value}: ${nodes.map(node => node.outerHTML).join(', ')}`;
                new PerformanceObserver(list => list.getEntries().filter(shift => !shift.hadRecentInput).forEach(shift => {
                    const nodes = staying(shift);
                    // The step of the runsheet and its time, in the header, are no part of the card.
                    if (!areIn(nodes, '.site-header')) shifts.push(seen(shift, nodes));
                })).observe({type: 'layout-shift'});
            }
            """;

    private static final String SHIFTS = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(shifts.splice(0)))))
            """;

    /// How much of the height is taken by what stays in sight while the rest scrolls.
    private static final String STAYING = """
            () => {
                const boxes = [...document.querySelectorAll('body *')]
                    .filter(one => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility())
                    .map(one => one.getBoundingClientRect())
                    .filter(box => box.height > 1 && box.bottom > 0 && box.top < innerHeight);
                return Math.round(boxes.reduce((sum, box) => sum + Math.min(box.bottom, innerHeight) - Math.max(box.top, 0), 0) / innerHeight * 100);
            }
            """;

    @Test
    void rules_28_13_and_47_1_nothingThatStaysMovesWithTheCards() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window marieke = desk.window();
            marieke.open("Vaste Hand", "Marieke");
            Window bilal = laptop.window().join("vaste hand", "Bilal");
            Window anna = phone.window().join("vaste hand", "Anna");
            List<Window> group = List.of(marieke, bilal, anna);
            marieke.startSession();
            group.forEach(window -> window.seesCard(1).page().evaluate(WATCH));
            for (int position = 2; position <= 12; position++) {
                next(group, position);
            }
            // The offer to undo goes after ten seconds, by itself.
            assertThat(marieke.button("Ongedaan maken")).hasCount(0);
            marieke.command("{\"type\": \"card.show\", \"position\": 3}");
            for (Window window : group) {
                assertThat(shifts(window.seesCard(3))).isEmpty();
            }
            // A card that lowers hands shortens the queue beside it and the label of one's button, and nothing else.
            group.forEach(window -> window.command("{\"type\": \"hand.raise\", \"about\": \"new\"}"));
            assertThat(marieke.within(".crew__hand")).hasCount(3);
            next(group, 4);
            for (Window window : group) {
                assertThat(window.within(".lost-hand")).isVisible();
                assertThat(shifts(window)).allSatisfy(shift -> assertThat(shift).startsWith("beside "));
            }
        }
    }

    private static void next(List<Window> group, int position) {
        Window lead = group.getFirst();
        lead.page().keyboard().press("ArrowRight");
        group.forEach(window -> window.seesCard(position));
        assertThat(lead.button("Ongedaan maken")).isVisible();
    }

    /// Since they were asked for last.
    @SuppressWarnings("unchecked")
    private static List<String> shifts(Window window) {
        return (List<String>) window.page().evaluate(SHIFTS);
    }

    @Test
    void rule_28_12_fourTimesAsLargeNothingThatStaysTakesMoreThanAFifth() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Kleine Lat")) {
            staying(room, "lobby");
            room.marieke.startSession();
            room.anna.seesCard(1);
            staying(room, "cards");
            int dilemma = room.marieke.positionOf("dilemma");
            room.show(dilemma);
            room.lead("vote.open", "position", String.valueOf(dilemma));
            staying(room, "vote");
            room.lead("think.open", "position", String.valueOf(dilemma));
            room.lead("round.start", "position", String.valueOf(dilemma));
            staying(room, "quiet moment and round");
            room.lead("break.start", "minutes", "10");
            staying(room, "break");
            room.lead("break.end");
            room.lead("step.enter", "step", "\"closing\"");
            staying(room, "closing");
            room.lead("session.end");
            assertThat(room.anna.heading("De sessie is afgelopen")).isVisible();
            assertThat(room.marieke.heading("De sessie is afgelopen")).isVisible();
            staying(room, "end");
        }
    }

    private static void staying(RoomWithWindows room, String state) {
        Map.of("participant", room.anna, "facilitator", room.marieke).forEach((who, window) -> {
            window.page().setViewportSize(ZOOMED[0], ZOOMED[1]);
            for (String to : List.of("0", "document.documentElement.scrollHeight / 2")) {
                window.page().evaluate("() => window.scrollTo(0, " + to + ")");
                assertThat((Integer) window.page().evaluate(STAYING))
                        .as(state + ", " + who)
                        .isLessThanOrEqualTo(MOST_PERCENT);
            }
            window.page().setViewportSize(1280, 720);
        });
    }

    @Test
    void rule_28_14_onAPhoneWhatAParticipantPressesIsLargeEnough() {
        RoomClient kim = RoomClient.open();
        try (Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window anna = phone.window().join(kim.word(), "Anna");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
            large(anna, "lobby");
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
                anna.page().keyboard().press("Escape");
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
    }
}
