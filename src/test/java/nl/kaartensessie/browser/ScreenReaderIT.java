package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Listeners;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.ScreenReader;
import nl.kaartensessie.browser.support.Window;
import org.junit.jupiter.api.Test;

/// The two hours of a session, led by somebody who sees nothing and followed by two others: what each of them hears
/// without asking.
@NeedsBrowser
class ScreenReaderIT extends PackagedBrowserTest {

    private Window marieke;
    private Window anna;
    private Window bilal;
    private ScreenReader lead;
    private ScreenReader follow;
    private ScreenReader third;
    private Listeners group;
    /// Of a dilemma that all is done with.
    private int position;

    @Test
    void rule_47_2_aSessionIsLedAndFollowedWithAScreenReader() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device phone = browsers.device(address)) {
            marieke = desk.window();
            anna = laptop.window();
            bilal = phone.window();
            lead = ScreenReader.at(marieke);
            follow = ScreenReader.at(anna);
            third = ScreenReader.at(bilal);
            group = new Listeners(lead, follow, third);
            comingIn();
            start();
            vote();
            hands();
            chat();
            quietMoment();
            cardsOfTheirOwn();
            round();
            note();
            pause();
            reconnect(laptop);
            lostHand();
            closing();
            removal();
            end();
            group.heardAllApart();
        }
    }

    private void comingIn() {
        marieke.page().navigate("/nieuw");
        lead.type("textbox, Kies een of twee woorden", "Stille Stem");
        lead.type("textbox, Hoe heet je?", "Marieke");
        lead.press("button, Open de sessie");
        assertThat(marieke.heading("Je sessie staat klaar")).isFocused();
        lead.press("link, Naar de voorbereiding");
        marieke.page().waitForURL(Pattern.compile("/sessie/"));
        assertThat(marieke.within(".checklist")).isVisible();
        Listeners.comesIn(anna, follow, "stille stem", "Anna");
        Listeners.comesIn(bilal, third, "stille stem", "Bilal");
        assertThat(marieke.within(".crew")).containsText("Bilal");
        lead.forget();
    }

    private void start() {
        lead.press("button, Hierna: Klaarzetten");
        lead.hears("Nu: Klaarzetten.");
        lead.press("button, Volgende: Welkom");
        lead.hears("Nu: Welkom.");
        lead.press("button, Volgende: Spelregels");
        lead.hears("Nu: Spelregels.");
        follow.press("button, Ja, dat spreek ik af");
        lead.press("button, Volgende: Kaarten starten");
        lead.hears("Nu: Kaarten starten.");
        lead.press("button, Start de kaarten");
        group.allHear(Listeners.card(marieke, 1));
        lead.press("button, Volgende kaart voor iedereen");
        group.allHear(Listeners.card(marieke, 2));
        position = marieke.positionOf("dilemma");
        if (position > 2) {
            marieke.command("{\"type\": \"card.show\", \"position\": %d}".formatted(position));
            group.allHear(Listeners.card(marieke, position));
        }
    }

    private void vote() {
        lead.press("button, Stem: laat de groep kiezen");
        group.othersHear("Je kunt kiezen bij kaart %d. Het hoeft niet.".formatted(position));
        assertThat(anna.within(".vote__option")).hasCount(2);
        String first = option(0);
        String second = option(1);
        follow.press("button, A " + first);
        lead.press("button, Toon de uitslag");
        group.allHear("Uitslag bij kaart %d. %s: 1 stem. %s: 0 stemmen."
                .formatted(position, first.replaceFirst("\\.$", ""), second.replaceFirst("\\.$", "")));
        lead.press("button, Nog een keer");
        group.othersHear("Je kunt nog een keer kiezen bij kaart %d. Het hoeft niet.".formatted(position));
        lead.press("button, Stop zonder uitslag");
        group.othersHear("Kiezen bij kaart %d is gestopt.".formatted(position));
        assertThat(anna.within("h1.card__title")).isFocused();
    }

    private String option(int index) {
        return anna.within(".vote__option > span:last-of-type").nth(index).innerText();
    }

    private void hands() {
        bilal.command("{\"type\": \"hand.raise\", \"about\": \"new\"}");
        lead.hears("Bilal steekt een hand op.");
        third.hears("Je hand is omhoog. Je bent nummer 1.");
        follow.press("button, Hand opsteken");
        follow.press("button, Reactie");
        follow.hears("Je hand is omhoog. Je bent nummer 2.");
        lead.hears("Anna steekt een hand op.");
        bilal.command("{\"type\": \"hand.lower\"}");
        follow.hears("Je hand is omhoog. Je bent nummer 1.");
        lead.press("button, Geef het woord aan Anna");
        lead.hears("Anna heeft het woord");
        follow.hears("Jij hebt het woord");
        third.hears("Anna heeft het woord");
        follow.press("button, Klaar: Anna");
        assertThat(anna.button("Hand opsteken")).isFocused();
    }

    private void chat() {
        follow.type("textbox, Bericht", "Dag");
        follow.press("button, Stuur");
        follow.hears("Je bericht is verstuurd.");
        lead.hears("Anna in de chat: Dag");
        third.hears("Anna in de chat: Dag");
        anna.field("Aan").selectOption("facilitator");
        follow.type("textbox, Bericht", "Alleen jij");
        // In a dialog one hears of it too.
        lead.press("button, Meer");
        follow.press("button, Stuur");
        follow.hears("Je bericht is verstuurd.");
        lead.hears("Anna in de chat, alleen aan de begeleider: Alleen jij");
        assertThat(marieke.within("dialog[open] #announcement")).hasCount(1);
    }

    private void quietMoment() {
        lead.press("button, Stil moment, 2 minuten");
        group.othersHear("Stil moment bij kaart %d: schrijf voor jezelf. Het hoeft niet.".formatted(position));
        follow.type("textbox, Wat denk jij?", "Mag dit?");
        follow.press("button, Klaar");
        third.type("textbox, Wat denk jij?", "Vast");
        third.press("button, Klaar");
        lead.type("textbox, Wat denk jij?", "Ja hoor");
        lead.press("button, Klaar");
        assertThat(marieke.within(".think .vote__count")).hasText("3 van 3 schreven");
        lead.press("button, Toon wat er staat");
        group.allHear("Dit schreven jullie: Ja hoor; Mag dit?; Vast");
        lead.press("button, Haal dit weg");
        assertThat(anna.within(".think")).hasCount(0);
    }

    private void cardsOfTheirOwn() {
        String twist = marieke.within(".desk__twists li").first().innerText();
        lead.press("button, Meer");
        lead.press("button, Maar wat als? " + twist);
        group.othersHear("Maar wat als, bij kaart %d: %s".formatted(position, twist));
        lead.press("button, Meer");
        lead.press("button, Eigen kaart");
        lead.type("textbox, Titel", "Camera uit");
        lead.type("textbox, Tekst op de kaart", "Vraag je ernaar?");
        lead.press("button, Voeg toe, later");
        group.allHear("Er is een kaart bij, kaart 32: Camera uit");
    }

    private void round() {
        lead.press("button, Meer");
        lead.press("button, Rondje: iedereen een beurt");
        Locator floor = marieke.within(".floor").first();
        assertThat(floor).containsText("heeft het woord");
        boolean annaFirst = floor.textContent().contains("Anna heeft");
        String begin = "Rondje: iedereen krijgt het woord. ";
        lead.hears(begin + (annaFirst ? "Anna heeft het woord" : "Bilal heeft het woord"));
        follow.hears(begin + (annaFirst ? "Jij hebt het woord" : "Bilal heeft het woord"));
        third.hears(begin + (annaFirst ? "Anna heeft het woord" : "Jij hebt het woord"));
        (annaFirst ? follow : third).press("button, Klaar: " + (annaFirst ? "Anna" : "Bilal"));
        lead.hears(annaFirst ? "Bilal heeft het woord" : "Anna heeft het woord");
        follow.hears(annaFirst ? "Bilal heeft het woord" : "Jij hebt het woord");
        third.hears(annaFirst ? "Jij hebt het woord" : "Anna heeft het woord");
        lead.press("button, Meer");
        lead.press("button, Stop het rondje");
        group.allHear("Het rondje is klaar.");
    }

    private void note() {
        follow.press("button, Noteer");
        follow.type("textbox, Wat spreken jullie af?", "Samen lezen");
        follow.press("button, Voeg toe");
        follow.hears("Het staat erbij.");
        lead.hears("Anna noteert: afspraak: Samen lezen");
        third.hears("Anna noteert: afspraak: Samen lezen");
        anna.closeDialog();
    }

    private void pause() {
        lead.press("button, Draaiboek: …");
        lead.press("button, Hierna: Pauze");
        lead.press("button, 10 minuten…");
        group.allHear("Pauze. " + anna.within(".break .lead").first().innerText());
        follow.press("button, Ik ben er weer");
        assertThat(anna.heading("Pauze")).isFocused();
        lead.press("button, Verder met ronde twee");
        group.allHear("De pauze is voorbij. We gaan verder.");
    }

    private void reconnect(Device laptop) {
        laptop.setOffline(true);
        follow.hears("Even geen verbinding: je kunt zelf verder bladeren");
        follow.press("button, Hand opsteken");
        follow.press("button, Reactie");
        follow.hears("Wat je nu stuurt, komt aan zodra de verbinding er weer is.");
        String next = toNextCard();
        laptop.setOffline(false);
        follow.hears(next, "De verbinding is er weer.", "Je hand is omhoog. Je bent nummer 1.");
        lead.hears("Anna steekt een hand op.");
    }

    /// A new card takes hands down, and one press brings one's own back.
    private void lostHand() {
        String next = toNextCard();
        follow.hears(next, "Er kwam een nieuwe kaart, en je hand ging omlaag.");
        follow.press("button, Steek weer op");
        follow.hears("Je hand is omhoog. Je bent nummer 1.");
        lead.hears("Anna steekt een hand op.");
        lead.press("button, Geef het woord aan Anna");
        lead.hears("Anna heeft het woord");
        follow.hears("Jij hebt het woord");
        third.hears("Anna heeft het woord");
    }

    /// What the card says, which the others of the group heard.
    private String toNextCard() {
        Locator count = marieke.within(".card__count").first();
        String before = count.innerText();
        lead.press("button, Volgende kaart voor iedereen");
        assertThat(count).not().hasText(before);
        String next = Listeners.card(marieke, Integer.parseInt(count.innerText().split(" ")[1]));
        lead.hears(next);
        third.hears(next);
        return next;
    }

    private void closing() {
        lead.press("button, Hierna: Afsluiten");
        group.othersHear("We sluiten samen af.");
        follow.press("radio, 8");
        follow.press("button, Geef mijn cijfer");
        assertThat(anna.text("Jouw cijfer: 8")).isVisible();
        lead.press("button, Cijfer");
        lead.hears("Stap 2 van 7: Cijfer");
        lead.press("button, Toon alle cijfers");
        lead.press("button, Toon alle cijfers");
        group.allHear("De cijfers zijn te zien. Gemiddeld een 8,0.");
        lead.press("button, Afspraken");
        lead.hears("Stap 4 van 7: Afspraken");
        lead.type("textbox, Wat spreken jullie af?", "Ook luisteren");
        lead.press("button, Voeg toe");
        lead.hears("Het staat erbij.");
        group.othersHear("Marieke noteert: afspraak: Ook luisteren");
    }

    private void removal() {
        lead.press("button, Beheer: wie is er, en handen");
        lead.press("button, Verwijder Bilal");
        lead.press("button, Ja, verwijder");
        assertThat(bilal.heading("Je bent uit de sessie gehaald")).isFocused();
        third.hears(
                "De begeleider heeft je uit de sessie gehaald. Klopt dat niet? Vraag het in het videogesprek, of aan tafel.");
        marieke.closeDialog();
    }

    private void end() {
        lead.press("button, Einde");
        lead.hears("Stap 7 van 7: Einde");
        lead.press("button, Beëindig de sessie");
        lead.press("button, Ja, beëindig de sessie");
        assertThat(marieke.heading("De sessie is afgelopen")).isFocused();
        lead.hears("Dank je wel voor het begeleiden. Kopieer het verslag voor de mail, dan ben je klaar.");
        assertThat(anna.heading("De sessie is afgelopen")).isFocused();
        follow.hears("Dank je wel voor het gesprek. Je mag dit venster sluiten.");
    }
}
