package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// A whole session in eight windows: a facilitator with two, and six participants.
@NeedsBrowser
class SessionIT extends PackagedBrowserTest {

    @Test
    void everyoneFollowsWhateverHappensToThem() {
        String word = "Gele Tram";
        List<Device> devices = new ArrayList<>();
        Device desk = add(devices);
        Window marieke = desk.window();
        marieke.openByHand(word, "Marieke");
        Window second = desk.window();
        second.page().navigate(marieke.page().url());

        Window anna = add(devices).window().joinByHand(word, "Anna");
        assertThat(anna.heading("Je bent binnen. We beginnen zo.")).isVisible();
        Window bilal = add(devices).window().joinByHand("gele-tram", "Bilal");
        Device train = add(devices);
        Window chris = train.window().joinByHand(" GÉLE  TRAM ", "Chris");
        Window dewi = add(devices).window().joinByHand(word, "<b>Dewi</b>");
        Window otherAnna = add(devices).window().joinByHand(word, "Anna");
        assertThat(marieke.text("5 deelnemers zijn binnen")).isVisible();
        assertThat(marieke.within(".crew").getByText("Anna (2)")).isVisible();

        marieke.startSession();
        List<Window> everyone = new ArrayList<>(List.of(second, anna, bilal, chris, dewi, otherAnna));
        everyone.forEach(window -> window.seesCard(1));

        marieke.press("Volgende kaart voor iedereen");
        everyone.forEach(window -> window.seesCard(2));
        assertThat(anna.page()).hasTitle(Pattern.compile("Kaart 2 van 31: .+ · Kaartensessie"));
        assertThat(anna.within("#announcement")).containsText("Kaart 2 van 31.");

        // The second window of the facilitator moves everybody as well, and may change its mind.
        second.press("Volgende kaart voor iedereen");
        marieke.seesCard(3);
        second.press("Ongedaan maken");
        everyone.forEach(window -> window.seesCard(2));

        // One comes late and lands on the group's card.
        Window late = add(devices).window().joinByHand(word, "Els");
        late.seesCard(2);
        everyone.add(late);

        // One reloads.
        bilal.page().reload();
        bilal.seesCard(2);

        // One loses the line, leafs on alone, and comes back to the group.
        train.setOffline(true);
        assertThat(chris.within(".chip")).containsText("Even geen verbinding: je kunt zelf verder bladeren");
        chris.press("Volgende kaart");
        chris.press("Volgende kaart");
        chris.seesCard(4);
        marieke.press("Volgende kaart voor iedereen");
        anna.seesCard(3);
        train.setOffline(false);
        chris.isLive().seesCard(3);

        // One raises a hand; it goes with the card.
        anna.raise("Nieuw punt");
        assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();
        dewi.raise("Reactie");
        assertThat(dewi.button("Hand omlaag, nummer 2")).isVisible();
        marieke.press("Geef het woord aan <b>Dewi</b>");
        assertThat(dewi.text("Jij hebt het woord")).isVisible();
        assertThat(anna.within(".floor")).hasText("<b>Dewi</b> heeft het woord");
        assertThat(anna.button("Hand omlaag, nummer 1")).isVisible();

        // One chats, in words that look like markup; one whispers to the facilitator.
        dewi.field("Bericht").fill("Kijk <img src=x onerror=alert(1)> & zo");
        dewi.press("Stuur");
        assertThat(bilal.within(".chat__text")).hasText("Kijk <img src=x onerror=alert(1)> & zo");
        dewi.field("Aan").selectOption("facilitator");
        dewi.field("Bericht").fill("Mag ik wat eerder weg?");
        dewi.press("Stuur");
        assertThat(marieke.within(".chat__text").last()).hasText("Mag ik wat eerder weg?");

        // One leaves the call for a moment, and the chat says so.
        anna.press("Even weg");
        assertThat(bilal.within(".chat__line").last()).hasText("Anna: even weg");
        anna.press("Ik ben er weer");
        assertThat(bilal.within(".chat__line")).hasCount(1);

        marieke.press("Volgende kaart voor iedereen");
        everyone.forEach(window -> window.seesCard(4));
        assertThat(anna.button("Hand opsteken")).isVisible();
        assertThat(bilal.within(".chat__text")).hasCount(1);

        // A look back, and the way back to the group.
        otherAnna.press("Vorige kaart");
        otherAnna.seesCard(3);
        assertThat(marieke.within(".people")).containsText("bladert bij kaart 3");
        assertThat(anna.within(".people")).not().containsText("bladert");
        otherAnna.press("Terug naar de groep (kaart 4)");
        otherAnna.seesCard(4);
        assertThat(marieke.within(".people")).not().containsText("bladert");

        // One goes.
        marieke.manage();
        marieke.press("Verwijder Anna (2)");
        marieke.press("Ja, verwijder");
        marieke.page().keyboard().press("Escape");
        assertThat(otherAnna.heading("Je bent uit de sessie gehaald")).isVisible();

        marieke.choose("Sessie", "Beëindig de sessie");
        marieke.press("Ja, beëindig de sessie");
        for (Window window : List.of(marieke, second, anna, bilal, chris, dewi, late)) {
            assertThat(window.heading("De sessie is afgelopen")).isVisible();
        }

        train.close();
        devices.remove(train);
        // Before all is erased: after that a device that asks how long the room is kept hears that it knows none.
        assertThat(devices).allSatisfy(device -> assertThat(device.complaints()).isEmpty());
        marieke.press("Wis alles nu");
        marieke.press("Ja, wis alles");
        assertThat(marieke.heading("Alles is gewist")).isVisible();
        devices.forEach(Device::close);
    }

