package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a phone on a bad network has to fetch before it shows a card.
@NeedsBrowser
class FirstLoadIT extends PackagedBrowserTest {

    private static final int MOST_BYTES = 60_000;

    @Test
    void theRoomOfAParticipantIsSmall_allFilesCounted() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.openByHand("Lichte Veer", "Marieke");
            Window anna = phone.window().joinByHand("lichte veer", "Anna");
            marieke.startSession();
            anna.page().reload();
            anna.seesCard(1);

            int files = bytes(anna, "");
            int parts = bytes(anna, "/static/bundle/");
            assertThat(parts).isBetween(10_000, files);
            assertThat(files).isLessThanOrEqualTo(MOST_BYTES);
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

    /// Of the page and the files that it asked for, as they came over the line, whether or not from the cache.
    private static int bytes(Window window, String of) {
        return (Integer) window.page().evaluate("""
                of => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(one => one.name.includes(of) && !one.name.includes('/api/'))
                    .reduce((sum, one) => sum + one.encodedBodySize, 0)
                """, of);
    }
}
