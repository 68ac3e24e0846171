package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a phone on a bad network has to fetch before it shows a card, and before all is there that a participant sees.
///
/// The bytes are those of the page and of all files that it asked for: `encodedBodySize`, the body as it came over the
/// line, compressed. The answers of the API and the frames of the live channel are the room's, and do not count. A file
/// counts for the card if it was asked for before the card was drawn, even if it came later.
@NeedsBrowser
class FirstLoadIT extends PackagedBrowserTest {

    private static final int MOST_UNTIL_THE_CARD = 45_000;
    private static final int MOST_IN_ALL = 60_000;
    private static final String MODULES = "**/static/bundle/*.js";
    private static final List<String> LEAD = List.of("nl-around", "nl-cockpit", "nl-later", "nl-report", "nl-runsheet");
    private static final String AROUND = "**/static/bundle/around-*.js";

    /// Notes when the first card was drawn, before the browser does what the page wants to do after that drawing.
    /// And when the chat was, the last of what comes then. What is hardly ever needed comes ten seconds later.
    private static final String WATCH = """
            new MutationObserver(() => {
                if (window.cardAt === undefined && document.querySelector('.card__title')) {
                    window.cardAt = Infinity;
                    requestAnimationFrame(() => window.cardAt = performance.now());
                }
                if (window.allAt === undefined && document.querySelector('.panel--chat')) {
                    window.allAt = performance.now();
                }
            }).observe(document, {childList: true, subtree: true});
            """;

    @Test
    void rule_26_11_theRoomOfAParticipantIsSmall_andTheCardComesFirst() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("Lichte Veer", "Marieke");
            Window anna = phone.window().joinByHand("lichte veer", "Anna");
            marieke.startSession();
            anna.page().addInitScript(WATCH);
            anna.page().reload();
            anna.seesCard(1);
            // What is around the card is there too.
            anna.page().waitForFunction("() => window.cardAt < window.allAt");

            List<String> named = namedByThePage(anna);
            int untilTheCard = bytes(anna, "", "window.cardAt");
            int inAll = bytes(anna, "", "window.allAt");
            System.out.printf("First load: %,d bytes until the card, %,d in all%n", untilTheCard, inAll);
            assertThat(bytes(anna, "/static/bundle/", "window.cardAt")).isBetween(10_000, untilTheCard);
            assertThat(untilTheCard).isLessThanOrEqualTo(MOST_UNTIL_THE_CARD);
            assertThat(inAll).isBetween(untilTheCard, MOST_IN_ALL);
            assertThat(modulesUntilTheCard(anna)).containsExactlyInAnyOrderElementsOf(named);

            // None of them has an answer, so that none can have asked for the next.
            List<Route> held = new ArrayList<>();
            anna.page().route(MODULES, held::add);
            anna.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            anna.page().waitForCondition(() -> held.size() == named.size());
            held.forEach(Route::resume);
            anna.page().unroute(MODULES);
            anna.seesCard(1);

            // A facilitator's texts don't wait for what says them.
            List<String> texts = new ArrayList<>();
            List<Route> lead = new ArrayList<>();
            marieke.page().route("**/static/bundle/facilitator-bundle-*.js", lead::add);
            marieke.page().onRequest(request -> texts.add(request.url().replaceFirst(".*/(.*)-.*", "$1")));
            marieke.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            marieke.page().waitForCondition(() -> texts.containsAll(LEAD));
            lead.forEach(Route::resume);
            marieke.seesCard(1);
            assertThat(texts).filteredOn(LEAD::contains).doesNotHaveDuplicates();
        }
    }

    @Test
    void rule_26_11_whatIsAroundTheCardMayComeLate_noPressIsLost() {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address, small)) {
            Window marieke = desk.window();
            marieke.open("Late Veer", "Marieke");
            Window anna = phone.window().join("late veer", "Anna");
            marieke.startSession();
            anna.seesCard(1);

            List<Route> held = new ArrayList<>();
            anna.page().route(AROUND, held::add);
            anna.page().reload();
            anna.seesCard(1).button("Chat").click();
            assertThat(anna.button("Chat")).hasAttribute("data-busy", "");
            assertThat(anna.within("dialog[open]")).hasCount(0);
            held.forEach(Route::resume);
            assertThat(anna.within("dialog[open] #message")).isVisible();
            assertThat(anna.button("Chat")).not().hasAttribute("data-busy", "");

            anna.page().unroute(AROUND);
            anna.page().route(AROUND, Route::abort);
            anna.page().reload();
            anna.seesCard(1);
            assertThat(anna.within("[data-failed]")).isVisible();
            anna.page().unroute(AROUND);
            anna.within("[data-failed] a").click();
            anna.seesCard(1).button("Chat").click();
            assertThat(anna.within("dialog[open] #message")).isVisible();
            assertThat(anna.within("[data-failed]")).hasCount(0);
        }
    }

    @Test
    void aPartThatDoesNotComeThroughIsToldAndNotWaitedFor() {
        try (Device phone = browsers.device(address)) {
            Window anna = phone.window();
            anna.page().navigate("/");
            assertThat(anna.field("Wat is het woord?")).isVisible();
            anna.page().route("**/static/bundle/*-page*.js", route -> route.abort());
            anna.page().reload();
            assertThat(anna.within("[data-failed]")).isVisible();
            assertThat(anna.within("[data-loading]")).isHidden();
        }
    }

    /// The module that the page begins with, and those that it has the browser load besides.
    private static List<String> namedByThePage(Window window) {
        return strings(window, """
                () => [...document.head.querySelectorAll('script[type=module], link[rel=modulepreload]')]
                    .map(one => one.src || one.href)
                """);
    }

    private static List<String> modulesUntilTheCard(Window window) {
        return strings(window, """
                () => performance.getEntriesByType('resource')
                    .filter(one => one.name.endsWith('.js') && one.startTime < window.cardAt)
                    .map(one => one.name)
                """);
    }

    private static List<String> strings(Window window, String script) {
        return ((List<?>) window.page().evaluate(script))
                .stream().map(String::valueOf).toList();
    }

    /// Of what was asked for before `end`.
    private static int bytes(Window window, String of, String end) {
        return (Integer) window.page().evaluate("""
                of => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(one => one.name.includes(of) && !one.name.includes('/api/') && one.startTime < %s)
                    .reduce((sum, one) => sum + one.encodedBodySize, 0)
                """.formatted(end), of);
    }
}
