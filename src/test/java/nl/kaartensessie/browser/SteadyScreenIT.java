package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Shifts;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What stays where it is, and how much of a small window it takes.
@NeedsBrowser
class SteadyScreenIT extends PackagedBrowserTest {

    /// 1280 by 1024, four times as large.
    private static final int[] ZOOMED = {320, 256};

    private static final int MOST_PERCENT = 20;
    private static final int TRANSPORTS = 3;

    /// Each with what happened then.
    private final List<String> moved = new ArrayList<>();

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
    void rules_28_13_and_47_1_nothingThatStaysMovesFromTheStartPageToTheReport() {
        try (Device desk = browsers.device(address);
                Device tablet = browsers.device(address, new Browser.NewContextOptions().setViewportSize(1024, 768));
                Device laptop = browsers.device(address, new Browser.NewContextOptions().setViewportSize(1920, 1080));
                Device phone = browsers.device(address, new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Window marieke = Shifts.watch(desk.window());
            Window hugo = Shifts.watch(tablet.window());
            Window bilal = Shifts.watch(laptop.window());
            Window anna = Shifts.watch(phone.window());
            List<Window> group = List.of(marieke, hugo, bilal, anna);
            opens(marieke, "/nieuw");
            opens(bilal, "/");
            opens(anna, "/");
            String key = marieke.openByHand("Vaste Hand", "Marieke");
            arrived(marieke);
            hugo.joinAsFacilitator("vaste hand", "Hugo", key);
            arrived(hugo);
            bilal.join("vaste hand", "Bilal");
            arrived(bilal);
            anna.joinByHand("vaste hand", "Anna");
            arrived(anna);
            preparing(marieke);
            gettingReady(group);
            cards(group);
            voting(group);
            together(group);
            pause(group);
            closing(group);
            opens(marieke, marieke.page().url() + "/verslag");
            opens(bilal, "/");
            opens(bilal, "/test");
            opens(anna, "/test");
            assertThat(moved).isEmpty();
        }
    }

    private void opens(Window window, String page) {
        window.page().navigate(page);
        assertThat(window.within("main h1")).isVisible();
        if (page.equals("/test")) {
            assertThat(window.within(".verdict--good")).isVisible();
            assertThat(window.within(".outcome--good")).hasCount(TRANSPORTS);
        }
        steady(List.of(window), page);
    }

    /// Answers to a press may move a form, and come as late as they like.
    private void arrived(Window window) {
        window.isLive();
        Shifts.of(window).stream()
                .filter(shift -> shift.contains("/sessie/") && !shift.startsWith("growing "))
                .forEach(shift -> moved.add("coming in: " + shift));
    }

    private void preparing(Window marieke) {
        String session = marieke.page().url();
        for (String page : List.of("/uitnodiging", "/draaiboek", "/feitenblad", "")) {
            opens(marieke, session + page);
            marieke.isLive();
            steady(List.of(marieke), "preparation" + page);
        }
    }

    private void gettingReady(List<Window> group) {
        for (String step : List.of("preparation", "welcome", "rules", "start")) {
            lead(group, "step.enter", "step", "\"" + step + "\"");
            assertThat(group.getFirst().within(".now h1")).isVisible();
            steady(group, step);
        }
        group.getFirst().press("Start de kaarten");
        group.forEach(window -> window.seesCard(1));
        steady(group, "start");
    }

    private void cards(List<Window> group) {
        Window marieke = group.getFirst();
        for (int position = 2; position <= 12; position++) {
            next(group, position);
        }
        // The offer to undo goes after ten seconds, by itself.
        assertThat(marieke.button("Ongedaan maken")).hasCount(0);
        lead(group, "card.show", "position", "3");
        group.forEach(window -> window.seesCard(3));
        steady(group, "cards");
        // A card that lowers hands shortens the queue beside it and the label of one's button, and nothing else.
        group.forEach(window -> window.command("{\"type\": \"hand.raise\", \"about\": \"new\"}"));
        assertThat(marieke.within(".crew__hand")).hasCount(group.size());
        next(group, 4);
        see(group, ".lost-hand");
        steady(group, "a card that lowers hands");
    }

    private void voting(List<Window> group) {
        String card = String.valueOf(group.getFirst().positionOf("dilemma"));
        lead(group, "card.show", "position", card);
        group.forEach(window -> window.seesCard(Integer.parseInt(card)));
        steady(group, "a dilemma");
        lead(group, "vote.open", "position", card);
        see(group, ".vote, .card__vote");
        steady(group, "a vote");
        for (Window window : group.subList(1, group.size())) {
            window.command("{\"type\": \"vote.cast\", \"position\": %s, \"option\": \"first\"}".formatted(card));
            assertThat(window.button("Trek mijn keuze in")).isVisible();
        }
        steady(group, "votes");
        lead(group, "vote.reveal", "position", card);
        see(group, ".bars");
        steady(group, "result");
        lead(group, "vote.again", "position", card);
        group.forEach(window -> assertThat(window.heading("Kies nog een keer")).isVisible());
        steady(group, "a second round");
        lead(group, "vote.close", "position", card);
        group.forEach(window -> assertThat(window.heading("Kies nog een keer")).hasCount(0));
        steady(group, "without a result");
    }

    private void together(List<Window> group) {
        String card = String.valueOf(group.getFirst().positionOf("dilemma"));
        lead(group, "twist.show", "position", card + ", \"index\": 1");
        see(group, ".twists");
        steady(group, "a what-if");
        lead(group, "think.open", "position", card);
        see(group, ".think");
        steady(group, "a quiet moment");
        for (Window window : group) {
            window.command("{\"type\": \"think.write\", \"position\": %s, \"text\": \"Mag dit?\"}".formatted(card));
        }
        see(group, ".think__own");
        group.forEach(window -> assertThat(window.within(".think")).containsText("4 van 4 schreven"));
        steady(group, "thoughts");
        lead(group, "think.reveal", "position", card);
        see(group, ".think__texts");
        steady(group, "what was thought");
        lead(group, "think.close", "position", card);
        group.forEach(window -> assertThat(window.within(".think")).hasCount(0));
        steady(group, "after the quiet moment");
        lead(group, "round.start", "position", card);
        see(group.subList(0, 3), ".floor");
        steady(group, "a round");
        lead(group, "round.next");
        steady(group, "the next one");
        lead(group, "round.end");
        steady(group, "after the round");
    }

    private void pause(List<Window> group) {
        lead(group, "break.start", "minutes", "10");
        see(group, ".break");
        steady(group, "break");
        lead(group, "break.end");
        see(group, ".card");
        steady(group, "after the break");
    }

    private void closing(List<Window> group) {
        lead(group, "step.enter", "step", "\"closing\"");
        see(group, ".closing");
        group.subList(0, 2).forEach(window -> window.button("Cijfer").click());
        steady(group, "the closing");
        List<Window> giving = List.of(group.getFirst(), group.getLast());
        for (Window window : giving) {
            window.command("{\"type\": \"grade.give\", \"grade\": 8, \"why\": \"Goed gesprek\"}");
        }
        group.forEach(window -> assertThat(window.within(".grades__count")).containsText("2 van de"));
        // Whoever gives one asks for the form to go.
        steady(giving, "grades", "grades__count");
        steady(group, "grades");
        lead(group, "grades.reveal");
        see(group, ".bars--grades");
        steady(group, "the grades are shown");
        lead(group, "outcome.add", "kind", "\"agreement\", \"text\": \"Vast aan tafel\"");
        see(group.subList(2, 4), ".lines__one");
        steady(group, "a line");
        lead(group, "session.end");
        group.forEach(
                window -> assertThat(window.heading("De sessie is afgelopen")).isVisible());
        // Until when is known a little later.
        group.forEach(window -> assertThat(window.within("main")).containsText("notities worden gewist op"));
        assertThat(group.getFirst().within(".paper")).isVisible();
        steady(group, "the end");
    }

    private static void see(List<Window> group, String part) {
        group.forEach(window -> assertThat(window.within(part).first()).isVisible());
    }

    private static void lead(List<Window> group, String type, String... field) {
        String more = field.length == 0 ? "" : ", \"%s\": %s".formatted(field[0], field[1]);
        group.getFirst().command("{\"type\": \"%s\"%s}".formatted(type, more));
    }

    private void next(List<Window> group, int position) {
        Window lead = group.getFirst();
        lead.page().keyboard().press("ArrowRight");
        group.forEach(window -> window.seesCard(position));
        assertThat(lead.button("Ongedaan maken")).isVisible();
    }

    private void steady(List<Window> group, String state) {
        steady(group, state, "nothing asked for");
    }

    /// @param asked what is in a shift that these asked for
    private void steady(List<Window> group, String state, String asked) {
        for (Window window : group) {
            Shifts.of(window).stream()
                    .filter(shift -> !shift.startsWith("growing ") && !shift.contains(asked))
                    .forEach(shift -> moved.add(state + ": " + shift));
        }
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
}
