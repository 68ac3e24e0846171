package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.browser.sheets.SheetOfSession;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Labels;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One session and the pages around it, in Dutch and in English at once.
@NeedsBrowser
class OneLineLabelsIT extends PackagedBrowserTest {

    private final Labels labels = new Labels();
    private List<Window> leads = List.of();
    private List<Window> guests = List.of();
    private RoomClient kim;
    private RoomClient marker;
    private int marks;

    @Test
    void rule_47_3_aLabelIsOnOneLineInASession() {
        kim = RoomClient.open();
        marker = kim.guest("Cas");
        String link = "/#" + kim.word().replace(' ', '-');
        try (Device desk = browsers.device(address, 1280, "nl");
                Device office = browsers.device(address, 1280, "en");
                Device laptop = browsers.device(address, 1280, "nl");
                Device phone = browsers.device(address, 1280, "en")) {
            leads = Stream.of(desk, office)
                    .map(device -> enter(device, link + "?key=" + kim.key(), "Marieke"))
                    .toList();
            guests = List.of(enter(laptop, link, "Anna"), enter(phone, link, "Bob"));
            preparing();
            beginning();
            cards();
            vote();
            together();
            elsewhere();
            pause();
            closing();
            ended();
        }
        assertThat(labels.broken()).isEmpty();
        assertThat(labels.seen()).isGreaterThan(5_000);
    }

    private static Window enter(Device device, String link, String name) {
        Window window = device.window();
        window.page().navigate(link);
        Locator field = window.within("#name");
        field.fill(name);
        field.press("Enter");
        return window.isLive();
    }

    private void lead(String type, Object... fields) {
        kim.done(type, fields);
    }

    /// All have seen what happened.
    private void settle() {
        String name = "Cas op " + ++marks;
        marker.rename(Map.of("name", name)).then().statusCode(200);
        Stream.concat(leads.stream(), guests.stream())
                .forEach(window ->
                        window.page().waitForFunction("name => document.body.textContent.includes(name)", name));
    }

    private void check(List<Window> windows, String state) {
        settle();
        windows.forEach(window -> labels.check(window, state));
    }

    private void all(String state) {
        check(leads, state);
        check(guests, state + ", participant");
    }

    private void preparing() {
        settle();
        guests.forEach(window -> labels.checkWithDialogs(window, "waiting room"));
        for (Window window : leads) {
            assertThat(window.within(".check__fold").first()).isVisible();
            labels.checkWithDialogs(window, "preparation");
            String session = SheetOfSession.path(window);
            for (String page : List.of("/uitnodiging", "/draaiboek", "/feitenblad")) {
                window.page().navigate(session + page);
                assertThat(window.isLive().within("main h1")).isVisible();
                labels.check(window, page);
            }
            window.page().navigate(session);
            window.isLive();
        }
    }

    private void beginning() {
        for (String step : List.of("welcome", "rules", "start")) {
            lead("step.enter", "step", step);
            check(leads, "step " + step);
        }
        lead("session.start");
        lead("step.enter", "step", "round-one");
        guests.forEach(window -> assertThat(window.within(".room-bar")).isVisible());
        leads.forEach(window -> assertThat(window.within(".bar__tools")).isVisible());
        settle();
        leads.forEach(window -> labels.checkWithDialogs(window, "first card"));
        guests.forEach(window -> labels.checkWithDialogs(window, "first card, participant"));
        guests.forEach(window -> window.command("{\"type\": \"pledge.make\"}"));
    }

    private void cards() {
        lead("card.show", "position", guests.getFirst().positionOf("statement"));
        guests.forEach(window -> window.command("{\"type\": \"hand.raise\", \"about\": \"new\"}"));
        marker.done("hand.raise", "about", "reply");
        guests.getFirst().command("{\"type\": \"chat.send\", \"text\": \"Dag\", \"to\": \"facilitator\"}");
        all("hands and a question");
        lead("hand.call", "member", idOf(guests.getFirst()));
        lead("settings.set", "factsheet", true);
        all("the floor");
        for (Window window : guests) {
            window.page().setViewportSize(1280, 800);
            window.within("#factsheet-button").click();
            assertThat(window.within(".factsheet-aside")).isVisible();
        }
        lead("card.show", "position", dilemma());
        all("hands that went down, beside the factsheet");
        lead("settings.set", "factsheet", false);
        leads.forEach(window -> window.within(".bar__next").click());
        leads.forEach(window -> labels.check(window, "undo"));
        lead("card.show", "position", dilemma());
    }

    private int dilemma() {
        return guests.getFirst().positionOf("dilemma");
    }

    private static String idOf(Window window) {
        return (String) window.page()
                .evaluate("() => sessionStorage.getItem('kaartensessie.me.' + location.pathname.split('/')[2])");
    }