    @Test
    void aDoubleClickMovesOneCard() {
        try (Device desk = browsers.device(address);
                Device phone = browsers.device(address)) {
            Window facilitator = desk.window();
            String key = facilitator.openByHand("Rode Fiets", "Marieke");
            facilitator.startSession();
            facilitator.button("Volgende kaart voor iedereen").dblclick();
            facilitator.seesCard(2);

            // With word and key a phone becomes a remote; it too counts from where the group is.
            Window remote = phone.window();
            remote.page().navigate("/");
            remote.press("Ik begeleid een sessie");
            remote.field("Wat is het woord?").fill("rode fiets");
            remote.field("Wat is je sleutel?").fill(key);
            remote.field("Hoe heet je?").fill("Marieke");
            remote.press("Naar je sessie");
            remote.seesCard(2);
            remote.press("Volgende kaart voor iedereen");
            facilitator.seesCard(3);
        }
    }

    @Test
    void aFacilitatorPreparesAloneAndLeavesMarks() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window facilitator = desk.window();
            facilitator.openByHand("Stille Vijver", "Marieke");
            Window guest = laptop.window().joinByHand("stille vijver", "Anna");
            facilitator.readCards();
            facilitator.press("Volgende kaart");
            facilitator.seesCard(2);
            assertThat(facilitator.heading("Uitleg, alleen voor jou")).isVisible();
            facilitator.press("Overslaan");
            assertThat(facilitator.button("Overslaan")).hasAttribute("aria-pressed", "true");
            facilitator.choose("Sessie", "Alle kaarten");
            assertThat(facilitator.within("#cards .badge--skipped")).hasText("overgeslagen");
            facilitator
                    .within("#cards")
                    .getByRole(AriaRole.BUTTON, Window.named("Sluit"))
                    .click();
            assertThat(guest.heading("Je bent binnen. We beginnen zo.")).isVisible();

            facilitator.press("Klaar met lezen");
            facilitator.startSession();
            facilitator.choose("Sessie", "Alle kaarten");
            facilitator.within("#cards .overview__card").nth(8).click();
            facilitator.seesCard(9);
            guest.seesCard(1);
            facilitator.press("Toon kaart 9 aan iedereen");
            guest.seesCard(9);
            assertThat(guest.page().content()).doesNotContain("Uitleg, alleen voor jou");
        }
    }

    @Test
    void rule_48_4_everybodyIsAskedForTheHouseRules_andADepartmentMayStandBehindAName() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Window kim = desk.window();
            kim.openByHand("Vlotte Fazant", "Kim");
            Window anna = laptop.window();
            anna.page().navigate("/");
            anna.field("Wat is het woord?").fill("vlotte fazant");
            anna.press("Verder");
            assertThat(anna.within("main")).containsText("Zet je afdeling erachter, zoals ‘Joris (Bouw)’.");
            anna.field("Hoe heet je?").fill("Anna (Bouw)");
            anna.press("Doe mee");
            kim.startSession();
            anna.seesCard(1);
            assertThat(anna.within("#agreed-title")).containsText("Doe je mee met deze afspraak en met de spelregels?");
            assertThat(kim.within(".crew")).containsText("Anna (Bouw)");
        }
    }

    private Device add(List<Device> devices) {
        Device device = browsers.device(address);
        devices.add(device);
        return device;
    }
}
