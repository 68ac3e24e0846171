package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.browser.support.ButtonWalk;
import nl.kaartensessie.browser.support.ClosingPage;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.RoomWithWindows;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// Who has no mouse keeps their place: whatever a button does, the focus is somewhere afterwards.
@NeedsBrowser
class FocusWalkIT extends PackagedBrowserTest {

    @Test
    void rule_28_1_theFocusIsSomewhereAfterEveryButtonOfAParticipant() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Vinger")) {
            Window anna = room.anna;
            ButtonWalk walk = room.walk(anna).without("Ja, dat spreek ik af", "house-rules > Ja, dat spreek ik af");
            walk.everyButton("lobby", () -> said(anna));
            room.marieke.startSession();
            room.show(3);
            anna.seesCard(3);
            walk.everyButton("room", () -> {
                withTheGroup(anna);
                said(anna);
            });
            walk.everyButton("room, the floor", () -> {
                if (!anna.within(".floor--you").isVisible()) {
                    anna.command("{\"type\": \"hand.raise\", \"about\": \"new\"}");
                    give(room, "Anna");
                }
            });
            int dilemma = room.marieke.positionOf("dilemma");
            room.show(dilemma);
            room.lead("vote.open", "position", String.valueOf(dilemma));
            assertThat(anna.within(".vote__option").first()).isVisible();
            walk.everyButton("room, a vote", () -> withTheGroup(anna));
            room.lead("break.start", "minutes", "10");
            walk.everyButton("break", () -> {});
            room.lead("break.end");
            walk.everyButton("room, looking back", () -> {
                if (anna.page().getByText("Terug naar de groep").count() == 0) {
                    anna.press("Vorige kaart");
                }
            });
            room.lead("step.enter", "step", "\"closing\"");
            assertThat(anna.heading("Samen afsluiten")).isVisible();
            walk.everyButton("closing", () -> closing(anna));
            assertThat(walk.pressed())
                    .contains(
                            "Hand opsteken",
                            "hand > Nieuw punt",
                            "hand > Reactie",
                            "Klaar: Anna",
                            "Niet nu",
                            "Even weg",
                            "Vorige kaart",
                            "Terug naar de groep (kaart #)",
                            "Trek mijn keuze in",
                            "Ik ben er weer",
                            "Geef mijn cijfer",
                            "Kijk naar de kaart",
                            "lines > Zet",
                            "name-dialog > Bewaar",
                            "chat > Verwijder");
            assertThat(walk.lost()).isEmpty();
        }
    }

    /// Each skips some twenty cards, at the pace that the server allows; `CardChoiceIT` has them.
    private static final String[] CHOICES = {
        "Acht kaarten voor twee uur",
        "Neem alle kaarten",
        "Gewoon openbaar (#)",
        "Rapporten en cijfers (#)",
        "Advies en mening (#)",
        "Chat en dossier (#)",
        "Vinden en begrijpen (#)",
        "Mensen en privacy (#)"
    };

    private static void withTheGroup(Window window) {
        Locator back = wayBack(window);
        if (back.count() > 0) {
            back.first().click();
        }
    }

    private static Locator wayBack(Window window) {
        return window.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terug naar de groep"));
    }

    private static void said(Window window) {
        if (window.within(".chat__remove").count() == 0) {
            window.command("{\"type\": \"chat.send\", \"text\": \"Dag\"}");
            assertThat(window.within(".chat__remove").first()).isAttached();
        }
    }

    private static void give(RoomWithWindows room, String name) {
        room.settle(room.marieke);
        room.marieke.press("Geef het woord aan " + name);
        room.settle(room.anna);
    }

    private static void closing(Window window) {
        if (window.button("Geef mijn cijfer").isVisible()) {
            window.within(".grades")
                    .getByLabel("8", new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        if (window.heading("Samen afsluiten").isVisible()
                && window.within(".lines__one").count() == 0) {
            window.command("{\"type\": \"outcome.add\", \"kind\": \"question\", \"text\": \"Tijd\"}");
            assertThat(window.within(".lines__actions").first()).isVisible();
        }
    }

    @Test
    void rule_28_1_theFocusIsSomewhereAfterEveryButtonOfAFacilitator() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Duim")) {
            Window marieke = room.marieke;
            ButtonWalk walk = room.walk(marieke)
                    .without("Start de sessie", "question > Ja, beëindig de sessie", "Start de kaarten")
                    .without(CHOICES);
            walk.everyButton("preparation", () -> {
                said(room.anna);
                if (marieke.within(".now").count() > 0) {
                    marieke.choose("Sessie", "Terug naar de voorbereiding");
                }
            });
            walk.everyButton("getting ready", () -> {
                if (marieke.within(".prepare").count() > 0) {
                    marieke.page().getByText("Ga verder bij").click();
                }
            });
            room.lead("step.enter", "step", "\"start\"");
            marieke.press("Start de kaarten");
            assertThat(marieke.within(".bar__next")).isFocused();
            assertThat(marieke.within(".bar__next")).hasText("Volgende kaart voor iedereen");
            int dilemma = marieke.positionOf("dilemma");
            int statement = marieke.positionOf("statement");
            // There is more in them than before the start.
            walk.again("Sessie", "Beheer: wie is er, en handen");
            walk.everyButton("cockpit", () -> atCard(room, statement));
            walk.everyButton("cockpit, the chat", () -> {
                if (!marieke.within("#message").isVisible()) {
                    marieke.within(".side__fold").click();
                }
                said(room.anna);
            });
            walk.everyButton("cockpit, looking alone", () -> looking(room));
            walk.everyButton("cockpit, a vote", () -> voting(room, dilemma));
            walk.everyButton("cockpit, a vote elsewhere", () -> voteElsewhere(room, dilemma));
            walk.everyButton("break", () -> {
                if (marieke.within(".break, .elsewhere").count() == 0) {
                    room.lead("break.start", "minutes", "10");
                }
            });
            room.lead("break.end");
            room.lead("step.enter", "step", "\"closing\"");
            room.anna.command("{\"type\": \"grade.give\", \"grade\": 8}");
            for (String step : List.of("Slotkaart", "Cijfer", "Open vragen", "Verslag", "Einde")) {
                walk.everyButton("closing, " + step, () -> atStep(room, step));
            }
            assertThat(walk.pressed())
                    .contains(
                            "Volgende kaart voor iedereen",
                            "Ongedaan maken",
                            "session-menu > Doe de deur dicht",
                            "Geef het woord aan Anna",
                            "people > queue > Geef",
                            "people > people > Verwijder",
                            "question > Ja, verwijder",
                            "chat > Verwijder",
                            "Toon kaart # aan iedereen",
                            "Terug naar de groep (kaart #)",
                            "Stem: laat de groep kiezen",
                            "Toon de uitslag",
                            "Sluit dat af",
                            "session-menu > Pauze",
                            "Verder met de kaarten",
                            "card-menu > Overslaan",
                            "my-key > Toon de sleutel",
                            "house-rules > Wijzig de spelregels",
                            "Toon alle cijfers",
                            "lines > Zet");
            assertThat(walk.lost()).isEmpty();
        }
    }

    private static void atStep(RoomWithWindows room, String step) {
        Window marieke = room.marieke;
        if (marieke.within(".closing, .elsewhere").count() == 0) {
            room.lead("step.enter", "step", "\"closing\"");
        }
        if (marieke.within(".dots").count() > 0) {
            ClosingPage.step(marieke, step);
            if (step.equals("Open vragen")) {
                closing(marieke);
            }
        }
    }

    private static void atCard(RoomWithWindows room, int position) {
        Window marieke = room.marieke;
        if (marieke.within(".break").count() > 0) {
            room.lead("break.end");
        }
        if (marieke.within(".closing").count() > 0) {
            room.lead("step.enter", "step", "\"round-one\"");
        }
        withTheGroup(marieke);
        if (!marieke.within(".card__count").first().innerText().startsWith("Kaart " + position + " ")) {
            room.show(position);
        }
        if (marieke.within(".crew__hand").count() < 2) {
            room.anna.command("{\"type\": \"hand.raise\", \"about\": \"new\"}");
            room.other.done("hand.raise", "about", "reply");
            room.settle(marieke);
        }
        said(room.anna);
    }

    private static void looking(RoomWithWindows room) {
        if (wayBack(room.marieke).count() == 0) {
            room.show(3);
            room.marieke.choose("Sessie", "Alle kaarten");
            room.marieke.within("#cards .filter button").first().click();
            room.marieke.within("#cards .overview__card").nth(11).click();
            assertThat(room.marieke.button("Toon kaart 12 aan iedereen")).isVisible();
        }
    }

    private static void voting(RoomWithWindows room, int position) {
        withTheGroup(room.marieke);
        if (!room.marieke.within(".card__count").first().innerText().startsWith("Kaart " + position + " ")) {
            room.show(position);
        }
        if (room.marieke.within(".vote").count() == 0) {
            room.lead("vote.open", "position", String.valueOf(position));
        }
        if (room.marieke.text("Nog geen stemmen").isVisible()) {
            room.anna.within(".vote__option").first().click();
            assertThat(room.marieke.within(".vote__count")).containsText("1");
        }
    }

    private static void voteElsewhere(RoomWithWindows room, int position) {
        withTheGroup(room.marieke);
        if (!room.marieke.button("Sluit dat af").isVisible()) {
            room.lead("vote.open", "position", String.valueOf(position));
            room.show(1);
        }
    }

    @Test
    void theWalkTellsOfFocusThatIsLost() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Losse Vinger")) {
            room.marieke.startSession();
            room.anna.page().route("**/static/bundle/focus-keeper*", route -> route.abort());
            room.anna.page().reload();
            room.anna.seesCard(1);
            ButtonWalk walk = room.walk(room.anna).everyButton("room", () -> {});
            assertThat(walk.lost()).contains("room: Ja, dat spreek ik af").doesNotContain("room: Hand opsteken");
        }
    }

    @Test
    void rule_28_1_theFocusIsSomewhereOnThePagesAroundASession() {
        try (RoomWithWindows room = new RoomWithWindows(browsers, address, "Trouwe Hand")) {
            String session = room.marieke.page().url();
            List<String> lost = new ArrayList<>();
            for (String page : List.of("/draaiboek", "/uitnodiging")) {
                room.marieke.page().navigate(session + page);
                assertThat(room.marieke.within(".plan")).isVisible();
                ButtonWalk walk = new ButtonWalk(room.marieke, () -> room.settle(room.anna));
                lost.addAll(walk.everyButton(page, () -> {}).lost());
            }
            for (String page : List.of("/test", "/nieuw", "/")) {
                room.marieke.page().navigate(page);
                assertThat(room.marieke.within("main button").first()).isVisible();
                ButtonWalk walk = new ButtonWalk(room.marieke, () -> {})
                        .without("Open de sessie", "Ja, vergeet dit")
                        .everyButton(page, () -> {});
                lost.addAll(walk.lost());
            }
            assertThat(lost).isEmpty();
        }
    }
}
