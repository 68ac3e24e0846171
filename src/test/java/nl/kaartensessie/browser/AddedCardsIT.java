package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.kaartensessie.browser.support.Accessibility.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// What a facilitator adds to the cards: what-ifs, and a card of the group's own.
@NeedsBrowser
class AddedCardsIT extends PackagedBrowserTest {

    private static final String FIRST = "En als de boer je broer is?";
    private static final String SECOND = "En als de boze groep bij jou aan de balie staat?";
    private static final String WITH_TWISTS = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .find(card => card.key === 'uitstoot-op-het-erf').position""";

    private static final Browser.NewContextOptions PHONE =
            new Browser.NewContextOptions().setViewportSize(320, 640).setReducedMotion(ReducedMotion.REDUCE);

    @Test
    void rule_33_1_onePressShowsEverybodyAWhatIfUnderTheCard() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address, PHONE);
                Device train = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Kromme Wilg", "Marieke");
            Window anna = phone.window().join("kromme wilg", "Anna");
            marieke.startSession();
            int position = (Integer) marieke.page().evaluate(WITH_TWISTS);
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(position));
            anna.seesCard(position);
            assertThat(anna.within(".twists")).isHidden();
            assertThat(anna.page().content()).doesNotContain("boer je broer");
            assertThat(marieke.within(".desk__twists li")).hasText(new String[] {FIRST, SECOND});

            marieke.press("Meer");
            check(marieke, "the menu with what-ifs");
            marieke.dialog()
                    .getByRole(AriaRole.BUTTON, Window.named("Maar wat als? " + SECOND))
                    .click();

            assertThat(anna.within(".twists li")).hasText(SECOND);
            assertThat(anna.within("#announcement"))
                    .containsText("Maar wat als, bij kaart %d: %s".formatted(position, SECOND));
            assertThat(marieke.within(".twists li")).hasText(SECOND);
            assertThat(marieke.within(".desk__twists li")).hasText(FIRST);
            assertThat(marieke.button("Meer")).isFocused();
            check(anna, "a what-if on a phone");
            assertThat(train.window().join("kromme wilg", "Bilal").within(".twists li"))
                    .hasText(SECOND);
            anna.page().reload();
            assertThat(anna.within(".twists li")).hasText(SECOND);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void rule_30_11_whatIsAddedToALongCardComesIntoSight() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address, new Browser.NewContextOptions().setViewportSize(1280, 640));
                Device phone = browsers.device(address, PHONE)) {
            Window marieke = desk.window();
            marieke.open("Schuine Elzen", "Marieke");
            Window anna = phone.window().join("schuine elzen", "Anna");
            Window bilal = laptop.window().join("schuine elzen", "Bilal");
            marieke.startSession();
            int position = (Integer) marieke.page().evaluate(WITH_TWISTS);
            lead(marieke, "card.show", position, "");
            inSight(List.of(anna, bilal), ".card__title");
            lead(marieke, "twist.show", position, ", \"index\": 1");
            inSight(List.of(anna, bilal), ".twists li");
            lead(marieke, "vote.open", position, "");
            inSight(List.of(anna, bilal), ".card__vote .vote__title");
            anna.command("{\"type\": \"vote.cast\", \"position\": %d, \"option\": \"first\"}".formatted(position));
            lead(marieke, "vote.reveal", position, "");
            inSight(List.of(anna, bilal), ".bars");
            lead(marieke, "think.open", position, "");
            inSight(List.of(anna, bilal), "#quiet-moment");
            lead(bilal, "think.write", position, ", \"text\": \"Wie zijn dat?\"");
            lead(marieke, "think.reveal", position, "");
            inSight(List.of(anna, bilal), ".think__texts");
            lead(marieke, "card.show", 1, "");
            lead(marieke, "card.show", position, "");
            inSight(List.of(anna, bilal), ".card__title");
        }
    }

    private static void lead(Window window, String type, int position, String more) {
        window.command("{\"type\": \"%s\", \"position\": %d%s}".formatted(type, position, more));
    }

    private static void inSight(List<Window> windows, String part) {
        windows.forEach(window -> assertThat(window.within(part))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9)));
    }

    @Test
    void rule_33_12_theFormOfAnOwnCardKeepsWhatWasTypedUntilTheRoomHasIt() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address, PHONE)) {
            Window marieke = desk.window();
            marieke.open("Volle Vijver", "Marieke");
            Window anna = phone.window().join("volle vijver", "Anna");
            marieke.startSession();
            marieke.choose("Meer", "Eigen kaart");
            assertThat(marieke.field("Titel")).isFocused();
            check(marieke, "the form of an own card");
            marieke.press("Voeg toe en laat zien");
            assertThat(marieke.text("Geef de kaart een titel.")).isVisible();
            marieke.field("Titel").fill("Van ons");
            marieke.field("Tekst op de kaart").fill("Delen we <dit> nu, of later?");
            marieke.field("Dilemma").check();
            marieke.press("Voeg toe en laat zien");
            assertThat(marieke.field("Keuzes, elk op een eigen regel")).isFocused();
            marieke.field("Keuzes, elk op een eigen regel").fill("Nu\n\nLater");
            marieke.page().reload();
            marieke.choose("Meer", "Eigen kaart");
            assertThat(marieke.field("Titel")).hasValue("Van ons");
            assertThat(marieke.field("Keuzes, elk op een eigen regel")).hasValue("Nu\n\nLater");

            desk.setOffline(true);
            marieke.press("Voeg toe en laat zien");
            assertThat(marieke.field("Titel")).hasValue("Van ons");
            desk.setOffline(false);

            for (Window window : new Window[] {marieke, anna}) {
                assertThat(window.within(".card__count").first()).hasText("Kaart 32 van 32");
                assertThat(window.within(".card__title").first()).hasText("Van ons");
                assertThat(window.within(".card__text").first()).hasText("Delen we <dit> nu, of later?");
            }
            assertThat(marieke.dialog()).isHidden();
            check(anna, "an own card on a phone");
            anna.page().reload();
            assertThat(anna.within(".card__title").first()).hasText("Van ons");
            marieke.choose("Meer", "Eigen kaart");
            assertThat(marieke.field("Titel")).hasValue("");
        }
    }

    @Test
    void rule_33_10_theTextOfAnOwnCardComesInTheReportByATick() {
        try (Device desk = browsers.device(address)) {
            Window marieke = desk.window();
            marieke.open("Gele Regenjas", "Marieke");
            marieke.startSession();
            marieke.command(
                    "{\"type\": \"card.add\", \"kind\": \"question\", \"title\": \"Van ons\", \"text\": \"Wat doen wij?\"}");
            marieke.page().navigate(marieke.page().url().replaceFirst("[?#].*", "") + "/verslag");
            Locator part = marieke.within(".paper [data-part=ownCards]");
            assertThat(part).containsText("Van ons");
            assertThat(part).not().containsText("Wat doen wij?");
            Locator tick = marieke.field("Zet ook de tekst van onze eigen kaarten in het verslag");
            tick.check();
            assertThat(part).containsText("Wat doen wij?");
            check(marieke, "the report with the text of an own card");
            tick.uncheck();
            assertThat(part).not().containsText("Wat doen wij?");
            tick.check();
            marieke.page().reload();
            assertThat(tick).not().isChecked();
        }
    }
}