    private void vote() {
        lead("vote.open", "position", dilemma());
        settle();
        guests.forEach(window -> window.within(".vote__option").first().click());
        all("a vote");
        lead("vote.reveal", "position", dilemma());
        check(leads, "a result");
        lead("vote.again", "position", dilemma());
        check(leads, "a second round");
        lead("vote.close", "position", dilemma());
        guests.forEach(window -> window.command("{\"type\": \"member.onsite\", \"people\": 4}"));
        lead("vote.open", "position", dilemma());
        check(guests, "a vote of a table");
        lead("vote.close", "position", dilemma());
        guests.forEach(window -> window.command("{\"type\": \"member.onsite\", \"people\": 0}"));
    }

    private void together() {
        lead("think.open", "position", dilemma());
        settle();
        for (Window window : guests) {
            window.within("#thought").fill("Mag dit?");
            window.within(".think button[type=submit]").click();
            assertThat(window.within(".think__own")).isVisible();
        }
        all("a quiet moment");
        lead("think.reveal", "position", dilemma());
        all("what was written");
        lead("think.close", "position", dilemma());
        lead("round.start", "position", dilemma());
        check(leads, "a round");
        lead("round.end");
    }

    private void elsewhere() {
        for (Window window : leads) {
            window.within("#cards .overview__card").nth(11).dispatchEvent("click");
            assertThat(window.within(".bar__leaf")).isVisible();
        }
        for (Window window : guests) {
            window.command("{\"type\": \"member.away\"}");
            window.within(".leaf button").first().click();
            assertThat(window.within(".elsewhere")).isVisible();
        }
        all("looking alone");
        leads.forEach(window -> window.within(".bar__previous").click());
        guests.forEach(window -> window.within(".elsewhere button").first().click());
        lead("agenda.set", "steps", List.of(Map.of("key", "round-one", "minutes", 0)));
        check(leads, "the break is due");
    }

    private void pause() {
        lead("step.enter", "step", "break");
        lead("break.start", "minutes", 10);
        all("break");
        lead("break.end");
        lead("step.enter", "step", "round-two");
        lead("agenda.set", "steps", List.of(Map.of("key", "round-two", "minutes", 0)));
        check(leads, "the closing is due");
    }

    private void closing() {
        lead("step.enter", "step", "closing");
        guests.forEach(window -> window.command("{\"type\": \"grade.give\", \"grade\": 8}"));
        guests.getFirst().command("{\"type\": \"outcome.add\", \"kind\": \"question\", \"text\": \"Mag dit?\"}");
        guests.getFirst().command("{\"type\": \"outcome.add\", \"kind\": \"agreement\", \"text\": \"Samen lezen\"}");
        check(guests, "closing");
        for (Window window : leads) {
            List<Locator> steps = window.within(".dots__one").all();
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).dispatchEvent("click");
                labels.check(window, "closing, step " + (i + 1));
            }
        }
        lead("grades.reveal");
        check(guests, "closing, the grades");
    }

    private void ended() {
        lead("session.end");
        guests.forEach(window -> assertThat(window.within(".ended")).isVisible());
        leads.forEach(window -> assertThat(window.within(".report .paper")).isVisible());
        guests.forEach(window -> labels.check(window, "ended"));
        for (Window window : leads) {
            labels.check(window, "ended, facilitator");
            window.page().navigate(SheetOfSession.path(window) + "/verslag");
            assertThat(window.within(".report .paper")).isVisible();
            labels.check(window, "report");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void rule_47_3_aLabelIsOnOneLineOnThePagesAroundASession(String language) {
        try (Device device = browsers.device(address, 1280, language)) {
            Window window = device.window();
            window.page().navigate("/beheer");
            Locator credential = window.within("main form input").first();
            labels.check(window, "the access code");
            credential.fill(TestInstallation.CREDENTIAL);
            credential.press("Enter");
            assertThat(window.within(".decks__list")).isVisible();
            for (String form : List.of("new", "import", "paste")) {
                window.within("#" + form).click();
                assertThat(window.within("#" + form)).hasAttribute("aria-expanded", "true");
                labels.check(window, form);
            }
            String deck = "/beheer/sets/samenwerken";
            for (String page : List.of(deck, deck + "/versies", "/nieuw", "/test", "/hulp", "/")) {
                window.page().navigate(page);
                assertThat(window.within("main h1").first()).isVisible();
                labels.check(window, page);
            }
            window.within(".entry__other button").first().click();
            labels.check(window, "who leads");
            assertThat(labels.broken()).isEmpty();
            assertThat(labels.seen()).isGreaterThan(300);
            window.page().evaluate("() => { document.querySelector('button[type=submit]').style.width = '4rem'; }");
            labels.check(window, "too narrow");
            assertThat(labels.broken()).isNotEmpty();
        }
    }
}
