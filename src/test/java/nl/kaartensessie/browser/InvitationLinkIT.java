package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invitation links as mail scanners, chat programs and people pass them on.
@NeedsBrowser
class InvitationLinkIT extends PackagedBrowserTest {

    private static final String INVITED = "Je doet mee met het woord ‘%s’.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%23snelle-post",
                "/%2523snelle-post",
                "/%23Snelle%20Post&reserved=0",
                "/#snelle-post&reserved=0",
                "/?#snelle-post",
                "/#“snelle-post”).",
                "/#snel\u00ADle\u200B-post"
            })
    void rule_26_1_leadsToTheName(String link) {
        try (Device laptop = browsers.device(address)) {
            open("snelle post");
            Window anna = laptop.window();
            anna.page().navigate(address + link);
            assertThat(anna.field("Hoe heet je?")).isVisible();
            assertThat(anna.within(".entry__word")).containsText("met het woord ‘");
            assertThat(anna.page()).hasURL(address + "/");
            anna.field("Hoe heet je?").fill("Anna");
            anna.press("Doe mee");
            assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
        }
    }

    /// Or it is open already.
    private static void open(String word) {
        RoomClient.open(RoomClient.anonymous(), Map.of("word", word));
    }

    @Test
    void rule_26_3_anotherLinkInTheSameTabIsTheOneThatCounts() {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().navigate("/");
            open("eerste groep");
            open("tweede groep");
            anna.page().evaluate("() => location.href = '/#eerste-groep'");
            assertThat(anna.within(".entry__word")).containsText(INVITED.formatted("eerste groep"));
            anna.field("Hoe heet je?").fill("Anna");
            anna.page().evaluate("() => location.hash = 'tweede-groep'");
            assertThat(anna.within(".entry__word")).containsText(INVITED.formatted("tweede groep"));
            assertThat(anna.field("Hoe heet je?")).hasValue("Anna");
            assertThat(anna.page()).hasURL(address + "/");
        }
    }

    @Test
    void rule_26_12_theBrowsersOwnButtonLeadsBackFromTheFacilitatorsWayIn() {
        try (Device laptop = browsers.device(address)) {
            Window kim = laptop.window();
            kim.page().navigate("/hulp");
            kim.page().navigate("/");
            kim.press("Ik begeleid een sessie");
            assertThat(kim.link("Open een nieuwe sessie")).isFocused();
            assertThat(kim.text("Je kreeg het van je begeleider.")).hasCount(0);
            kim.page().goBack();
            assertThat(kim.heading("Doe mee met een sessie")).isVisible();
            assertThat(kim.field("Wat is het woord?")).isFocused();

            // So does the button of the page, and then the browser's own leads to the page before.
            kim.press("Ik begeleid een sessie");
            kim.press("Ik doe mee met een sessie");
            assertThat(kim.field("Wat is het woord?")).isFocused();
            kim.page().goBack();
            assertThat(kim.page()).hasURL(address + "/hulp");

            open("Derde Groep");
            kim.page().navigate("/#derde-groep");
            assertThat(kim.field("Hoe heet je?")).isFocused();
            kim.press("Ik begeleid een sessie");
            kim.page().goBack();
            assertThat(kim.field("Hoe heet je?")).isFocused();
            assertThat(kim.within(".entry__word")).containsText(INVITED.formatted("derde groep"));
        }
    }

    @Test
    void rule_26_3_theSkipLinkIsNoWordAndTheWordIsNoSkipLink() {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().navigate("/");
            open("inhoud");
            anna.page().keyboard().press("Tab");
            anna.page().keyboard().press("Enter");
            assertThat(anna.within("main")).isFocused();
            assertThat(anna.field("Wat is het woord?")).isVisible();
            anna.page().navigate("/");
            anna.field("Wat is het woord?").fill("half");
            anna.within(".skip-link").focus();
            anna.page().keyboard().press("Enter");
            assertThat(anna.within("main")).isFocused();
            assertThat(anna.field("Wat is het woord?")).hasValue("half");
            anna.page().navigate("/hulp");
            anna.page().navigate("/#inhoud");
            assertThat(anna.within(".entry__word")).containsText(INVITED.formatted("inhoud"));
        }
    }

    @Test
    void rule_26_2_theWordIsCheckedBeforeTheNameIsAsked() {
        try (Device laptop = browsers.device(address)) {
            Window anna = laptop.window();
            anna.page().navigate("/");
            anna.field("Wat is het woord?").fill("nergens te vinden");
            anna.press("Verder");
            assertThat(anna.within("#word-error")).containsText("Dit woord kennen we niet.");
            assertThat(anna.field("Wat is het woord?")).isFocused();
            open("gevonden woord");
            anna.field("Wat is het woord?").fill("GevondenWoord");
            anna.press("Verder");
            assertThat(anna.field("Hoe heet je?")).isFocused();
            anna.page().navigate("/#nergens-te-vinden");
            assertThat(anna.within("#word-error")).containsText("Dit woord kennen we niet.");
        }
    }
}
